"""`mestring serve`: the HTTP service."""

from typing import Annotated

import typer
import uvicorn

from api.main import create_app
from api.observing.logs import write_logs


def serve(
    host: Annotated[str, typer.Option("--host", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", help="Port to listen on.", min=0, max=65535)] = 8000,
) -> None:
    """Serve the API, with its docs page at /docs."""
    write_logs()
    uvicorn.run(create_app(), host=host, port=port, access_log=False, server_header=False, log_config=None, ws="none")
