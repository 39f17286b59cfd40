"""The work list: open cases first by urgency, then by how long they have waited, a page at a time.

Every page is read from an index in the order it is shown: one short probe for each team or district and phase, merged.
So a page costs the same with ten thousand cases and with a million.

That order knows no date. What is past its date is a list of its own, read from the index on windows that are open.
"""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

from sqlalchemy import TextClause

from api.db.reads.case_lines import Listed, lines_of, listed
from api.db.work import Work
from api.domain.care.case import Urgency
from api.domain.care.phases import Phase
from api.domain.municipality import Municipality


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page ends: the case the next one begins after."""

    urgency: int
    opened_at: datetime
    id: UUID


@dataclass(frozen=True, slots=True)
class DuePlace:
    """Where a page of what is past its date ends."""

    closes_on: date
    id: UUID


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which cases: of these teams, or of anyone; None does not narrow."""

    phases: tuple[Phase, ...]
    teams: tuple[UUID, ...] | None = None
    coordinator: UUID | None = None
    contact_person: UUID | None = None
    district: UUID | None = None
    citizens: tuple[UUID, ...] | None = None
    urgency: Urgency | None = None
    in_time: date | None = None
    """Leaves out what was past its date by this day."""


_NARROWED: Final = {
    "contact_person": """(SELECT m.contact_person_id FROM assessment m
            WHERE m.municipality_id = k.municipality_id AND m.case_id = k.id
            ORDER BY m.opened_at DESC LIMIT 1) = CAST(:contact_person AS uuid)""",
    "coordinator": "k.coordinator_id = CAST(:coordinator AS uuid)",
    "citizens": "k.citizen_id = ANY (CAST(:citizens AS uuid[]))",
    "district": "k.district_id = CAST(:district AS uuid)",
    "in_time": """NOT EXISTS (SELECT FROM assessment o
            WHERE o.municipality_id = k.municipality_id AND o.case_id = k.id
            AND o.signed_at IS NULL AND o.window_closes_on < CAST(:in_time AS date))""",
    "teams": "k.team_id = ANY (CAST(:teams AS uuid[]))",
    "urgency": "k.urgency = CAST(:urgency AS smallint)",
}
_TEAM_BY_TEAM: Final = ("unnest(CAST(:teams AS uuid[])) AS team(id)", "k.team_id = team.id")
_AFTER: Final = "(k.urgency, k.opened_at, k.id) > (CAST(:urgency_ AS smallint), CAST(:opened_at_ AS timestamptz), :id_)"
_WAITING: Final = """
    SELECT found.* FROM {source} unnest(CAST(:phases AS text[])) AS phases(phase), LATERAL (
        SELECT k.* FROM care_case k
        WHERE k.municipality_id = :municipality_id AND k.phase = phases.phase AND {conditions}
        ORDER BY k.urgency, k.opened_at, k.id LIMIT :limit
    ) AS found
    ORDER BY found.urgency, found.opened_at, found.id LIMIT :limit
"""
_DUE_AFTER: Final = "(o.window_closes_on, o.case_id) > (CAST(:closes_on_ AS date), :id_)"
_OVERDUE: Final = """
    SELECT k.* FROM assessment o JOIN care_case k ON k.municipality_id = o.municipality_id AND k.id = o.case_id
    WHERE o.municipality_id = :municipality_id AND o.signed_at IS NULL AND o.window_closes_on < CAST(:on AS date)
        AND k.phase = ANY (CAST(:phases AS text[])) AND {conditions}
    ORDER BY o.window_closes_on, o.case_id LIMIT :limit
"""


@lru_cache(maxsize=128)
def _waiting(narrowed: frozenset[str], *, after: bool) -> TextClause:
    """Write the statement for a set of filters; only teams are probed one by one, unless fewer cases are asked for."""
    conditions = {name: _NARROWED[name] for name in sorted(narrowed)}
    source = ""
    if narrowed.isdisjoint({"coordinator", "citizens", "district"}) and "teams" in narrowed:
        source, conditions["teams"] = f"{_TEAM_BY_TEAM[0]},", _TEAM_BY_TEAM[1]
    wanted = ["true", *conditions.values(), *([_AFTER] if after else [])]
    page = _WAITING.format(source=source, conditions=" AND ".join(wanted))
    return lines_of(page, order="page.urgency, page.opened_at, page.id")


@lru_cache(maxsize=128)
def _overdue(narrowed: frozenset[str], *, after: bool) -> TextClause:
    """Write the statement for a set of filters; the index on what is due gives the order."""
    wanted = ["true", *(_NARROWED[name] for name in sorted(narrowed)), *([_DUE_AFTER] if after else [])]
    return lines_of(_OVERDUE.format(conditions=" AND ".join(wanted)), order="s.window_closes_on, page.id")


async def work_list(
    work: Work, wanted: Wanted, municipality: Municipality, *, after: Place | None, limit: int
) -> list[Listed]:
    """Give at most `limit` lines after a place, in the order of the list."""
    bound = _bound(wanted)
    place = {} if after is None else {f"{name}_": value for name, value in asdict(after).items()}
    rows = await work.all(
        _waiting(frozenset(bound), after=after is not None), **_asked(wanted, limit), **bound, **place
    )
    return [listed(row, municipality) for row in rows]


async def overdue_list(
    work: Work, wanted: Wanted, municipality: Municipality, *, after: DuePlace | None, limit: int
) -> list[Listed]:
    """Give at most `limit` lines of those whose window closed before today, the longest ago first."""
    bound = _bound(wanted)
    place = {} if after is None else {f"{name}_": value for name, value in asdict(after).items()}
    statement = _overdue(frozenset(bound), after=after is not None)
    on = municipality.day_of(work.at)
    rows = await work.all(statement, on=on, **_asked(wanted, limit), **bound, **place)
    return [listed(row, municipality) for row in rows]


def _bound(wanted: Wanted) -> dict[str, Any]:
    bound = {name: getattr(wanted, name) for name in _NARROWED if getattr(wanted, name) is not None}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in bound.items()}


def _asked(wanted: Wanted, limit: int) -> dict[str, Any]:
    return {"phases": [phase.value for phase in wanted.phases], "limit": limit}
