"""End a session, one's own or anybody's: no process takes its token any more from the next request on."""

from api.db.stores import users as stored
from api.db.work import Work
from api.domain.access.actor import About
from api.domain.audit.action import Action


async def end_own_session(work: Work) -> None:
    """End the session of this very request."""
    await stored.end_own_session(work)
    myself = About(work.municipality_id, user_id=work.actor.user_id)
    work.record(work.permit(Action.SESSION_END, myself, subject=f"user/{work.actor.user_id}"))


async def revoke_session(work: Work, *, issuer: str, session_id: str) -> None:
    """End a session of whoever it is; one that was ended stays so."""
    entry = work.permit(Action.SESSION_REVOKE, About(work.municipality_id), subject=f"session/{session_id}")
    await stored.end_session(work, issuer=issuer, session_id=session_id)
    work.record(entry)
