"""Teams with their members, and districts, as rows.

Who is in a team stands in the version of the team and in that of the user: whoever changes it counts both up. Teams
are locked before users, each in the order of their ids, so that two who do it at once wait and never block each other.
"""

from collections.abc import Iterable
from typing import Final
from uuid import UUID

from sqlalchemy import text

from api.db.direct import Found
from api.db.missing import NotHere
from api.db.statements import added, changed, found
from api.db.tables.municipalities import DistrictRow, TeamRow
from api.db.work import Work
from api.domain.access.user import District, Team, TeamName

_TEAMS: Final = """
    SELECT t.id, t.district_id, t.name, t.active, t.version,
        ARRAY(SELECT m.user_id FROM team_member m
            WHERE m.municipality_id = t.municipality_id AND m.team_id = t.id ORDER BY m.user_id) AS members
    FROM team t WHERE t.municipality_id = :municipality_id
"""
_ONE: Final = text(f"{_TEAMS} AND t.id = :id")
_ALL: Final = text(f"{_TEAMS} ORDER BY t.name")
_ADD: Final = added(TeamRow)
_CHANGED: Final = ("district_id", "name", "active")
_CHANGE: Final = changed(TeamRow, *_CHANGED)
_NAMED: Final = text("""
    SELECT id, name FROM team
    WHERE municipality_id = :municipality_id AND id = ANY (CAST(:ids AS uuid[])) ORDER BY name
""")
_DISTRICTS: Final = found(DistrictRow, District).order_by(text("name"))
_ADD_DISTRICT: Final = added(DistrictRow)
_HOLD: Final = text("SELECT 1 FROM team WHERE municipality_id = :municipality_id AND id = :id FOR UPDATE")
_OPEN_CASES: Final = text("""
    SELECT count(*) AS cases FROM care_case
    WHERE municipality_id = :municipality_id AND team_id = :id AND phase <> 'closed'
""")
_LOCK: Final = text("""
    SELECT id FROM team
    WHERE municipality_id = :municipality_id AND id = ANY (CAST(:ids AS uuid[])) ORDER BY id FOR NO KEY UPDATE
""")
_COUNT_UP: Final = text("""
    UPDATE team SET version = version + 1
    WHERE municipality_id = :municipality_id AND id = ANY (CAST(:ids AS uuid[]))
""")
_JOIN: Final = text("""
    INSERT INTO team_member (municipality_id, team_id, user_id)
    SELECT CAST(:municipality_id AS text), t.id, u.id
    FROM unnest(CAST(:teams AS uuid[])) AS t(id), unnest(CAST(:users AS uuid[])) AS u(id)
""")
_LEAVE: Final = text("""
    DELETE FROM team_member WHERE municipality_id = :municipality_id
        AND team_id = ANY (CAST(:teams AS uuid[])) AND user_id = ANY (CAST(:users AS uuid[]))
""")


async def get_team(work: Work, team_id: UUID) -> Team:
    """Give one team; raises NotHere."""
    row = await work.one(_ONE, id=team_id)
    if row is None:
        raise NotHere("team")
    return _team(row)


async def list_teams(work: Work) -> list[Team]:
    """List every team by name."""
    return [_team(row) for row in await work.all(_ALL)]


async def teams_named(work: Work, ids: Iterable[UUID]) -> tuple[TeamName, ...]:
    """Name teams, in the order of their names."""
    return tuple(TeamName(*row) for row in await work.all(_NAMED, ids=sorted(ids)))


async def list_districts(work: Work) -> list[District]:
    """List every district by name."""
    return [District(*row) for row in await work.all(_DISTRICTS)]


async def add_team(work: Work, team: Team) -> None:
    """Insert a team, as yet without members."""
    kept = ("id", "version", *_CHANGED)
    await work.add(_ADD, {name: getattr(team, name) for name in kept})


async def add_district(work: Work, district: District) -> None:
    """Insert a district."""
    await work.add(_ADD_DISTRICT, {"id": district.id, "name": district.name})


async def change_team(work: Work, team: Team) -> None:
    """Write a team that was read at its version; raises Stale when somebody was faster."""
    values = {name: getattr(team, name) for name in _CHANGED}
    await work.change(_CHANGE, "team", id_=team.id, seen=team.version, **values)


async def open_cases(work: Work, team_id: UUID) -> int:
    """Count the open cases of a team; whoever gives it another one meanwhile is waited for, or has to wait."""
    await work.run(_HOLD, id=team_id)
    row = await work.one(_OPEN_CASES, id=team_id)
    return 0 if row is None else int(row.cases)


async def lock_teams(work: Work, ids: set[UUID]) -> set[UUID]:
    """Name those teams that are here; none of them changes until the transaction ends."""
    return {row.id for row in await work.all(_LOCK, ids=sorted(ids))}


async def count_up_teams(work: Work, ids: set[UUID]) -> None:
    """Give locked teams a new version, because they have other members now."""
    await work.run(_COUNT_UP, ids=sorted(ids))


async def join(work: Work, *, teams: Iterable[UUID], users: Iterable[UUID]) -> None:
    """Put users into teams none of them is in."""
    await work.run(_JOIN, teams=sorted(teams), users=sorted(users))


async def leave(work: Work, *, teams: Iterable[UUID], users: Iterable[UUID]) -> None:
    """Take users out of teams."""
    await work.run(_LEAVE, teams=sorted(teams), users=sorted(users))


def _team(row: Found) -> Team:
    return Team(**{**row._asdict(), "members": tuple(row.members)})
