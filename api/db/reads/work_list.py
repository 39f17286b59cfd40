"""The work list: open cases first by urgency, then by how long they have waited, a page at a time.

Every page is read from an index in the order it is shown: one short probe for each team or district and phase, merged.
So a page costs the same with ten thousand cases and with a million.
"""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Final
from uuid import UUID

from sqlalchemy import TextClause, text

from api.db.direct import Found
from api.db.work import Work
from api.domain.care.case import Urgency
from api.domain.care.phases import Phase


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page ends: the case the next one begins after."""

    urgency: int
    opened_at: datetime
    id: UUID


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which cases: of these teams, or of anyone; None does not narrow."""

    phases: tuple[Phase, ...]
    teams: tuple[UUID, ...] | None = None
    coordinator: UUID | None = None
    district: UUID | None = None
    citizens: tuple[UUID, ...] | None = None
    urgency: Urgency | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the work list."""

    id: UUID
    citizen_id: UUID
    given_name: str
    family_name: str
    born_year: int | None
    team_id: UUID
    team_name: str
    coordinator_id: UUID | None
    coordinator_name: str | None
    district_id: UUID | None
    phase: Phase
    urgency: Urgency
    opened_at: datetime
    window_closes_on: date | None
    step: int | None
    version: int


_NARROWED: Final = {
    "coordinator": "k.coordinator_id = CAST(:coordinator AS uuid)",
    "citizens": "k.citizen_id = ANY (CAST(:citizens AS uuid[]))",
    "district": "k.district_id = CAST(:district AS uuid)",
    "teams": "k.team_id = ANY (CAST(:teams AS uuid[]))",
    "urgency": "k.urgency = CAST(:urgency AS smallint)",
}
_TEAM_BY_TEAM: Final = ("unnest(CAST(:teams AS uuid[])) AS team(id)", "k.team_id = team.id")
_AFTER: Final = "(k.urgency, k.opened_at, k.id) > (CAST(:urgency_ AS smallint), CAST(:opened_at_ AS timestamptz), :id_)"
_LIST: Final = """
    WITH page AS (
        SELECT found.* FROM {source} unnest(CAST(:phases AS text[])) AS phases(phase), LATERAL (
            SELECT k.* FROM care_case k
            WHERE k.municipality_id = :municipality_id AND k.phase = phases.phase AND {conditions}
            ORDER BY k.urgency, k.opened_at, k.id LIMIT :limit
        ) AS found
        ORDER BY found.urgency, found.opened_at, found.id LIMIT :limit
    )
    SELECT page.id, page.citizen_id, c.given_name, c.family_name, page.team_id, t.name AS team_name,
        CAST(extract(year FROM c.born_on) AS integer) AS born_year, page.coordinator_id, u.name AS coordinator_name,
        page.district_id, page.phase, page.urgency, page.opened_at,
        (SELECT s.window_closes_on FROM assessment s WHERE s.municipality_id = page.municipality_id
            AND s.case_id = page.id AND s.signed_at IS NULL) AS window_closes_on,
        page.step, page.version
    FROM page
    JOIN citizen c ON c.municipality_id = page.municipality_id AND c.id = page.citizen_id
    JOIN team t ON t.municipality_id = page.municipality_id AND t.id = page.team_id
    LEFT JOIN user_account u ON u.municipality_id = page.municipality_id AND u.id = page.coordinator_id
    ORDER BY page.urgency, page.opened_at, page.id
"""


@lru_cache(maxsize=128)
def _statement(narrowed: frozenset[str], *, after: bool) -> TextClause:
    """Write the statement for a set of filters; only teams are probed one by one, unless fewer cases are asked for."""
    conditions = {name: _NARROWED[name] for name in sorted(narrowed)}
    source = ""
    if narrowed.isdisjoint({"coordinator", "citizens", "district"}) and "teams" in narrowed:
        source, conditions["teams"] = f"{_TEAM_BY_TEAM[0]},", _TEAM_BY_TEAM[1]
    wanted = ["true", *conditions.values(), *([_AFTER] if after else [])]
    return text(_LIST.format(source=source, conditions=" AND ".join(wanted)))


async def work_list(work: Work, wanted: Wanted, *, after: Place | None, limit: int) -> list[Listed]:
    """Give at most `limit` lines after a place, in the order of the list."""
    bound = {name: getattr(wanted, name) for name in _NARROWED if getattr(wanted, name) is not None}
    place = {} if after is None else {f"{name}_": value for name, value in asdict(after).items()}
    lists = {name: list(value) if isinstance(value, tuple) else value for name, value in bound.items()}
    statement = _statement(frozenset(bound), after=after is not None)
    rows = await work.all(statement, phases=[phase.value for phase in wanted.phases], limit=limit, **lists, **place)
    return [_listed(row) for row in rows]


def _listed(row: Found) -> Listed:
    return Listed(**{**row._asdict(), "phase": Phase(row.phase), "urgency": Urgency(row.urgency)})
