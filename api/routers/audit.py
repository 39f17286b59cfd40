"""The citizen's own log: who has looked, what was changed, when and why."""

from datetime import timedelta

from fastapi import APIRouter, Response

from api.domain.audit.action import Action
from api.domain.audit.sentences import PAUSE
from api.routers.citizens import CitizenId
from api.routers.depends import LanguageAsked, LibraryGiven
from api.routers.problems import WORK_RESPONSES
from api.routers.work_route import WorkRoute, needs
from api.routers.working import Cursor, Limit, WorkGiven, cursor_of, place_of
from api.schemas.audit import AuditLog, LogPlace, SentenceOut
from api.usecases.citizens.read_log import NEWEST, read_log

router = APIRouter(prefix="/citizens", tags=["Audit log"], responses=WORK_RESPONSES, route_class=WorkRoute)


@router.get(
    "/{citizen}/audit-log",
    operation_id="get_audit_log",
    summary="Who has looked at a citizen's data",
    openapi_extra=needs(Action.CITIZEN_AUDIT_READ),
)
async def get_audit_log(
    citizen: CitizenId,
    work: WorkGiven,
    library: LibraryGiven,
    language: LanguageAsked,
    response: Response,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> AuditLog:
    """Tell the log in sentences, newest first, as the citizen reads it; reading it is on record, too."""
    place = place_of(cursor, LogPlace)
    page = await read_log(
        work, library.audit_phrases, citizen, before=NEWEST if place is None else place.before, limit=limit
    )
    response.headers.update({"Content-Language": language, "Vary": "Accept-Language"})
    told = tuple(SentenceOut.of(sentence, language) for sentence in page.sentences)
    following = None if page.next_before is None else cursor_of(LogPlace(before=page.next_before))
    return AuditLog(sentences=told, pause_minutes=PAUSE // timedelta(minutes=1), next=following)
