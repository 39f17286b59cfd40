"""`mestring demo`: the product running with two synthetic municipalities, and one worked case put to it."""

import asyncio
import json
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from socket import create_server, socket
from typing import Annotated, Any
from urllib.error import URLError
from urllib.request import Request, urlopen

import typer
import uvicorn
from rich.table import Table

from api.cli.console import LanguageChosen, library, out
from api.cli.demo_seed import seed
from api.cli.demo_token import reached_now, token, token_for
from api.cli.report import Report
from api.content.cases import facts_of
from api.content.load import SHIPPED
from api.content.read_file import read_document
from api.domain.text import Language, Reader
from api.main import chosen, create_app
from api.settings import Settings
from api.synthetic.plan import TownId
from api.usecases.prepare_demo import prepare_demo
from api.usecases.triage import triage

PATIENCE_SECONDS = 20.0
SHOWN = 6
"""Lines of the work list that are shown."""

app = typer.Typer(help="Run the product with two synthetic municipalities.", invoke_without_command=True)
app.command("seed")(seed)
app.command("token")(token)


@app.callback()
def demo(
    context: typer.Context,
    port: Annotated[
        int, typer.Option("--port", help="Port to listen on; 0 takes a free one.", min=0, max=65535)
    ] = 8000,
    lang: LanguageChosen = Language.EN,
    citizens: Annotated[
        int, typer.Option("--citizens", help="Citizens of each municipality, the first time.", min=20, max=100_000)
    ] = 300,
    *,
    once: Annotated[bool, typer.Option("--once", help="Stop after the worked case.")] = False,
) -> None:
    """Start the service with its people, show a worked case and a work list, and keep serving until Ctrl-C."""
    if context.invoked_subcommand is not None:
        return
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # whoever ends us ends the embedded database too
    with closing(_listening(port)) as listening:
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        settings = reached_now(Settings(demo=True), address)
        _prepare(settings, citizens)
        with _served(settings, listening):
            _show(settings, address, lang)
            if not once:
                typer.echo("Stop with Ctrl-C.")
                _wait()


def _listening(port: int) -> socket:
    """Take the port first: whoever signs in is sent back to it."""
    try:
        return create_server(("127.0.0.1", port))
    except OSError:
        typer.echo(
            f"Port {port} is taken. Choose another with --port (make demo PORT=8001), or 0 for a free one.", err=True
        )
        raise typer.Exit(1) from None


def _show(settings: Settings, address: str, lang: Language) -> None:
    """Say where the web app is; without one, show what it would."""
    if settings.web:
        typer.echo(f"\nOpen {address} in a browser, and press a name to sign in as somebody.\n")
    else:
        _worked_case(address, lang)
        _work_list(address, settings)
    typer.echo(f"Every endpoint, to try: {address}/docs")


def _prepare(settings: Settings, citizens: int) -> None:
    began = time.monotonic()

    def told(town: TownId, done: int) -> None:
        typer.echo(f"  {town}: {done} citizens")

    today = datetime.now(UTC).date()
    asyncio.run(prepare_demo(chosen(settings), library(), citizens=citizens, today=today, progress=told))
    typer.echo(f"Two synthetic municipalities are ready ({time.monotonic() - began:.1f} s). Nobody in them is real.")


def _worked_case(address: str, lang: Language) -> None:
    document = read_document(SHIPPED / "cases" / "A1.yaml")
    case: dict[str, Any] = document.content
    answer = _ask(f"{address}/api/v1/triage", {"policy": case["policy"][0], "facts": case["facts"]})
    facts, _ = facts_of(document, library())
    typer.echo(f"\n{case['title']}\n")
    Report(triage(library(), case["policy"][0], facts), library(), lang, Reader.CITIZEN).write(out())
    typer.echo(
        f"\nPOST {address}/api/v1/triage answered: step {answer['primary_step']},"
        f" {len(answer['services'])} services, {len(answer['fired'])} rules fired."
    )


def _work_list(address: str, settings: Settings) -> None:
    """Sign an assessor in, and show what waits for them."""
    who = f"{TownId.FJORDVIK}-assessor-1"
    token = token_for(settings, who, TownId.FJORDVIK)
    found = _ask(f"{address}/api/v1/cases?limit={SHOWN}", token=token)
    typer.echo(f"\nGET {address}/api/v1/cases as {who}, whose team has these cases:\n")
    table = Table(box=None, pad_edge=False)
    for column in ("citizen", "born", "phase", "urgent", "waiting since", "team"):
        table.add_column(column)
    for case in found["cases"]:
        name = f"{case['given_name']} {case['family_name']}"
        urgent = "now" if case["urgent"] else ""
        table.add_row(name, str(case["born_year"]), case["phase"], urgent, case["opened_at"][:10], case["team_name"])
    out().print(table)
    typer.echo(f"\nWho else one can be: {address}/demo-issuer/people")


@contextmanager
def _served(settings: Settings, listening: socket) -> Iterator[None]:
    served = uvicorn.Config(create_app(settings), log_level="warning", access_log=False, ws="none")
    server = uvicorn.Server(served)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    try:
        _await_start(server, thread)
        yield
    finally:
        server.should_exit = True
        thread.join(PATIENCE_SECONDS)


def _await_start(server: uvicorn.Server, thread: threading.Thread) -> None:
    patience = time.monotonic() + PATIENCE_SECONDS
    while not server.started:
        if not thread.is_alive() or time.monotonic() > patience:
            typer.echo("The service did not start.", err=True)
            raise typer.Exit(1)
        time.sleep(0.02)


def _ask(url: str, body: dict[str, Any] | None = None, *, token: str | None = None) -> dict[str, Any]:
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
    data = None if body is None else json.dumps(body).encode()
    request = Request(url, data, headers)  # noqa: S310 - our own address, just started
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
