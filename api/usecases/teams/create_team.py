"""Make a team or a district."""

from uuid import UUID

from api.db.ids import new_id
from api.db.stores.teams import add_district, add_team
from api.db.work import Work
from api.domain.access.actor import About
from api.domain.access.user import District, Team
from api.domain.audit.action import Action


async def create_team(work: Work, name: str, *, district_id: UUID | None) -> Team:
    """Add a team without members."""
    team = Team(id=new_id(at=work.at), district_id=district_id, name=name, active=True, members=(), version=1)
    entry = work.permit(Action.TEAM_CREATE, About(work.municipality_id), subject=f"team/{team.id}")
    await add_team(work, team)
    work.record(entry)
    return team


async def create_district(work: Work, name: str) -> District:
    """Add a district."""
    district = District(id=new_id(at=work.at), name=name)
    entry = work.permit(Action.TEAM_CREATE, About(work.municipality_id), subject=f"district/{district.id}")
    await add_district(work, district)
    work.record(entry)
    return district
