"""`mestring audit`: is the audit trail whole, and a copy of it for whoever has no database."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from api.domain.audit.chain import Head
from api.domain.audit.export import read_head
from api.domain.audit.verify import Verdict
from api.settings import Settings
from api.usecases.operations.reach import as_owner
from api.usecases.operations.verify_audit import check_whole, export, verify_database, verify_file

app = typer.Typer(help="The audit trail: verify it, or export it.", no_args_is_help=True)
Town = Annotated[str | None, typer.Option("--municipality", metavar="ID", help="Only the trail of this municipality.")]


@app.command("verify")
def verify(
    file: Annotated[Path | None, typer.Argument(help="An export to verify, without any database.")] = None,
    municipality: Town = None,
    head: Annotated[
        str | None, typer.Option("--head", metavar="M:N:HASH", help="A head kept elsewhere, as the sealer logs it.")
    ] = None,
) -> None:
    """Verify audit trails, in the database or in an export; exit status 1 with the first harm of each."""
    known = None if head is None else read_head(head)
    if file is None:
        verdicts = asyncio.run(_verified(Settings(), municipality, known))
    elif municipality is None:
        verdicts = [verify_file(file, known=known)]
    else:
        message = "an export is of one municipality already"
        raise typer.BadParameter(message, param_hint="--municipality")
    if not verdicts:
        typer.echo("there is no municipality yet.")
    for one in verdicts:
        _tell(one)
    check_whole(verdicts)


async def _verified(settings: Settings, municipality: str | None, known: Head | None) -> list[Verdict]:
    async with as_owner(settings) as engine:
        return await verify_database(engine, municipality_id=municipality, known=known)


def _tell(found: Verdict) -> None:
    if found.damage is None:
        waiting = f"; {found.waiting} entries wait to be sealed" if found.waiting else ""
        typer.echo(f"{found.head.municipality_id}: whole up to number {found.head.number}{waiting}.")
        typer.echo(f"  head {found.head}")


@app.command("export")
def write(
    file: Annotated[Path, typer.Argument(help="The file to write; there must be none of that name.")],
    municipality: Annotated[str, typer.Option("--municipality", metavar="ID", help="Whose trail.")],
) -> None:
    """Write the trail of a municipality to a file that can be verified anywhere."""
    head = asyncio.run(_exported(Settings(), municipality, file))
    typer.echo(f"{file}: {head.number} sealed entries.")
    typer.echo(f"  head {head}")


async def _exported(settings: Settings, municipality: str, file: Path) -> Head:
    async with as_owner(settings) as engine:
        return await export(engine, municipality, file)
