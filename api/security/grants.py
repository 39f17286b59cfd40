"""What the demo issuer gave to be exchanged once: codes for tokens, and refresh tokens for new ones.

Kept by hash and in the memory of this process, since a demo is one process: when it starts again, people sign in again.
What was exchanged stays known until its session is over, so that whoever comes with it a second time ends the session.
"""

import hmac
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final

from api.security.claims import LIFETIME_AT_MOST
from api.security.encoding import base64url
from api.security.oauth import CODE_NOT_YOURS, GRANT_USED, NO_SUCH_GRANT, SignInRefused

CODE_FOR: Final = timedelta(seconds=60)
SESSION_FOR: Final = LIFETIME_AT_MOST
HELD_AT_MOST: Final = 20_000
_SECRET_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody who signed in, and when; `nonce` is the client's own, for its ID token."""

    municipality_id: str
    subject: str = field(repr=False)
    began_at: datetime
    nonce: str | None = field(default=None, repr=False)
    id: str = field(default_factory=lambda: secrets.token_hex(16), repr=False)

    @property
    def ends_at(self) -> datetime:
        """Say when nothing is good any more."""
        return self.began_at + SESSION_FOR


@dataclass(frozen=True, slots=True)
class Proof:
    """Who may exchange a code: whoever was sent back there, and knows what the challenge was made of (RFC 7636)."""

    redirect_uri: str
    challenge: str

    def is_given_by(self, redirect_uri: str, verifier: str) -> bool:
        """Say whether somebody proves to be the one who asked."""
        said = base64url(sha256(verifier.encode()).digest())
        return redirect_uri == self.redirect_uri and hmac.compare_digest(said, self.challenge)


@dataclass(slots=True)
class _Given:
    session: Session
    until: datetime
    proof: Proof | None
    used: bool = False


class GrantReplayed(SignInRefused):
    """Something was exchanged twice, so one of the two was a thief: the session has to end."""

    def __init__(self, session: Session) -> None:
        """Name the session."""
        super().__init__(GRANT_USED)
        self.session = session


class Grants:
    """The codes and refresh tokens of this process."""

    def __init__(self) -> None:
        """Begin with none."""
        self._given: dict[bytes, _Given] = {}

    def code_for(self, session: Session, proof: Proof) -> str:
        """Give a code for a session that begins."""
        return self._give(_Given(session, session.began_at + CODE_FOR, proof), at=session.began_at)

    def refresh_token_for(self, session: Session, *, at: datetime) -> str:
        """Give a refresh token, which is good until the session is over."""
        return self._give(_Given(session, session.ends_at, None), at=at)

    def redeem(self, code: str, *, redirect_uri: str, verifier: str, at: datetime) -> Session:
        """Take a code, whoever comes with it; raises SignInRefused."""
        given = self._take(code, at=at, is_code=True)
        if given.proof is None or not given.proof.is_given_by(redirect_uri, verifier):
            raise SignInRefused(CODE_NOT_YOURS)
        return given.session

    def renew(self, refresh_token: str, *, at: datetime) -> Session:
        """Take a refresh token; raises SignInRefused."""
        return self._take(refresh_token, at=at, is_code=False).session

    def end(self, session_id: str) -> None:
        """Forget everything of a session."""
        self._given = {name: one for name, one in self._given.items() if one.session.id != session_id}

    def _give(self, given: _Given, *, at: datetime) -> str:
        kept = [(name, one) for name, one in self._given.items() if at < one.session.ends_at]
        self._given = dict(kept[-HELD_AT_MOST + 1 :])
        secret = secrets.token_urlsafe(_SECRET_BYTES)
        self._given[_name(secret)] = given
        return secret

    def _take(self, secret: str, *, at: datetime, is_code: bool) -> _Given:
        given = self._given.get(_name(secret))
        if given is None or is_code != (given.proof is not None):
            raise SignInRefused(NO_SUCH_GRANT)
        if given.used:
            self.end(given.session.id)
            raise GrantReplayed(given.session)
        given.used = True
        if at >= given.until:
            raise SignInRefused(NO_SUCH_GRANT)
        return given


def _name(secret: str) -> bytes:
    return sha256(secret.encode()).digest()
