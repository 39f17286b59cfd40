"""Restore a backup into an empty database: everything in one transaction, kept only when all of it proves right."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from asyncpg.exceptions import DataError, IntegrityConstraintViolationError, UndefinedColumnError
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from api.db.archive import Copied, copy_in, copy_out, count_on, tables
from api.db.engine import unavailable_when_away
from api.db.migrate import downgrade, steps
from api.security.keyring import Keyring
from api.usecases.open_installation import UnusableDatabase, current_step
from api.usecases.operations.archive_file import Archive, Archived, DamagedArchive, Manifest, opened
from api.usecases.operations.bring_up import bring_up
from api.usecases.operations.prove_restored import Proven, prove
from api.usecases.operations.reach import without_haste
from api.usecases.operations.whole_file import readable

_ALONE: Final = text("LOCK TABLE municipality IN SHARE ROW EXCLUSIVE MODE")
_TAKEN: Final = text("SELECT EXISTS (SELECT FROM municipality)")
_ANALYSE: Final = text("ANALYZE")


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored, and what was proven of it."""

    manifest: Manifest
    proven: Proven


async def restore(engine: AsyncEngine, keyring: Keyring, path: Path) -> Restored:
    """Load an archive as the owner of an empty database.

    Raises UnusableFile, DamagedArchive or UnusableDatabase, and then nothing of it is there.
    """
    with readable(path) as file, opened(file) as archive:
        manifest = archive.manifest
        _check_can_be_read(manifest, keyring)
        async with unavailable_when_away():
            await _prepare(engine, manifest.step)
            async with engine.connect() as connection:
                await without_haste(connection)
                proven = await _loaded(connection, archive, keyring)
                await connection.commit()
            await bring_up(engine)
            async with engine.connect() as connection:
                await without_haste(connection)
                await connection.execute(_ANALYSE)
                await connection.commit()
    return Restored(manifest, proven)


def _check_can_be_read(manifest: Manifest, keyring: Keyring) -> None:
    if manifest.step not in steps():
        message = f"step {manifest.step} is not known here; restore it with version {manifest.product} or a newer one."
        raise DamagedArchive("newer_archive", message)
    held = {key.id for key in keyring.encryption_keys}
    if missing := sorted(set(manifest.keys) - held):
        message = f"the keyring lacks what it takes to open it: {', '.join(missing)}; use the keyring of that time."
        raise DamagedArchive("keys_missing", message)


async def _prepare(engine: AsyncEngine, step: str) -> None:
    """Bring an empty database to the step of an archive, up or down; raises UnusableDatabase when it is not empty."""
    current = await current_step(engine)
    if current is not None:
        async with engine.connect() as connection:
            await _check_empty(connection)
    if current in steps() and steps().index(current) > steps().index(step):
        await downgrade(engine, step)
    else:
        await bring_up(engine, to=step)


async def _check_empty(connection: AsyncConnection) -> None:
    if (await connection.execute(_TAKEN)).scalar_one():
        message = (
            "there are municipalities in this database, and nothing is written over them; restore into an empty one."
        )
        raise UnusableDatabase("not_empty", message)


async def _loaded(connection: AsyncConnection, archive: Archive, keyring: Keyring) -> Proven:
    await connection.execute(_ALONE)
    await _check_empty(connection)
    here, there = await tables(connection), {table.name: table for table in archive.manifest.tables}
    if sorted(there) != sorted(table.name for table in here):
        message = f"its tables are not those of step {archive.manifest.step}; take another backup."
        raise DamagedArchive("wrong_tables", message)
    for table in here:
        await _load(connection, archive, there[table.name])
    for table in here:
        await _check_same(connection, table, there[table.name])
    await count_on(connection)
    return await prove(connection, archive.manifest, keyring)


async def _load(connection: AsyncConnection, archive: Archive, table: Archived) -> None:
    try:
        await copy_in(connection, table.name, table.columns, archive.text(table))
    except IntegrityConstraintViolationError as error:
        message = f"table {table.name} was not loaded: it breaks {error.constraint_name}."
        raise DamagedArchive("wrong_text", message) from None
    except (DataError, UndefinedColumnError):
        message = f"table {table.name} was not loaded: PostgreSQL cannot read it."
        raise DamagedArchive("wrong_text", message) from None


async def _check_same(connection: AsyncConnection, table: Copied, archived: Archived) -> None:
    """Write a table out again and compare it with the archive, byte for byte."""
    digest = sha256()
    rows = await copy_out(connection, table, digest.update)
    if (table.columns, rows, digest.hexdigest()) != (archived.columns, archived.rows, archived.sha256):
        raise DamagedArchive("wrong_text", f"table {table.name} is not what was archived once it was loaded.")
