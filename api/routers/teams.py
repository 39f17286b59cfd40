"""The municipality with its teams and districts."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Path, Response

from api.domain.audit.action import Action
from api.routers.depends import LibraryGiven
from api.routers.problems import WORK_RESPONSES
from api.routers.work_route import WorkRoute, needs
from api.routers.working import Repeatable, Seen, WorkGiven, etag
from api.schemas.teams import (
    DistrictCreate,
    DistrictOut,
    Members,
    MunicipalityOut,
    TeamBrief,
    TeamChange,
    TeamCreate,
    TeamOut,
)
from api.usecases.teams import change_team as changing
from api.usecases.teams import create_team as creating
from api.usecases.teams import read_teams as reading
from api.usecases.teams.read_municipality import read_municipality

router = APIRouter(tags=["Teams"], responses=WORK_RESPONSES, route_class=WorkRoute)

TeamId = Annotated[UUID, Path(alias="team", description="The team.")]


@router.get(
    "/municipality",
    operation_id="get_municipality",
    summary="The municipality one is signed in to",
    openapi_extra=needs(Action.MUNICIPALITY_READ),
)
async def get_municipality(work: WorkGiven, library: LibraryGiven) -> MunicipalityOut:
    """Show the municipality with the policy and ladder it goes by, its districts and its teams."""
    here = await read_municipality(work, library)
    place = here.municipality
    return MunicipalityOut(
        id=place.municipality_id,
        name=place.name,
        country=place.country,
        language=place.language,
        time_zone=place.time_zone,
        policy_id=place.policy_id,
        ladder_id=here.ladder_id,
        is_synthetic=place.is_synthetic,
        districts=tuple(map(DistrictOut.model_validate, here.districts)),
        teams=tuple(map(TeamBrief.model_validate, here.teams)),
    )


@router.get("/teams", operation_id="list_teams", summary="Every team", openapi_extra=needs(Action.TEAM_READ))
async def list_teams(work: WorkGiven) -> list[TeamOut]:
    """List every team by name, those that are no longer active too."""
    return [TeamOut.of(team) for team in await reading.read_teams(work)]


@router.post(
    "/teams",
    operation_id="create_team",
    summary="Make a team",
    status_code=201,
    openapi_extra=needs(Action.TEAM_CREATE),
    dependencies=[Repeatable],
)
async def create_team(asked: TeamCreate, work: WorkGiven, response: Response) -> TeamOut:
    """Make a team without members."""
    team = await creating.create_team(work, asked.name, district_id=asked.district_id)
    response.headers.update({**etag(team.version), "Location": f"/api/v1/teams/{team.id}"})
    return TeamOut.of(team)


@router.get("/teams/{team}", operation_id="get_team", summary="One team", openapi_extra=needs(Action.TEAM_READ))
async def get_team(team: TeamId, work: WorkGiven, response: Response) -> TeamOut:
    """Show a team with its members; its ETag is what a change asks for."""
    found = await reading.read_team(work, team)
    response.headers.update(etag(found.version))
    return TeamOut.of(found)


@router.patch(
    "/teams/{team}", operation_id="change_team", summary="Change a team", openapi_extra=needs(Action.TEAM_CHANGE)
)
async def change_team(team: TeamId, asked: TeamChange, seen: Seen, work: WorkGiven, response: Response) -> TeamOut:
    """Change name or district, or take a team out of use; one with open cases stays."""
    fields: dict[str, Any] = {name: getattr(asked, name) for name in asked.model_fields_set}
    found = await changing.change_team(work, team, fields, seen=seen)
    response.headers.update(etag(found.version))
    return TeamOut.of(found)


@router.put(
    "/teams/{team}/members",
    operation_id="replace_members",
    summary="Say who is in a team",
    openapi_extra=needs(Action.TEAM_CHANGE),
)
async def replace_members(team: TeamId, asked: Members, seen: Seen, work: WorkGiven, response: Response) -> TeamOut:
    """Put exactly these users into a team; what they may see changes with their next request."""
    found = await changing.replace_members(work, team, asked.members, seen=seen)
    response.headers.update(etag(found.version))
    return TeamOut.of(found)


@router.get(
    "/districts", operation_id="list_districts", summary="Every district", openapi_extra=needs(Action.TEAM_READ)
)
async def list_districts(work: WorkGiven) -> list[DistrictOut]:
    """List every district by name."""
    return [DistrictOut.model_validate(district) for district in await reading.read_districts(work)]


@router.post(
    "/districts",
    operation_id="create_district",
    summary="Make a district",
    status_code=201,
    openapi_extra=needs(Action.TEAM_CREATE),
    dependencies=[Repeatable],
)
async def create_district(asked: DistrictCreate, work: WorkGiven) -> DistrictOut:
    """Make a district."""
    return DistrictOut.model_validate(await creating.create_district(work, asked.name))
