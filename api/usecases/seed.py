"""Seed a database with synthetic municipalities, each in one transaction: all of it is there, or nothing.

A municipality that exists is never replaced, and one with real people lets no synthetic one in beside it: histories
cannot be deleted, so whoever wants to begin afresh drops the database.
"""

import asyncio
import gc
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from api.db.copy_rows import copy_rows
from api.db.engine import unavailable_when_away
from api.domain.errors import DomainError, Problem
from api.domain.library import Library
from api.security.keyring import Keyring
from api.synthetic.generate import generate
from api.synthetic.plan import Plan, TownId
from api.synthetic.tables import COLUMNS, MARKED, Batch, Record, ToFind, ToSeal

Progress = Callable[[TownId, int], None]
"""Told the municipality and how many of its citizens are written so far."""

_PATIENT: Final = text("SET LOCAL statement_timeout = 0")
_ONE_AT_A_TIME: Final = text("SELECT pg_advisory_xact_lock(hashtext('mestring seed'))")
_THERE: Final = text("SELECT municipality_id, is_synthetic FROM municipality ORDER BY municipality_id")
_QUEUE: Final = text("""
    INSERT INTO audit_unsealed SELECT municipality_id, position FROM audit_entry
    WHERE municipality_id = :municipality_id AND position > coalesce(
        (SELECT max(position) FROM audit_unsealed WHERE municipality_id = :municipality_id), 0)
""")
"""Let the new entries wait to be sealed, as the unit of work does; nobody else writes any here before this is kept."""
_ANALYZE: Final = text(f"ANALYZE {', '.join(COLUMNS)}, audit_unsealed")


class UnusableForSynthetic(DomainError):
    """Synthetic people cannot be put into this database."""

    code = "unusable_for_synthetic"


async def seed(engine: AsyncEngine, keyring: Keyring, library: Library, plan: Plan, progress: Progress) -> None:
    """Write the municipalities of a plan, as the owner of the tables; raises UnusableForSynthetic before anything."""
    async with unavailable_when_away():
        async with engine.connect() as connection:
            await _check(connection, plan.towns)
        for town in plan.towns:
            async with engine.begin() as connection:
                await connection.execute(_ONE_AT_A_TIME)
                await _check(connection, (town,))
                with _without_collection():
                    await _write(connection, town, _sealed_batches(keyring, generate(plan, town, library)), progress)
        async with engine.begin() as connection:
            await connection.execute(_PATIENT)
            await connection.execute(_ANALYZE)


@contextmanager
def _without_collection() -> Iterator[None]:
    """Let nobody look for cycles meanwhile: rows have none, and looking takes as long as making them."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


async def _check(connection: AsyncConnection, towns: Collection[TownId]) -> None:
    there = {row.municipality_id: row.is_synthetic for row in await connection.execute(_THERE)}
    if not all(there.values()):
        message = "a municipality with real people is in this database; seed into one of its own."
        raise UnusableForSynthetic([Problem("real_people_here", (), message)])
    for town in towns:
        if town in there:
            message = f"{town} is in this database already and is never replaced; drop the database to begin afresh."
            raise UnusableForSynthetic([Problem("municipality_exists", (), message)])


async def _write(connection: AsyncConnection, town: TownId, batches: Iterator[Batch], progress: Progress) -> None:
    """Copy batch after batch; while the database takes one, the next is worked out in a thread."""
    await connection.execute(_PATIENT)
    done = 0
    batch = next(batches, None)
    while batch is not None:
        coming = asyncio.create_task(asyncio.to_thread(next, batches, None))
        try:
            for table, rows in batch.rows.items():
                await copy_rows(connection, table, COLUMNS[table], rows)
            await connection.execute(_QUEUE, {"municipality_id": town})
        finally:
            following = await coming
        done += batch.citizens
        if batch.citizens:
            progress(town, done)
        batch = following


def _sealed_batches(keyring: Keyring, batches: Iterator[Batch]) -> Iterator[Batch]:
    for batch in batches:
        sealed = {table: _sealed(table, rows, keyring) for table, rows in batch.rows.items() if table in MARKED}
        yield Batch(batch.citizens, {**batch.rows, **sealed})


def _sealed(table: str, rows: list[Record], keyring: Keyring) -> list[Record]:
    marked = [COLUMNS[table].index(name) for name in MARKED[table]]
    kept = list[Record]()
    for row in rows:
        values = list(row)
        for place in marked:
            values[place] = _kept(values[place], keyring)
        kept.append(tuple(values))
    return kept


def _kept(mark: ToSeal | ToFind, keyring: Keyring) -> bytes:
    if isinstance(mark, ToSeal):
        return keyring.seal(mark.plain, about=mark.about)
    return keyring.lookup(mark.value, about=mark.about)
