"""Ids of new things: UUIDs of version 7 (RFC 9562), so that what is made together lies together."""

import secrets
from datetime import UTC, datetime, timedelta
from uuid import UUID

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_RANDOM_BITS = 74


def new_id(*, at: datetime) -> UUID:
    """Make an id: 48 bits of milliseconds since 1970, then 74 random bits around version and variant."""
    milliseconds = (at - _EPOCH) // timedelta(milliseconds=1)
    chance = secrets.randbits(_RANDOM_BITS)
    high, low = chance >> 62, chance & ((1 << 62) - 1)
    return UUID(int=milliseconds << 80 | 7 << 76 | high << 64 | 2 << 62 | low)
