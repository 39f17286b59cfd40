"""Sign somebody of a synthetic municipality in without a password, as the demo issuer.

Each time the database is asked who there is: a municipality that takes real people in must be closed to demos, and one
that was made a moment ago open.
"""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from api.db.stores.actors import SignedIn, find_actor
from api.db.stores.demo_people import People, people_of, synthetic
from api.db.work import Asked, begun
from api.domain.audit.action import Action
from api.domain.errors import DomainError, Problem
from api.security.authorization import Authorization
from api.security.demo_issuer import TOKENS_FOR, DemoIssuer, lifetime
from api.security.grants import GrantReplayed, Session
from api.security.oauth import NOT_KNOWN, SignInRefused
from api.security.refusals import InvalidToken
from api.usecases.begin import begin
from api.usecases.installation import Installation
from api.usecases.sessions.end_session import end_own_session

SHOWN_OF_A_KIND: Final = 6

_HINT: Final = re.compile(r"(?P<municipality>[a-z][a-z0-9-]{1,39})/(?P<subject>[!-~]{1,255})")


class NotSynthetic(DomainError):
    """Nobody is signed in without a password where people are real."""

    code = "not_synthetic"

    def __init__(self, names: tuple[str, ...]) -> None:
        """Name the municipalities where it can be done."""
        message = f"the demo issuer serves only municipalities without real people: {', '.join(names) or 'none'}."
        super().__init__([Problem("not_synthetic", ("municipality",), message)])


@dataclass(frozen=True, slots=True)
class Signed:
    """The tokens of a session, and for how many seconds they are good."""

    access_token: str
    id_token: str
    refresh_token: str
    seconds: int


def hint_of(municipality_id: str, subject: str) -> str:
    """Write how a client names whom to sign in; subjects are only known within a municipality."""
    return f"{municipality_id}/{subject}"


async def list_people(
    installation: Installation, demo: DemoIssuer, municipality: str | None, *, at: datetime
) -> list[People]:
    """List whom one can sign in as, there or in every municipality; raises NotSynthetic."""
    names = await synthetic(installation.engine)
    if municipality is not None and municipality not in names:
        raise NotSynthetic(names)
    return [
        await _people(installation, demo, name, at=at) for name in ([municipality] if municipality else sorted(names))
    ]


async def _people(installation: Installation, demo: DemoIssuer, municipality: str, *, at: datetime) -> People:
    async with begun(installation.engine, municipality) as direct:
        return await people_of(direct, municipality, issuer=demo.url, each=SHOWN_OF_A_KIND, at=at)


async def give_code(installation: Installation, demo: DemoIssuer, asked: Authorization, *, at: datetime) -> str | None:
    """Begin a session of whoever the hint names, and give the code for it; None when it names nobody."""
    named = _HINT.fullmatch(asked.login_hint or "")
    if named is None:
        return None
    session = Session(named["municipality"], named["subject"], at, asked.nonce)
    return demo.grants.code_for(session, asked.proof) if await _is_good(installation, demo, session, at=at) else None


async def redeem_code(installation: Installation, demo: DemoIssuer, said: tuple[str, str, str], asked: Asked) -> Signed:
    """Take a code, where it was sent and its verifier, and sign tokens; raises SignInRefused."""
    code, redirect_uri, verifier = said
    try:
        session = demo.grants.redeem(code, redirect_uri=redirect_uri, verifier=verifier, at=asked.at)
    except GrantReplayed as replayed:
        await end_session(installation, demo, replayed.session, asked)
        raise
    return await _sign(installation, demo, session, at=asked.at)


async def renew_tokens(installation: Installation, demo: DemoIssuer, refresh_token: str, asked: Asked) -> Signed:
    """Take a refresh token, and sign new tokens with another in its place; raises SignInRefused."""
    try:
        session = demo.grants.renew(refresh_token, at=asked.at)
    except GrantReplayed as replayed:
        await end_session(installation, demo, replayed.session, asked)
        raise
    return await _sign(installation, demo, session, at=asked.at)


async def leave(installation: Installation, demo: DemoIssuer, id_token: str, asked: Asked) -> None:
    """End the session an ID token is of; one that is not ours ends nothing."""
    with suppress(InvalidToken):
        names = await synthetic(installation.engine)
        claims = demo.who_leaves(id_token, *names, at=asked.at)
        session = Session(claims.municipality_id, claims.subject, asked.at, id=claims.session_id)
        await end_session(installation, demo, session, asked)


async def end_session(installation: Installation, demo: DemoIssuer, session: Session, asked: Asked) -> None:
    """End a session as its own user would, on record; one that was ended, or whose user is gone, stays so."""
    demo.grants.end(session.id)
    token = demo.token_for(
        session.subject, municipality=session.municipality_id, session_id=session.id, at=asked.at, lifetime=TOKENS_FOR
    )
    with suppress(InvalidToken):
        async with begin(installation, token, Action.SESSION_END, asked) as work:
            await end_own_session(work)
            await work.commit()


async def _sign(installation: Installation, demo: DemoIssuer, session: Session, *, at: datetime) -> Signed:
    if not await _is_good(installation, demo, session, at=at):
        demo.grants.end(session.id)
        raise SignInRefused(NOT_KNOWN)
    return Signed(
        access_token=demo.access_token(session, at=at),
        id_token=demo.id_token(session, at=at),
        refresh_token=demo.grants.refresh_token_for(session, at=at),
        seconds=int(lifetime(session, at=at).total_seconds()),
    )


async def _is_good(installation: Installation, demo: DemoIssuer, session: Session, *, at: datetime) -> bool:
    """Say whether somebody may sign in, or stay: nobody is real there, they are known, and nobody ended the session."""
    if session.municipality_id not in await synthetic(installation.engine):
        return False
    who = SignedIn(session.municipality_id, demo.url, session.subject, session.id)
    async with begun(installation.engine, session.municipality_id) as direct:
        actor, revoked = await find_actor(direct, who, at=at)
    return actor is not None and not revoked
