"""From the text of a token to its header and payload, checked for form before any library sees it.

Nothing read here is believed: it only says which issuer and key to ask.
"""

from dataclasses import dataclass
from typing import Any

from api.security.encoding import from_base64url, json_object
from api.security.refusals import ALGORITHM, CRITICAL_HEADER, KEY_UNKNOWN, MALFORMED, TOO_LARGE, InvalidToken

BYTES_AT_MOST = 8 * 1024
KID_AT_MOST = 200
ASYMMETRIC = frozenset({"ES256", "ES384", "RS256", "PS256"})
TYPES = frozenset({"jwt", "at+jwt", "application/at+jwt"})

_CRITICAL = frozenset({"crit", "b64"})
_BRINGS_A_KEY = frozenset({"jku", "jwk", "x5u", "x5c"})


@dataclass(frozen=True, slots=True)
class ReadToken:
    """What a token says, none of it verified."""

    algorithm: str
    kid: str
    payload: dict[str, Any]


def read_token(token: str) -> ReadToken:
    """Read a token; raises InvalidToken when its form or its header is not what we accept."""
    if len(token) > BYTES_AT_MOST:
        raise InvalidToken(TOO_LARGE)
    header, payload = _parts(token)
    algorithm, kid = _header(header)
    return ReadToken(algorithm, kid, payload)


def _parts(token: str) -> tuple[dict[str, Any], dict[str, Any]]:
    try:
        header, payload, signature = token.split(".")
        from_base64url(signature)
        return json_object(from_base64url(header)), json_object(from_base64url(payload))
    except ValueError:
        raise InvalidToken(MALFORMED) from None


def _header(header: dict[str, Any]) -> tuple[str, str]:
    algorithm, kid, kind = header.get("alg"), header.get("kid"), header.get("typ", "JWT")
    if not isinstance(algorithm, str) or algorithm not in ASYMMETRIC:
        raise InvalidToken(ALGORITHM)
    if not _CRITICAL.isdisjoint(header):
        raise InvalidToken(CRITICAL_HEADER)
    if not isinstance(kind, str) or kind.lower() not in TYPES:
        raise InvalidToken(MALFORMED)
    if not _BRINGS_A_KEY.isdisjoint(header) or not isinstance(kid, str) or not 0 < len(kid) <= KID_AT_MOST:
        raise InvalidToken(KEY_UNKNOWN)
    return algorithm, kid
