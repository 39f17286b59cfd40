"""Verify audit trails, in the database or in an export, and export one."""

from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from api.db.engine import unavailable_when_away
from api.domain.audit.chain import Head
from api.domain.audit.export import read_export, write_line
from api.domain.audit.verify import Verdict, verify
from api.domain.errors import DomainError, Problem, UnknownName
from api.usecases.operations.reach import one_snapshot
from api.usecases.operations.trail import municipalities, verdict, walk
from api.usecases.operations.whole_file import readable, whole_file


class DamagedTrail(DomainError):
    """An audit trail is not whole."""

    code = "damaged_trail"


class OtherTrail(DomainError):
    """A head is that of another municipality's trail."""

    code = "other_trail"

    def __init__(self, head: Head, municipality_id: str) -> None:
        """Say whose it is."""
        message = f"the head is that of {head.municipality_id}, the trail that of {municipality_id}; they must be one."
        super().__init__([Problem(self.code, (), message)])


def check_whole(verdicts: list[Verdict]) -> None:
    """Raise DamagedTrail with the first harm of every trail that is not whole."""
    problems = [
        Problem("damaged_trail", (), f"{found.head.municipality_id}, {found.damage} All below is whole.")
        for found in verdicts
        if found.damage is not None
    ]
    if problems:
        raise DamagedTrail(problems)


async def verify_database(engine: AsyncEngine, *, municipality_id: str | None, known: Head | None) -> list[Verdict]:
    """Verify the trail of one municipality, or of all, at one instant."""
    if known is not None and municipality_id is None:
        municipality_id = known.municipality_id
    async with unavailable_when_away(), one_snapshot(engine) as connection:
        towns = await _asked(connection, municipality_id)
        if known is not None and known.municipality_id not in towns:
            raise OtherTrail(known, towns[0])
        return [await verdict(connection, town, known=known) for town in towns]


def verify_file(path: Path, *, known: Head | None) -> Verdict:
    """Verify an export, without a database; raises UnusableFile, UnreadableExport or OtherTrail."""
    with readable(path) as file:
        lines = read_export(str(path), file)
        found = verify(lines, head_known=known)
    if known is not None and known.municipality_id != found.head.municipality_id:
        raise OtherTrail(known, found.head.municipality_id)
    return found


async def export(engine: AsyncEngine, municipality_id: str, path: Path) -> Head:
    """Write the trail of a municipality to a file, as it is at one instant, and give its head."""
    with whole_file(path) as file:
        async with unavailable_when_away(), one_snapshot(engine) as connection:
            (town,) = await _asked(connection, municipality_id)
            return await walk(connection, town, lambda line: file.write(write_line(line)))


async def _asked(connection: AsyncConnection, municipality_id: str | None) -> list[str]:
    towns = await municipalities(connection)
    if municipality_id is None:
        return towns
    if municipality_id not in towns:
        raise UnknownName("municipality", municipality_id, towns)
    return [municipality_id]
