"""Ids of new things: UUIDs of version 7 (RFC 9562), so that what is made together lies together."""

import secrets
from datetime import datetime
from uuid import UUID

_RANDOM_BITS = 74


def new_id(*, at: datetime) -> UUID:
    """Make an id: 48 bits of milliseconds since 1970, then 74 random bits around version and variant."""
    milliseconds = int(at.timestamp() * 1000)
    chance = secrets.randbits(_RANDOM_BITS)
    high, low = chance >> 62, chance & ((1 << 62) - 1)
    return UUID(int=milliseconds << 80 | 7 << 76 | high << 64 | 2 << 62 | low)
