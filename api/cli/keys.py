"""`mestring keys`: make a keyring, put new keys in use, and retire old ones."""

import asyncio
from datetime import UTC, datetime
from typing import Annotated

import typer

from api.security.keyring import KeyringFile
from api.settings import Settings
from api.usecases.operations.reach import as_owner, keyring_path
from api.usecases.operations.rotate_keys import Rotated
from api.usecases.operations.rotate_keys import retire as retire_old
from api.usecases.operations.rotate_keys import rotate as put_in_use
from api.usecases.operations.sealed_values import Tally

app = typer.Typer(help="The keyring: make one, rotate its keys, retire old ones.", no_args_is_help=True)
_BACK_UP = "Back the keyring up now, apart from every backup of the database."


@app.command("new")
def new() -> None:
    """Make a keyring where MESTRING_KEYRING says, or in the data folder; never over another."""
    settings = Settings()
    where = keyring_path(settings)
    where.parent.mkdir(parents=True, exist_ok=True)
    KeyringFile.made(where, at=datetime.now(UTC))
    typer.echo(f"made {where}, for its owner only. {_BACK_UP}")


@app.command("rotate")
def rotate(
    *,
    issuer: Annotated[bool, typer.Option("--issuer", help="Only the key the demo issuer signs with.")] = False,
) -> None:
    """Put new keys in use, and seal and hash everything with them while servers go on; interrupted, it can go on."""
    settings, at = Settings(), datetime.now(UTC)
    keys = KeyringFile(keyring_path(settings))
    if issuer:
        keys.change(lambda held: held.issuer_rotated(at))
        typer.echo(f"the demo issuer signs with a new key; the one before is still published. {_BACK_UP}")
        return
    done = asyncio.run(_rotated(settings, keys, at))
    went = "went on with the rotation that was begun" if done.resumed else "new keys are in use"
    typer.echo(f"{went}; the old ones only open. {_BACK_UP}")


async def _rotated(settings: Settings, keys: KeyringFile, at: datetime) -> Rotated:
    async with as_owner(settings) as engine:
        return await put_in_use(engine, keys, at=at, tell=_tell)


def _tell(done: Tally) -> None:
    typer.echo(f"{done.column}: {done.old} of {done.values} values sealed anew.")


@app.command("retire")
def retire() -> None:
    """Take the old keys out of the keyring; refused while anything needs one."""
    settings = Settings()
    keys = KeyringFile(keyring_path(settings))
    gone = asyncio.run(_retired(settings, keys))
    if not gone:
        typer.echo("there is no old key to retire.")
        return
    typer.echo(f"retired {', '.join(gone)}.")
    typer.echo("They are only in your backups of the keyring now: keep one with the last backup that needs them.")


async def _retired(settings: Settings, keys: KeyringFile) -> tuple[str, ...]:
    async with as_owner(settings) as engine:
        return await retire_old(engine, keys)
