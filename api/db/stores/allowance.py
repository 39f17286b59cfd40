"""How many requests somebody may make in a minute, over all server processes.

A process takes a part of the allowance out of the database at a time and counts it down by itself, so that most
requests cost no statement and the sum never exceeds the allowance. Minutes are those of the database's clock: processes
on machines whose clocks differ still count the same minute.
"""

import asyncio
from collections import OrderedDict
from dataclasses import dataclass, field
from hashlib import sha256
from math import ceil
from time import monotonic
from typing import Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from api.db.work import begun
from api.domain.errors import DomainError, Problem

PARTS: Final = 20
"""An allowance is handed out in so many parts; what a process took and did not use is lost until the next window."""

_REMEMBERED: Final = 10_000
_TAKE: Final = text("""
    WITH clock AS (SELECT clock_timestamp() AS at), taken AS (
        INSERT INTO rate_lease AS held (municipality_id, subject, starts_at, leased)
        SELECT :municipality_id, :subject, date_trunc('minute', at), :part FROM clock
        ON CONFLICT (municipality_id, subject) DO UPDATE SET
            leased = CASE WHEN held.starts_at < excluded.starts_at THEN 0 ELSE held.leased END + excluded.leased,
            starts_at = greatest(held.starts_at, excluded.starts_at)
        WHERE held.starts_at < excluded.starts_at OR held.leased + excluded.leased <= :limit
        RETURNING leased)
    SELECT EXISTS (SELECT FROM taken) AS taken, CAST(60 - extract(second FROM at) AS float8) AS seconds FROM clock
""")


class TooManyRequests(DomainError):
    """Somebody asks more often than they may."""

    code = "rate_limited"

    def __init__(self, *, seconds: int) -> None:
        """Say when to try again."""
        self.seconds = seconds
        message = f"too many requests in this minute; wait {seconds} seconds and try again."
        super().__init__([Problem(self.code, (), message)])


@dataclass(slots=True)
class _Lease:
    """What is left of a part; `until` is when its minute ends, on the clock of this process that is never set."""

    until: float = 0.0
    left: int = 0
    spent: bool = False
    renewing: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def is_over(self) -> bool:
        """Say whether a new part is to be asked for; not again in a minute whose allowance is spent."""
        return monotonic() >= self.until or (self.left == 0 and not self.spent)

    def take(self) -> bool:
        """Count one request down; False when it is over. Raises TooManyRequests."""
        if self.is_over:
            return False
        if self.spent:
            raise TooManyRequests(seconds=max(1, ceil(self.until - monotonic())))
        self.left -= 1
        return True


class Allowances:
    """The allowances of everybody who asked this process lately."""

    def __init__(self, engine: AsyncEngine, *, limit: int) -> None:
        """Take the database and the number of requests a minute."""
        self._engine = engine
        self._limit = limit
        self._part = max(1, limit // PARTS)
        self._leases = OrderedDict[tuple[str, str], _Lease]()

    async def take(self, municipality_id: str, who: str) -> None:
        """Count one request; raises TooManyRequests. Of many at once, one takes a part for all of them."""
        lease = self._lease(municipality_id, who)
        while not lease.take():
            async with lease.renewing:
                if lease.is_over:
                    await self._renew(lease, municipality_id, who)

    def _lease(self, municipality_id: str, who: str) -> _Lease:
        lease = self._leases.get((municipality_id, who))
        if lease is None:
            lease = self._leases[municipality_id, who] = _Lease()
        self._leases.move_to_end((municipality_id, who))
        while len(self._leases) > _REMEMBERED:
            self._leases.popitem(last=False)
        return lease

    async def _renew(self, lease: _Lease, municipality_id: str, who: str) -> None:
        wanted = {"subject": sha256(who.encode()).hexdigest(), "part": self._part, "limit": self._limit}
        asked = monotonic()
        async with begun(self._engine, municipality_id) as direct:
            (row,) = await direct.all(_TAKE, {"municipality_id": municipality_id, **wanted})
            await direct.commit()
        lease.left, lease.spent, lease.until = self._part, not row.taken, asked + row.seconds
