"""`mestring backup` and `mestring restore`: the whole database in one file, and back, proven."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from api.security.keyring import Keyring
from api.settings import Settings
from api.usecases.operations.archive_file import Manifest
from api.usecases.operations.back_up import back_up, verify_backup
from api.usecases.operations.reach import as_owner, keyring_path
from api.usecases.operations.restore import Restored
from api.usecases.operations.restore import restore as load


class _FileOrCommand(TyperGroup):
    """Takes `backup FILE` for `backup write FILE`; a file called `verify` is written as ./verify."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            args = ["write", *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    help="Back the whole database up into one file: mestring backup FILE.", no_args_is_help=True, cls=_FileOrCommand
)


@app.command("write")
def write(file: Annotated[Path, typer.Argument(help="The file to write; there must be none of that name.")]) -> None:
    """Write every table as it is at one instant into a file; 'mestring backup FILE' does the same."""
    manifest = asyncio.run(_backed_up(Settings(), file))
    _tell(file, manifest)
    typer.echo("The keyring is not in it: back that up elsewhere, and never beside it.")


async def _backed_up(settings: Settings, file: Path) -> Manifest:
    async with as_owner(settings) as engine:
        return await back_up(engine, file, at=datetime.now(UTC))


@app.command("verify")
def verify(file: Annotated[Path, typer.Argument(help="A backup.")]) -> None:
    """Read every byte of a backup, without any database; exit status 1 when one is not as it was written."""
    _tell(file, verify_backup(file))
    typer.echo("Every byte is as it was written.")


def restore(file: Annotated[Path, typer.Argument(help="A backup.")]) -> None:
    """Load a backup into an empty database and prove it; when anything is wrong, nothing of it is kept."""
    done = asyncio.run(_restored(Settings(), file))
    _tell(file, done.manifest)
    proven = done.proven
    typer.echo("Restored, and proven:")
    typer.echo(f"  {done.manifest.rows} rows, byte for byte as they were archived")
    typer.echo(f"  {proven.municipalities} municipalities, {proven.links} sealed audit entries in whole chains")
    typer.echo(f"  {proven.recommendations - proven.other_engine} recommendations recomputed from policy and facts")
    if proven.other_engine:
        typer.echo(f"  {proven.other_engine} of another engine, which only their hashes vouch for")
    typer.echo(f"  {proven.sealed} sealed values opened with the keyring")


async def _restored(settings: Settings, file: Path) -> Restored:
    keyring = Keyring.load(keyring_path(settings))
    async with as_owner(settings) as engine:
        return await load(engine, keyring, file)


def _tell(file: Path, manifest: Manifest) -> None:
    made = f"{manifest.made_at:%Y-%m-%d %H:%M} UTC"
    typer.echo(f"{file}: {len(manifest.tables)} tables, {manifest.rows} rows, step {manifest.step}, made {made}.")
    for head in manifest.heads:
        typer.echo(f"  head {head}")
