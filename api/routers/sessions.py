"""Sessions of others; one's own is ended under /me."""

from fastapi import APIRouter

from api.domain.audit.action import Action
from api.routers.depends import SettingsGiven
from api.routers.problems import WORK_RESPONSES
from api.routers.users import DemoGiven
from api.routers.work_route import WorkRoute, needs
from api.routers.working import WorkGiven
from api.schemas.users import SessionRevoke
from api.usecases.sessions import end_session
from api.usecases.users.known_issuers import check_issuer

router = APIRouter(prefix="/sessions", tags=["Users"], responses=WORK_RESPONSES, route_class=WorkRoute)


@router.post(
    "/revocation",
    operation_id="revoke_session",
    summary="End somebody's session",
    status_code=204,
    openapi_extra=needs(Action.SESSION_REVOKE),
)
async def revoke_session(asked: SessionRevoke, work: WorkGiven, settings: SettingsGiven, demo: DemoGiven) -> None:
    """End one session at once; to end every session of a user, change the user to `active: false`."""
    await check_issuer(work, asked.issuer, settings.issuers, demo)
    await end_session.revoke_session(work, issuer=asked.issuer, session_id=asked.session_id)
