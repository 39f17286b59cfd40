"""`mestring db`: the schema of the database, and whether everything a service takes for granted is so."""

import asyncio
from typing import Annotated

import typer
from rich.table import Table as Grid

from api.cli.console import out
from api.settings import Settings
from api.usecases.operations.bring_up import NEWEST, bring_up
from api.usecases.operations.check_database import Check, State
from api.usecases.operations.check_installation import check_installation
from api.usecases.operations.reach import as_owner

app = typer.Typer(help="The database: its schema, and whether all is well with it.", no_args_is_help=True)
_STYLES = {State.OK: ("✓", "green"), State.WRONG: ("✗", "bold red"), State.UNKNOWN: ("·", "yellow")}


@app.command("upgrade")
def upgrade(
    to: Annotated[str, typer.Option("--to", metavar="STEP", help="The step to stop at; the newest.")] = NEWEST,
) -> None:
    """Bring the schema up to date, as the owner of the database; the embedded one does so by itself."""
    before, after = asyncio.run(_upgraded(Settings(), to))
    typer.echo(f"the schema stands at step {after}." if before == after else f"step {before or 'none'} -> {after}.")


async def _upgraded(settings: Settings, to: str) -> tuple[str | None, str]:
    async with as_owner(settings) as engine:
        return await bring_up(engine, to=to)


@app.command("check")
def check() -> None:
    """Check database, schema, roles, clocks, audit trail, keyring and disk; exit status 1 when something is wrong."""
    checks = asyncio.run(check_installation(Settings()))
    out().print(_table(checks))
    if any(one.state is State.WRONG for one in checks):
        raise typer.Exit(1)


def _table(checks: list[Check]) -> Grid:
    table = Grid(box=None, pad_edge=False, show_header=False)
    for one in checks:
        sign, style = _STYLES[one.state]
        table.add_row(sign, one.name, one.told, style=style)
    return table
