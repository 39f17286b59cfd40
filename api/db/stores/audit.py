"""The audit trail as rows: entries to seal, and the chain they are sealed into."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any, Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from api.db.direct import Direct, Found
from api.db.statements import added, columns
from api.db.tables.audit import AuditLinkRow
from api.db.work import Work
from api.domain.audit.chain import Head, Link, genesis
from api.domain.audit.entry import Recorded

COLUMNS: Final = ", ".join(f"e.{field.name}" for field in fields(Recorded))
"""The columns of an entry, in the order of `Recorded`."""

_TO_SEAL: Final = text("SELECT municipalities_to_seal()")
_LOCK: Final = text("SELECT pg_try_advisory_xact_lock(hashtextextended('seal ' || :municipality_id, 0))")
HEAD: Final = text("""
    SELECT number, hash FROM audit_link WHERE municipality_id = :municipality_id ORDER BY number DESC LIMIT 1
""")
_WAITING: Final = text(f"""
    SELECT {COLUMNS} FROM audit_unsealed u
    JOIN audit_entry e ON e.municipality_id = u.municipality_id AND e.position = u.position
    WHERE u.municipality_id = :municipality_id ORDER BY u.position LIMIT :limit
""")  # noqa: S608 - the names of our own columns
_SEALED: Final = text("""
    DELETE FROM audit_unsealed
    WHERE municipality_id = :municipality_id AND position = ANY (CAST(:positions AS bigint[]))
""")
_LINK: Final = added(AuditLinkRow)
_OF_CITIZEN: Final = text(f"""
    SELECT {COLUMNS} FROM positions_about(CAST(:citizen_id AS uuid), :before, :limit) AS about(position)
    JOIN audit_entry e ON e.municipality_id = :municipality_id AND e.position = about.position
    ORDER BY e.position DESC
""")  # noqa: S608 - the names of our own columns
_TAIL: Final = text("""
    SELECT tail.waits, greatest(0, extract(epoch FROM clock_timestamp() - e.at))::float AS oldest_seconds
    FROM (
        SELECT count(*) AS waits, min(position) AS first FROM audit_unsealed WHERE municipality_id = :municipality_id
    ) AS tail
    JOIN audit_entry e ON e.municipality_id = :municipality_id AND e.position = tail.first
""")


def recorded(row: Found) -> Recorded:
    """Give an entry as stored."""
    read: dict[str, Any] = row._asdict()
    return Recorded(**{**read, "citizen_ids": tuple(read["citizen_ids"])})


async def municipalities_to_seal(connection: AsyncConnection) -> list[str]:
    """Name the municipalities with entries that wait."""
    return [str(name) for name in (await connection.execute(_TO_SEAL)).scalars()]


def head(municipality_id: str, row: Found | None) -> Head:
    """Give a head as stored; a chain that has not begun has its genesis."""
    return genesis(municipality_id) if row is None else Head(municipality_id, row.number, row.hash)


async def head_of(direct: Direct, municipality_id: str) -> Head:
    """Give how far the chain of a municipality has come."""
    return head(municipality_id, await direct.one(HEAD, {"municipality_id": municipality_id}))


async def lock_chain(direct: Direct, municipality_id: str) -> bool:
    """Take the right to add to a chain until the transaction ends; False when another process has it."""
    ((taken,),) = await direct.all(_LOCK, {"municipality_id": municipality_id})
    return bool(taken)


async def waiting(direct: Direct, municipality_id: str, *, limit: int) -> list[Recorded]:
    """List the entries that wait to be sealed, oldest first."""
    rows = await direct.all(_WAITING, {"municipality_id": municipality_id, "limit": limit})
    return [recorded(row) for row in rows]


async def tail_of(direct: Direct, municipality_id: str) -> tuple[int, float]:
    """Count the entries that wait to be sealed, and give the seconds since the first of them."""
    row = await direct.one(_TAIL, {"municipality_id": municipality_id})
    return (0, 0.0) if row is None else (row.waits, row.oldest_seconds)


async def add_links(direct: Direct, municipality_id: str, links: Sequence[Link]) -> None:
    """Add links to a chain, and take their entries from those that wait."""
    await direct.run_each(_LINK, [columns(link) for link in links])
    positions = [link.position for link in links]
    await direct.run(_SEALED, {"municipality_id": municipality_id, "positions": positions})


async def entries_of(work: Work, citizen_id: UUID, *, before: int, limit: int) -> list[Recorded]:
    """List the entries about a citizen before a position, newest first."""
    rows = await work.all(_OF_CITIZEN, citizen_id=citizen_id, before=before, limit=limit)
    return [recorded(row) for row in rows]
