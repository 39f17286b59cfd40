"""Oneself: who one is here, and what one may do."""

from fastapi import APIRouter

from api.domain.audit.action import Action
from api.routers.problems import WORK_RESPONSES
from api.routers.work_route import WorkRoute, needs
from api.routers.working import WorkGiven
from api.schemas.users import MeOut, OpeningOut, OwnMunicipality, OwnTeam, in_order
from api.usecases.sessions.end_session import end_own_session
from api.usecases.users.read_me import Me, read_me

router = APIRouter(prefix="/me", tags=["Me"], responses=WORK_RESPONSES, route_class=WorkRoute)


@router.get("", operation_id="get_me", summary="Who am I here?", openapi_extra=needs(Action.ME_READ))
async def get_me(work: WorkGiven) -> MeOut:
    """Say who the token names, in which roles and teams, for whom they may speak, and what they may do."""
    return _out(await read_me(work))


@router.post(
    "/session-end",
    operation_id="end_my_session",
    summary="Sign out",
    status_code=204,
    openapi_extra=needs(Action.SESSION_END),
)
async def end_my_session(work: WorkGiven) -> None:
    """End this session: its tokens are refused from the next request on, wherever they are."""
    await end_own_session(work)


def _out(me: Me) -> MeOut:
    actor, place = me.actor, me.municipality
    return MeOut(
        user_id=actor.user_id,
        name=actor.name,
        municipality=OwnMunicipality(
            id=place.municipality_id,
            name=place.name,
            country=place.country,
            language=place.language,
            time_zone=place.time_zone,
            policy_id=place.policy_id,
            phone=place.phone,
            phone_hours=tuple(map(OpeningOut.model_validate, place.phone_hours)),
        ),
        roles=in_order(actor.roles),
        teams=tuple(map(OwnTeam.model_validate, me.teams)),
        citizen_id=actor.citizen_id,
        relative_id=actor.relative_id,
        wards=tuple(sorted(actor.wards)),
        permissions=dict(me.permissions),
    )
