"""`mestring demo`: the service running, and one worked case put to it."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any
from urllib.error import URLError
from urllib.request import Request, urlopen

import typer
import uvicorn

from api.cli.console import LanguageChosen, library, out
from api.cli.report import Report
from api.content.cases import facts_of
from api.content.load import SHIPPED
from api.content.read_file import read_document
from api.domain.text import Language, Reader
from api.main import create_app
from api.usecases.triage import triage

PATIENCE_SECONDS = 20.0


def demo(
    port: Annotated[
        int, typer.Option("--port", help="Port to listen on; 0 takes a free one.", min=0, max=65535)
    ] = 8000,
    lang: LanguageChosen = Language.EN,
    *,
    once: Annotated[bool, typer.Option("--once", help="Stop after the worked case.")] = False,
) -> None:
    """Start the service, run a worked case against it over HTTP, and keep serving until Ctrl-C."""
    with _served(port) as address:
        document = read_document(SHIPPED / "cases" / "A1.yaml")
        case: dict[str, Any] = document.content
        answer = _post(f"{address}/api/v1/triage", {"policy": case["policy"][0], "facts": case["facts"]})
        facts, _ = facts_of(document, library())
        typer.echo(f"\n{case['title']}\n")
        Report(triage(library(), case["policy"][0], facts), library(), lang, Reader.CITIZEN).write(out())
        typer.echo(
            f"\nPOST {address}/api/v1/triage answered: step {answer['primary_step']},"
            f" {len(answer['services'])} services, {len(answer['fired'])} rules fired."
        )
        typer.echo(f"Try it yourself: {address}/docs")
        if not once:
            typer.echo("Stop with Ctrl-C.")
            _wait()


@contextmanager
def _served(port: int) -> Iterator[str]:
    server = uvicorn.Server(
        uvicorn.Config(create_app(), host="127.0.0.1", port=port, log_level="warning", access_log=False)
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{_port(server, thread)}"
    finally:
        server.should_exit = True
        thread.join(PATIENCE_SECONDS)


def _port(server: uvicorn.Server, thread: threading.Thread) -> int:
    patience = time.monotonic() + PATIENCE_SECONDS
    while not server.started:
        if not thread.is_alive() or time.monotonic() > patience:
            typer.echo(
                "The service did not start; is the port taken? Choose another with --port, or 0 for a free one.",
                err=True,
            )
            raise typer.Exit(1)
        time.sleep(0.02)
    found: int = server.servers[0].sockets[0].getsockname()[1]
    return found


def _post(url: str, body: dict[str, Any]) -> dict[str, Any]:
    request = Request(url, json.dumps(body).encode(), {"Content-Type": "application/json"})  # noqa: S310 - our own address, just started
    try:
        with urlopen(request, timeout=PATIENCE_SECONDS) as response:  # noqa: S310 - our own address, just started
            found: dict[str, Any] = json.load(response)
            return found
    except URLError as error:
        typer.echo(f"The service did not answer: {error.reason}.", err=True)
        raise typer.Exit(1) from None


def _wait() -> None:
    try:
        while True:
            time.sleep(3600)
    except KeyboardInterrupt:
        typer.echo("Stopped.")
