"""How many requests somebody may make in a minute, over all server processes.

A process takes a part of the allowance out of the database at a time and counts it down by itself, so that most
requests cost no statement and the sum never exceeds the allowance.
"""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from api.db.work import transaction
from api.domain.errors import DomainError, Problem

WINDOW: Final = timedelta(minutes=1)
PARTS: Final = 20
"""An allowance is handed out in so many parts; what a process took and did not use is lost until the next window."""

_REMEMBERED: Final = 10_000
_TAKE: Final = text("""
    INSERT INTO rate_lease AS held (municipality_id, subject, starts_at, leased)
    VALUES (:municipality_id, :subject, :starts_at, :part)
    ON CONFLICT (municipality_id, subject) DO UPDATE SET
        leased = CASE WHEN held.starts_at = excluded.starts_at THEN held.leased ELSE 0 END + excluded.leased,
        starts_at = excluded.starts_at
    WHERE held.starts_at < excluded.starts_at OR held.leased + excluded.leased <= :limit
    RETURNING leased
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
    starts_at: datetime
    left: int


class Allowances:
    """The allowances of everybody who asked this process lately."""

    def __init__(self, engine: AsyncEngine, *, limit: int) -> None:
        """Take the database and the number of requests a minute."""
        self._engine = engine
        self._limit = limit
        self._part = max(1, limit // PARTS)
        self._leases = OrderedDict[tuple[str, str], _Lease]()

    async def take(self, municipality_id: str, who: str, *, at: datetime) -> None:
        """Count one request; raises TooManyRequests."""
        starts_at = at.replace(second=0, microsecond=0)
        lease = self._leases.get((municipality_id, who))
        if lease is None or lease.starts_at != starts_at or lease.left == 0:
            lease = await self._renew(municipality_id, who, starts_at, at)
        lease.left -= 1

    async def _renew(self, municipality_id: str, who: str, starts_at: datetime, at: datetime) -> _Lease:
        subject = sha256(who.encode()).hexdigest()
        bound = {"municipality_id": municipality_id, "subject": subject, "starts_at": starts_at}
        async with transaction(self._engine, municipality_id) as connection:
            taken = await connection.execute(_TAKE, {**bound, "part": self._part, "limit": self._limit})
            if taken.first() is None:
                left = starts_at + WINDOW - at.astimezone(UTC)
                raise TooManyRequests(seconds=max(1, round(left.total_seconds())))
            await connection.commit()
        lease = _Lease(starts_at, self._part)
        self._leases[municipality_id, who] = lease
        self._leases.move_to_end((municipality_id, who))
        while len(self._leases) > _REMEMBERED:
            self._leases.popitem(last=False)
        return lease
