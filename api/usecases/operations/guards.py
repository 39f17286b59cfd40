"""What keeps municipalities apart and histories whole in the database, as lines to compare with what it should be.

`guards.sql` asks the database. `guards.txt` is what it answers when the schema is the newest and nobody touched it: who
may do what with each table, which rows they see, and what is refused to everybody.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

HERE: Final = Path(__file__).parent
_ASKED: Final = text((HERE / "guards.sql").read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Breach:
    """What stands otherwise than it should."""

    missing: tuple[str, ...]
    unexpected: tuple[str, ...]


async def guards(connection: AsyncConnection) -> list[str]:
    """Say how the database is guarded, a line for each thing, in order."""
    return sorted(map(str, (await connection.execute(_ASKED)).scalars()))


async def breach(connection: AsyncConnection) -> Breach:
    """Compare how the database is guarded with how it should be."""
    here, should = set(await guards(connection)), set((HERE / "guards.txt").read_text("utf-8").splitlines())
    return Breach(tuple(sorted(should - here)), tuple(sorted(here - should)))
