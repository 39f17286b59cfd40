"""Tokens that were verified a moment ago, so that ten requests of one page cost one verification.

Kept by the hash of the whole token: whoever reads this memory finds no token to use.
"""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from api.security.claims import Claims, Issuer
from api.security.public_keys import PublicKey

KEPT_FOR = timedelta(seconds=60)
KEPT_AT_MOST = 4096


@dataclass(frozen=True, slots=True)
class VerifiedToken:
    """What a token said, and the key that proved it."""

    claims: Claims
    issuer: Issuer
    key: PublicKey
    at: datetime


class VerifiedTokens:
    """The tokens last used; the one not used for longest gives way."""

    def __init__(self) -> None:
        """Start with none."""
        self._kept: OrderedDict[bytes, VerifiedToken] = OrderedDict()

    def find(self, token: str, *, at: datetime) -> VerifiedToken | None:
        """Find a token that was verified less than a minute before."""
        name = _name(token)
        known = self._kept.get(name)
        if known is None or not timedelta(0) <= at - known.at < KEPT_FOR:
            return None
        self._kept.move_to_end(name)
        return known

    def keep(self, token: str, verified: VerifiedToken) -> None:
        """Keep a token just verified."""
        name = _name(token)
        self._kept[name] = verified
        self._kept.move_to_end(name)
        if len(self._kept) > KEPT_AT_MOST:
            self._kept.popitem(last=False)


def _name(token: str) -> bytes:
    return sha256(token.encode("utf-8", "surrogatepass")).digest()
