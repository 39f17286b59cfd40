"""The municipality of a transaction, and the teams and districts in it."""

from dataclasses import fields
from datetime import time
from typing import Any, Final
from uuid import UUID

from sqlalchemy import text

from api.db.missing import NotHere
from api.db.statements import found
from api.db.tables.municipalities import MunicipalityRow
from api.db.violations import UnknownReference
from api.db.work import Work
from api.domain.errors import Problem
from api.domain.municipality import Municipality, Opening
from api.domain.text import Language
from api.domain.vocabulary import Country

_ONE: Final = found(MunicipalityRow, Municipality)
_TEAM_WORKS: Final = text("SELECT 1 FROM team WHERE municipality_id = :municipality_id AND id = :id AND active")
_AT_WORK: Final = text("""
    SELECT 1 FROM user_account WHERE municipality_id = :municipality_id AND id = :id AND active
        AND roles && ARRAY['assessor', 'coordinator', 'case_officer']
""")
_TEAM_FOR: Final = text("""
    SELECT t.id FROM team t LEFT JOIN citizen c ON c.municipality_id = t.municipality_id AND c.id = :citizen_id
    WHERE t.municipality_id = :municipality_id AND t.active
    ORDER BY (t.district_id = c.district_id) IS NOT TRUE, t.name LIMIT 1
""")


async def get_municipality(work: Work) -> Municipality:
    """Give the municipality everything in this transaction belongs to."""
    row = await work.one(_ONE)
    if row is None:
        raise NotHere("municipality")
    read = dict(zip((field.name for field in fields(Municipality)), row, strict=True))
    kinds = {"country": Country(read["country"]), "language": Language(read["language"])}
    return Municipality(**{**read, **kinds, "phone_hours": _openings(read["phone_hours"])})


def _openings(kept: list[dict[str, Any]]) -> tuple[Opening, ...]:
    openings = (
        Opening(one["weekday"], time.fromisoformat(one["opens"]), time.fromisoformat(one["closes"])) for one in kept
    )
    return tuple(sorted(openings, key=lambda one: (one.weekday, one.opens)))


async def team_for(work: Work, citizen_id: UUID) -> UUID:
    """Choose a team for a citizen who names none: one of their district, else the first by name (own choice)."""
    row = await work.one(_TEAM_FOR, citizen_id=citizen_id)
    if row is None:
        raise NotHere("team")
    team: UUID = row.id
    return team


async def check_team(work: Work, team_id: UUID) -> None:
    """Raise UnknownReference for a team that is not here, or no longer works."""
    if await work.one(_TEAM_WORKS, id=team_id) is None:
        message = "'team_id' names no team that works here now; list the teams, and choose an active one."
        raise UnknownReference([Problem("unknown_reference", ("team_id",), message)])


async def check_professional(work: Work, user_id: UUID, *, field: str) -> None:
    """Raise UnknownReference when a field names nobody who works with cases here, or nobody who still does."""
    if await work.one(_AT_WORK, id=user_id) is None:
        message = (
            f"'{field}' names nobody who works with cases here now; "
            "choose an assessor, coordinator or case officer who is active."
        )
        raise UnknownReference([Problem("unknown_reference", (field,), message)])
