"""What an issuer may say, and what we take of it once its signature is good."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from api.domain.frozen import Frozen
from api.security.refusals import AUDIENCE, CLAIMS, EXPIRED, NOT_YET_VALID, InvalidToken

LIFETIME_AT_MOST = timedelta(hours=12)
"""Our own choice: longer than a shift, shorter than a day."""

_ID = re.compile(r"[!-~]{1,255}")
_LATEST = datetime(9999, 1, 1, tzinfo=UTC).timestamp()
_OWN_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})


def _protected(url: str) -> str:
    """Take an address only if nobody on the way can change what it answers."""
    parts = urlsplit(url)
    if parts.hostname and (parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _OWN_MACHINE)):
        return url
    message = "must begin with https:// (http:// only on localhost)"
    raise ValueError(message)


Name = Annotated[str, StringConstraints(min_length=1, max_length=255)]


class WebSignIn(Frozen):
    """How the web app signs people in there: a public client with PKCE, and what people call the provider."""

    name: Name
    client_id: Name
    scope: Name = "openid offline_access"


class Issuer(Frozen):
    """Who may sign tokens, for which municipalities, and where its keys are."""

    issuer: Name
    audience: Name
    municipalities: Annotated[tuple[Name, ...], Field(min_length=1)]
    algorithms: Annotated[tuple[Literal["ES256", "ES384", "RS256", "PS256"], ...], Field(min_length=1)] = (
        "ES256",
        "RS256",
        "PS256",
    )
    jwks_url: Annotated[str, AfterValidator(_protected)] | None = None
    """None when its keys are given and not fetched, as those of the demo issuer."""
    municipality_claim: Name | None = "municipality"
    """None when the issuer speaks for its one municipality and its tokens do not say so."""
    session_claim: Name = "sid"
    web: WebSignIn | None = None
    """None when nobody signs in there through the web app."""

    @model_validator(mode="after")
    def _knows_the_municipality(self) -> Self:
        if self.municipality_claim is None and len(self.municipalities) > 1:
            message = "an issuer of several municipalities needs a municipality_claim"
            raise ValueError(message)
        return self


@dataclass(frozen=True, slots=True)
class Claims:
    """Who speaks, in which session and for which municipality, as a verified token says."""

    issuer: str
    subject: str = field(repr=False)
    session_id: str = field(repr=False)
    municipality_id: str
    expires_at: datetime


def read_claims(payload: dict[str, Any], issuer: Issuer, *, at: datetime, leeway: timedelta) -> Claims:
    """Read the payload of a token its issuer signed; raises InvalidToken when it does not hold for us now."""
    _check_audience(payload.get("aud"), issuer)
    expires_at = _check_times(payload, at=at, leeway=leeway)
    return Claims(
        issuer=issuer.issuer,
        subject=_id(payload.get("sub")),
        session_id=_id(payload.get(issuer.session_claim)),
        municipality_id=_municipality(payload, issuer),
        expires_at=expires_at,
    )


def _check_audience(said: object, issuer: Issuer) -> None:
    audiences = [said] if isinstance(said, str) else said
    if not isinstance(audiences, list) or issuer.audience not in audiences:
        raise InvalidToken(AUDIENCE)


def _check_times(payload: dict[str, Any], *, at: datetime, leeway: timedelta) -> datetime:
    expires_at, issued_at = _instant(payload.get("exp")), _instant(payload.get("iat"))
    not_before = _instant(payload["nbf"]) if "nbf" in payload else issued_at
    if expires_at - issued_at > LIFETIME_AT_MOST:
        raise InvalidToken(CLAIMS)
    if at >= expires_at + leeway:
        raise InvalidToken(EXPIRED)
    if max(issued_at, not_before) > at + leeway:
        raise InvalidToken(NOT_YET_VALID)
    return expires_at


def _instant(said: object) -> datetime:
    if isinstance(said, bool) or not isinstance(said, int | float) or not 0 <= said < _LATEST:
        raise InvalidToken(CLAIMS)
    return datetime.fromtimestamp(said, tz=UTC)


def _id(said: object) -> str:
    """Take an id as OpenID Connect allows it: up to 255 visible ASCII characters, so that no two look alike."""
    if not isinstance(said, str) or not _ID.fullmatch(said):
        raise InvalidToken(CLAIMS)
    return said


def _municipality(payload: dict[str, Any], issuer: Issuer) -> str:
    if issuer.municipality_claim is None:
        return issuer.municipalities[0]
    said = payload.get(issuer.municipality_claim)
    if not isinstance(said, str) or said not in issuer.municipalities:
        raise InvalidToken(CLAIMS)
    return said
