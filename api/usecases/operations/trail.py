"""The audit trail as the lines of an export, read from the database a few at a time."""

from collections.abc import Callable, Iterator
from dataclasses import fields
from typing import Any, Final

from sqlalchemy import Connection, TextClause, text
from sqlalchemy.ext.asyncio import AsyncConnection

from api.db.direct import Found
from api.db.stores.audit import COLUMNS, HEAD, head, recorded
from api.domain.audit.chain import Head
from api.domain.audit.entry import Recorded
from api.domain.audit.export import Header, Line, Sealed, Stray, Waiting
from api.domain.audit.verify import Verdict, verify

_AT_A_TIME: Final = 1000
_HEADS: Final = text("""
    SELECT m.municipality_id, l.number, l.hash FROM municipality m CROSS JOIN LATERAL (
        SELECT number, hash FROM audit_link WHERE municipality_id = m.municipality_id ORDER BY number DESC LIMIT 1
    ) l ORDER BY m.municipality_id
""")
_MUNICIPALITIES: Final = text("SELECT municipality_id FROM municipality ORDER BY municipality_id")
_SEALED: Final = text(f"""
    SELECT l.number, l.position AS place, l.hash, {COLUMNS} FROM audit_link l
    LEFT JOIN audit_entry e ON e.municipality_id = l.municipality_id AND e.position = l.position
    WHERE l.municipality_id = :municipality_id ORDER BY l.number
""")  # noqa: S608 - the names of our own columns
_WAITING: Final = text(f"""
    SELECT {COLUMNS} FROM audit_unsealed u
    JOIN audit_entry e ON e.municipality_id = u.municipality_id AND e.position = u.position
    WHERE u.municipality_id = :municipality_id ORDER BY u.position
""")  # noqa: S608 - the names of our own columns
_STRAY: Final = text(f"""
    SELECT {COLUMNS} FROM audit_entry e
    LEFT JOIN audit_link l ON l.municipality_id = e.municipality_id AND l.position = e.position
    LEFT JOIN audit_unsealed u ON u.municipality_id = e.municipality_id AND u.position = e.position
    WHERE e.municipality_id = :municipality_id AND l.position IS NULL AND u.position IS NULL ORDER BY e.position
""")  # noqa: S608 - the names of our own columns


async def municipalities(connection: AsyncConnection) -> list[str]:
    """Name every municipality the connection sees."""
    return [str(name) for name in (await connection.execute(_MUNICIPALITIES)).scalars()]


async def heads(connection: AsyncConnection) -> list[Head]:
    """Give the head of every chain that has begun."""
    return [Head(*row) for row in await connection.execute(_HEADS)]


async def verdict(connection: AsyncConnection, municipality_id: str, *, known: Head | None = None) -> Verdict:
    """Verify the trail of one municipality as it stands in the database."""
    reached = await _head_of(connection, municipality_id)
    return await connection.run_sync(lambda sync: verify(_lines(sync, reached), head_known=known))


async def walk(connection: AsyncConnection, municipality_id: str, take: Callable[[Line], object]) -> Head:
    """Hand over every line of an export, and give the head that stands in the first."""
    reached = await _head_of(connection, municipality_id)

    def hand_over(sync: Connection) -> None:
        for line in _lines(sync, reached):
            take(line)

    await connection.run_sync(hand_over)
    return reached


async def _head_of(connection: AsyncConnection, municipality_id: str) -> Head:
    """Read it in the snapshot the lines are read in."""
    return head(municipality_id, (await connection.execute(HEAD, {"municipality_id": municipality_id})).first())


def _lines(sync: Connection, reached: Head) -> Iterator[Line]:
    yield Header(reached)
    for row in _rows(sync, _SEALED, reached.municipality_id):
        number, position, digest, *entry = row
        gone = row.position is None
        yield Sealed(number, position, digest, None if gone else _recorded(entry))
    yield from (Waiting(recorded(row)) for row in _rows(sync, _WAITING, reached.municipality_id))
    yield from (Stray(recorded(row)) for row in _rows(sync, _STRAY, reached.municipality_id))


def _rows(sync: Connection, statement: TextClause, municipality_id: str) -> Iterator[Found]:
    streamed = statement.execution_options(yield_per=_AT_A_TIME)
    yield from sync.execute(streamed, {"municipality_id": municipality_id})


def _recorded(entry: list[Any]) -> Recorded:
    read = dict(zip((field.name for field in fields(Recorded)), entry, strict=True))
    return Recorded(**{**read, "citizen_ids": tuple(read["citizen_ids"])})
