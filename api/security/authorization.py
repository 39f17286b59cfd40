"""What a client asks of the demo issuer, read parameter by parameter (RFC 6749, 4.1; RFC 7636, 4; OpenID Connect)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import parse_qs

from api.security import oauth
from api.security.grants import Proof
from api.security.oauth import SignInRefused
from api.security.web_client import CLIENT_ID, WebClient

FIELDS_AT_MOST: Final = 40
NONCE_AT_MOST: Final = 255

_CHALLENGE: Final = re.compile(r"[A-Za-z0-9_-]{43}")
_VERIFIER: Final = re.compile(r"[A-Za-z0-9._~-]{43,128}")

Said = Mapping[str, list[str]]
"""Every value of every parameter; one without a value is as one left out."""


@dataclass(frozen=True, slots=True)
class Return:
    """Where the browser goes back to, whatever the answer is, with the client's own `state`."""

    redirect_uri: str
    state: str | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Authorization:
    """A request for a code that can be granted, once somebody is chosen."""

    proof: Proof
    nonce: str | None = field(repr=False)
    login_hint: str | None = field(repr=False)


def read_parameters(text: bytes) -> Said:
    """Read a query or a form; raises SignInRefused."""
    try:
        return parse_qs(text.decode("ascii"), errors="strict", max_num_fields=FIELDS_AT_MOST)
    except ValueError:
        raise SignInRefused(oauth.UNREADABLE) from None


def one(said: Said, name: str) -> str | None:
    """Give the one value of a parameter, None without it; raises SignInRefused when it stands twice."""
    values = said.get(name, [None])
    if len(values) > 1:
        raise SignInRefused(oauth.REPEATED)
    return values[0]


def check_client(said: Said) -> None:
    """Raise SignInRefused for any client but the web app."""
    if one(said, "client_id") != CLIENT_ID:
        raise SignInRefused(oauth.WRONG_CLIENT)


def read_return(said: Said, client: WebClient) -> Return:
    """Find where to go back to; raises SignInRefused, and then the browser must not be sent anywhere."""
    check_client(said)
    address = one(said, "redirect_uri")
    if address is None or not client.may_return_to(address):
        raise SignInRefused(oauth.WRONG_RETURN)
    states = said.get("state", [None])
    return Return(address, states[0] if len(states) == 1 else None)


def read_authorization(said: Said, back: Return) -> Authorization:
    """Read the rest; raises SignInRefused, which the client is told where it asked to be."""
    _check_repeated(said)
    _check_supported(said)
    challenge, nonce = one(said, "code_challenge"), one(said, "nonce")
    if one(said, "code_challenge_method") != "S256" or not challenge or not _CHALLENGE.fullmatch(challenge):
        raise SignInRefused(oauth.NO_CHALLENGE)
    if nonce is not None and len(nonce) > NONCE_AT_MOST:
        raise SignInRefused(oauth.NONCE_TOO_LONG)
    if "none" in (one(said, "prompt") or "").split():
        raise SignInRefused(oauth.LOGIN_REQUIRED)
    return Authorization(Proof(back.redirect_uri, challenge), nonce, one(said, "login_hint"))


def _check_repeated(said: Said) -> None:
    if any(len(values) > 1 for values in said.values()):
        raise SignInRefused(oauth.REPEATED)


def _check_supported(said: Said) -> None:
    for name, refusal in (("request", oauth.NO_REQUEST_OBJECT), ("request_uri", oauth.NO_REQUEST_URI)):
        if name in said:
            raise SignInRefused(refusal)
    if one(said, "response_type") != "code":
        raise SignInRefused(oauth.NO_RESPONSE_TYPE)
    if one(said, "response_mode") not in {None, "query"}:
        raise SignInRefused(oauth.WRONG_RESPONSE_MODE)
    if "openid" not in (one(said, "scope") or "").split():
        raise SignInRefused(oauth.NO_OPENID)


def read_verifier(said: Said) -> tuple[str, str, str]:
    """Read code, redirect_uri and code_verifier; raises SignInRefused."""
    code, address, verifier = (one(said, name) for name in ("code", "redirect_uri", "code_verifier"))
    if not code or not address or not verifier or not _VERIFIER.fullmatch(verifier):
        raise SignInRefused(oauth.NO_CODE)
    return code, address, verifier
