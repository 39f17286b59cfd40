"""Back the database up: every table as it is at one instant, while servers go on writing."""

from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import BinaryIO, Final

from asyncpg.exceptions import InsufficientPrivilegeError
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from api.db.archive import copy_out, tables
from api.db.engine import unavailable_when_away
from api.db.migrate import step_of
from api.usecases.open_installation import UnusableDatabase
from api.usecases.operations.archive_file import Archived, Manifest, finish, opened, table_part
from api.usecases.operations.reach import one_snapshot
from api.usecases.operations.sealed_values import keys_needed, sealed_in
from api.usecases.operations.trail import heads
from api.usecases.operations.whole_file import readable, whole_file

_NO_STEP_MEANWHILE: Final = text("SELECT pg_advisory_lock_shared(hashtext('mestring schema'))")


async def back_up(engine: AsyncEngine, path: Path, *, at: datetime) -> Manifest:
    """Write an archive of the whole database, as its owner; raises UnusableFile, or UnusableDatabase without a schema.

    The keyring is not in it.
    """
    with whole_file(path) as file:
        async with unavailable_when_away(), engine.connect() as beside:
            await beside.execute(_NO_STEP_MEANWHILE)
            await beside.commit()
            async with one_snapshot(engine) as connection:
                manifest = await _written(connection, file, at)
            await beside.invalidate()
        finish(file, manifest)
    return manifest


async def _written(connection: AsyncConnection, file: BinaryIO, at: datetime) -> Manifest:
    step = await step_of(connection)
    if step is None:
        raise UnusableDatabase("no_schema", "there is no schema of Mestring in this database; nothing to back up.")
    found = await tables(connection)
    archived = list[Archived]()
    try:
        for table in found:
            with table_part(file, table.name) as text_of:
                rows = await copy_out(connection, table, text_of.take)
            archived.append(Archived(name=table.name, columns=table.columns, rows=rows, sha256=text_of.sha256))
    except InsufficientPrivilegeError:
        message = "this role does not see every municipality; connect as the owner of the tables."
        raise UnusableDatabase("not_the_owner", message) from None
    names = [table.name for table in found]
    return Manifest(
        product=version("mestring"),
        step=step,
        made_at=at,
        tables=tuple(archived),
        heads=tuple(map(str, await heads(connection))) if "audit_link" in names else (),
        keys=await keys_needed(connection, sealed_in(names)),
    )


def verify_backup(path: Path) -> Manifest:
    """Read every byte of an archive, without a database; raises UnusableFile or DamagedArchive."""
    with readable(path) as file, opened(file) as archive:
        for table in archive.manifest.tables:
            for _ in archive.text(table):
                pass
        return archive.manifest
