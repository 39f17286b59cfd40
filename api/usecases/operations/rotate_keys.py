"""Put new keys in use, seal and hash everything with them, and retire the old ones.

A rotation goes on where it was interrupted, and servers work meanwhile: they open with every key, and find by every
key. One at a time.
"""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine

from api.db.direct import Found
from api.db.engine import unavailable_when_away
from api.db.rotate import SEALED, Place, SealedColumn, batch, replace
from api.domain.errors import DomainError, Problem
from api.security.keyring import Keyring, KeyringFile
from api.usecases.operations.reach import one_snapshot, without_haste
from api.usecases.operations.sealed_values import Tally, is_old, tally

BATCH: Final = 200
"""So many rows are held at a time: a moment for whoever wants to write one of them."""

_ALONE: Final = text("SELECT pg_try_advisory_lock(hashtext('mestring rotation'))")


class RotationRuns(DomainError):
    """Another process rotates or retires keys."""

    code = "rotation_runs"


class StillSealed(DomainError):
    """Something is sealed or hashed with a key that was to be retired."""

    code = "still_sealed"


class DoubledNumber(DomainError):
    """One national number stands on two citizens, which only shows when both are hashed with one key."""

    code = "doubled_number"


@dataclass(frozen=True, slots=True)
class Rotated:
    """What a rotation did."""

    resumed: bool
    tallies: tuple[Tally, ...]
    """For each column how many values there are, and how many were sealed anew."""


async def rotate(
    engine: AsyncEngine, keys: KeyringFile, *, at: datetime, tell: Callable[[Tally], object] = lambda _: None
) -> Rotated:
    """Make new keys, or go on where a rotation was interrupted, and seal and hash everything with them.

    Raises DoubledNumber when all is done but what the database refuses, and CannotOpen before anything is done.
    """
    async with unavailable_when_away(), _alone(engine):
        resumed = any(found.old for found in await _tallies(engine, keys.current))
        keyring = keys.current if resumed else keys.change(lambda held: held.rotated(at))
        passes = [_Pass(engine, sealed, keyring) for sealed in SEALED]
        for one in passes:
            await one.run()
            tell(one.tally)
    doubled = [row for one in passes for row in one.doubled]
    if doubled:
        raise DoubledNumber([_doubled(row) for row in doubled])
    return Rotated(resumed, tuple(one.tally for one in passes))


async def retire(engine: AsyncEngine, keys: KeyringFile) -> tuple[str, ...]:
    """Take every old key out of the keyring and name them; raises StillSealed while anything needs one."""
    async with unavailable_when_away(), _alone(engine):
        still = [found for found in await _tallies(engine, keys.current) if found.old]
        if still:
            raise StillSealed([_still(found) for found in still])
        before = keys.current
        keys.change(lambda held: held.without(_old(held)))
        return _old(before)


@asynccontextmanager
async def _alone(engine: AsyncEngine) -> AsyncIterator[None]:
    async with engine.connect() as connection:
        alone = (await connection.execute(_ALONE)).scalar_one()
        await connection.commit()
        if not alone:
            message = "another process rotates or retires keys of this database; wait until it is done."
            raise RotationRuns([Problem("rotation_runs", (), message)])
        try:
            yield
        finally:
            await connection.invalidate()


async def _tallies(engine: AsyncEngine, keyring: Keyring) -> list[Tally]:
    async with one_snapshot(engine) as connection:
        return [await tally(connection, sealed, keyring) for sealed in SEALED]


class _Pass:
    """One walk over a column, each batch a transaction of its own."""

    def __init__(self, engine: AsyncEngine, sealed: SealedColumn, keyring: Keyring) -> None:
        self._engine, self._sealed, self._keyring = engine, sealed, keyring
        self._values = self._renewed = 0
        self.doubled = list[Found]()

    @property
    def tally(self) -> Tally:
        return Tally(self._sealed.name, self._values, self._renewed)

    async def run(self) -> None:
        after: Place | None = None
        while rows := await self._batch(after):
            self._values += len(rows)
            after = self._sealed.place_of(rows[-1])

    async def _batch(self, after: Place | None) -> Sequence[Found]:
        try:
            rows, renewed = await self._renew(after, BATCH)
        except IntegrityError:
            rows, renewed = await self._each(after)
        self._renewed += renewed
        return rows

    async def _renew(self, after: Place | None, limit: int) -> tuple[Sequence[Found], int]:
        async with self._engine.connect() as connection:
            await without_haste(connection)
            rows = await batch(connection, self._sealed, after=after, limit=limit, hold=True)
            old = [row for row in rows if is_old(row, self._sealed, self._keyring)]
            await replace(connection, self._sealed, [(row, self._renewed_value(row)) for row in old])
            await connection.commit()
        return rows, len(old)

    async def _each(self, after: Place | None) -> tuple[Sequence[Found], int]:
        """Renew a batch a row at a time, and leave out each the database refuses."""
        rows, renewed = list[Found](), 0
        for _ in range(BATCH):
            try:
                found, count = await self._renew(after, 1)
            except IntegrityError:
                found, count = await self._passed_by(after), 0
                self.doubled += found
            if not found:
                break
            rows += found
            renewed += count
            after = self._sealed.place_of(found[0])
        return rows, renewed

    async def _passed_by(self, after: Place | None) -> Sequence[Found]:
        async with self._engine.connect() as connection:
            return await batch(connection, self._sealed, after=after, limit=1)

    def _renewed_value(self, row: Found) -> Place:
        about = self._sealed.about_of(row)
        plain = self._keyring.open(getattr(row, self._sealed.column), about=about)
        sealed = self._keyring.seal(plain, about=about)
        if self._sealed.lookup is None:
            return (sealed,)
        return sealed, self._keyring.lookup(plain.decode(), about=row.municipality_id)


def _old(keyring: Keyring) -> tuple[str, ...]:
    return tuple(key.id for key in (*keyring.encryption_keys[1:], *keyring.lookup_keys[1:]))


def _still(found: Tally) -> Problem:
    message = (
        f"{found.old} of {found.values} values of {found.column} need an old key; run 'mestring keys rotate' first."
    )
    return Problem("still_sealed", (), message)


def _doubled(row: Found) -> Problem:
    message = (
        f"the national number of citizen {row.citizen_id} of {row.municipality_id} stands on another citizen too;"
        " find both by it, correct one, and rotate again."
    )
    return Problem("doubled_number", (), message)
