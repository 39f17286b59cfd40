"""`mestring openapi`: the service described for machines."""

from json import dumps

import typer

from api.main import create_app


def openapi() -> None:
    """Write the OpenAPI document to standard output."""
    typer.echo(dumps(create_app().openapi(), ensure_ascii=False, indent=2))
