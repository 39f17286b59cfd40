"""Read teams with their members, and districts: all colleagues may."""

from uuid import UUID

from api.db.stores import teams as stored
from api.db.work import Work
from api.domain.access.user import District, Team


async def read_team(work: Work, team_id: UUID) -> Team:
    """Read one team."""
    work.about_no_citizen()
    return await stored.get_team(work, team_id)


async def read_teams(work: Work) -> list[Team]:
    """Read every team, by name."""
    work.about_no_citizen()
    return await stored.list_teams(work)


async def read_districts(work: Work) -> list[District]:
    """Read every district, by name."""
    work.about_no_citizen()
    return await stored.list_districts(work)
