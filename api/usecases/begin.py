"""Begin a piece of work: find out who asks, count it, and open one transaction bound to their municipality."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from api.db.stores.actors import SignedIn, find_actor
from api.db.work import Asked, Refused, Work, begun
from api.domain.access.actor import About
from api.domain.access.permissions import widest
from api.domain.audit.action import Action
from api.security.refusals import REVOKED, UNKNOWN_USER, InvalidToken
from api.usecases.installation import Installation


@asynccontextmanager
async def begin(installation: Installation, token: str, action: Action, asked: Asked) -> AsyncIterator[Work]:
    """Open the work a token asks for; raises InvalidToken, TooManyRequests or, on record, Refused."""
    claims = await installation.tokens.claims_of(token, at=asked.at)
    municipality = claims.municipality_id
    await installation.allowances.take(municipality, f"{claims.issuer} {claims.subject}")
    async with begun(installation.engine, municipality) as direct:
        who = SignedIn(municipality, claims.issuer, claims.subject, claims.session_id)
        actor, revoked = await find_actor(direct, who, at=asked.at)
        if actor is None or revoked:
            raise InvalidToken(REVOKED if revoked else UNKNOWN_USER)
        work = Work(direct, actor, replace(asked, session_id=claims.session_id))
        if widest(actor, action) is None:
            await _refuse(work, action)
        yield work


async def _refuse(work: Work, action: Action) -> None:
    """Put on record that somebody asked for what none of their roles has at all, and raise Refused."""
    try:
        work.permit(action, About(work.municipality_id))
    except Refused as refusal:
        await work.refuse(refusal.entry)
        raise
