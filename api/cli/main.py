"""The command line: `mestring triage`, `cases`, `policy`, `ladder`, `openapi`, `serve`, `demo`."""

import sys
from importlib.metadata import version
from io import TextIOWrapper
from typing import Annotated

import typer
from pydantic import ValidationError

from api.cli import cases, demo, ladder, openapi, policy, serve, triage
from api.cli.console import complain
from api.domain.errors import DomainError
from api.settings import unusable_settings

app = typer.Typer(
    name="mestring",
    help="Where on the mastery ladder should help start, and why?",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("triage")(triage.triage)
app.add_typer(cases.app, name="cases")
app.add_typer(policy.app, name="policy")
app.add_typer(ladder.app, name="ladder")
app.command("openapi")(openapi.openapi)
app.command("serve")(serve.serve)
app.command("demo")(demo.demo)


def _show_version(asked: bool) -> None:  # noqa: FBT001 - a callback of the command line is given its value so
    if asked:
        typer.echo(version("mestring"))
        raise typer.Exit


@app.callback()
def _root(
    *,
    show_version: Annotated[
        bool, typer.Option("--version", help="Show the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Where on the mastery ladder should help start, and why?"""


def main() -> None:
    """Run the command line; exit status 1 for what a caller can mend, 2 for wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        app()
    except DomainError as error:
        complain(error)
        sys.exit(1)
    except ValidationError as error:
        complain(unusable_settings(error))
        sys.exit(1)
