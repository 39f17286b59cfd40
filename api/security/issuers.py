"""Where the keys of an issuer come from: its own address, fetched seldom and kept a while, or given directly.

A stranger can write any key id into a token. So an unknown one makes us ask the provider at most every ten seconds,
and however many requests wait, one fetch answers them all.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

import httpx

from api.domain.errors import DomainError, Problem
from api.security.claims import Issuer
from api.security.encoding import json_object
from api.security.public_keys import PublicKey, read_keys

FRESH_FOR = timedelta(minutes=10)
STALE_FOR = timedelta(hours=1)
"""How long keys serve that should have been fetched again, while the provider does not answer."""
ASKED_AT_MOST_EVERY = timedelta(seconds=10)
FETCHED_WITHIN = timedelta(seconds=5)
BYTES_AT_MOST = 256 * 1024

_LOG = logging.getLogger("mestring")
_UNCOMPRESSED = {"accept-encoding": "identity"}


class IssuerUnreachable(DomainError):
    """The keys of an issuer cannot be fetched, and those we have are too old."""

    code = "issuer_unreachable"

    def __init__(self) -> None:
        """Say so, and that trying again helps."""
        message = "the identity provider does not answer, so nobody can be recognised now; try again in a minute."
        super().__init__([Problem("issuer_unreachable", (), message)])


@dataclass(slots=True)
class _Held:
    """What we have of one issuer; times are in seconds of the clock."""

    keys: tuple[PublicKey, ...] = ()
    fetched: float = float("-inf")
    asked: float = float("-inf")
    fetching: asyncio.Task[None] | None = None

    @property
    def last_try_failed(self) -> bool:
        return self.fetched < self.asked

    def of(self, kid: str) -> tuple[PublicKey, ...]:
        return tuple(key for key in self.keys if key.kid == kid)


class IssuerKeys:
    """The keys of every issuer, by key id."""

    def __init__(
        self,
        http: httpx.AsyncClient,
        *,
        given: Mapping[str, Callable[[], Iterable[PublicKey]]] | None = None,
        fresh_for: timedelta = FRESH_FOR,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take the client to fetch with, and for issuers without an address how to get their keys."""
        self._http = http
        self._given = given or {}
        self._fresh_for = fresh_for.total_seconds()
        self._clock = clock
        self._held: dict[str, _Held] = {}

    def can_know(self, issuer: Issuer) -> bool:
        """Say whether there is a way to the keys of an issuer."""
        return issuer.jwks_url is not None or issuer.issuer in self._given

    async def keys_of(self, issuer: Issuer, kid: str) -> tuple[PublicKey, ...]:
        """Give the keys of that id, none if the issuer has none; raises IssuerUnreachable when we cannot know."""
        if issuer.jwks_url is None:
            return tuple(key for key in self._given[issuer.issuer]() if key.kid == kid)
        held = self._held.setdefault(issuer.issuer, _Held())
        if not held.of(kid) or self._clock() - held.fetched >= self._fresh_for:
            await self._refresh(held, issuer.jwks_url)
        found = held.of(kid)
        too_old = self._clock() - held.fetched > self._fresh_for + STALE_FOR.total_seconds()
        if too_old or (not found and held.last_try_failed):
            raise IssuerUnreachable
        return found

    async def _refresh(self, held: _Held, url: str) -> None:
        """Fetch again, unless that was tried a moment ago; whoever comes meanwhile waits for the same fetch."""
        if held.fetching is None:
            if self._clock() - held.asked < ASKED_AT_MOST_EVERY.total_seconds():
                return
            held.fetching = asyncio.create_task(self._fetch(held, url))
        await asyncio.shield(held.fetching)

    async def _fetch(self, held: _Held, url: str) -> None:
        held.asked = self._clock()
        try:
            async with asyncio.timeout(FETCHED_WITHIN.total_seconds()):
                held.keys = read_keys(json_object(await self._read(url)))
            held.fetched = self._clock()
        except (httpx.HTTPError, TimeoutError, ValueError) as error:
            _LOG.warning("keys of an issuer cannot be fetched: %s %s", url, type(error).__name__)
        finally:
            held.fetching = None

    async def _read(self, url: str) -> bytes:
        """Read an answer as it comes, and no further than a set of keys can be long."""
        read = bytearray()
        async with self._http.stream("GET", url, headers=_UNCOMPRESSED, follow_redirects=False) as answer:
            answer.raise_for_status()
            async for part in answer.aiter_raw():
                read += part
                if len(read) > BYTES_AT_MOST:
                    message = "longer than any set of keys"
                    raise ValueError(message)
        return bytes(read)
