"""The web app as a client of the demo issuer: its name, and the only addresses a browser is sent back to."""

import re
from dataclasses import dataclass
from typing import Final

CLIENT_ID: Final = "mestring-web"
CALLBACK: Final = "/sign-in/callback"
SIGNED_OUT: Final = "/sign-in"

_LOOPBACK: Final = re.compile(r"http://(?:127\.0\.0\.1|\[::1\])(?::[0-9]{1,5})?")
"""This very machine at any port, by number: a name may lead elsewhere (RFC 8252, 7.3 and 8.3)."""


@dataclass(frozen=True, slots=True)
class WebClient:
    """Where the web app may be: `origins` are schemes with host and port, without a slash at the end."""

    origins: tuple[str, ...]

    def may_return_to(self, address: str) -> bool:
        """Say whether a code may be sent to an address."""
        return self._is_at(address, CALLBACK)

    def may_leave_to(self, address: str) -> bool:
        """Say whether somebody who signed out may be sent to an address."""
        return self._is_at(address, SIGNED_OUT)

    def _is_at(self, address: str, path: str) -> bool:
        """Compare letter by letter: two readers of one address may read two hosts, two equal texts cannot differ."""
        origin = address.removesuffix(path)
        return origin != address and (origin in self.origins or _LOOPBACK.fullmatch(origin) is not None)
