"""How many requests one client address may send while it has not shown a token that is good.

Everything stands in the memory of one process and is bounded: the addresses and tokens seen longest ago are forgotten.
"""

from collections import OrderedDict
from collections.abc import Hashable
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Final

PERIOD_SECONDS: Final = 60.0
REMEMBERED: Final = 10_000
"""Addresses, and tokens, that are kept in mind at a time."""

_LONGEST: Final = 64


class AddressLimit:
    """A bucket of requests for each address: a minute's worth at most, filled again evenly."""

    def __init__(self, per_minute: int, *, remembered: int = REMEMBERED) -> None:
        """Take how many requests an address may send a minute."""
        self._interval = PERIOD_SECONDS / per_minute
        self._most = PERIOD_SECONDS - self._interval / 2  # half a request of room for what binary fractions lose
        self._remembered = remembered
        self._full_at: OrderedDict[Hashable, float] = OrderedDict()
        """For each address the instant its bucket is full again: all there is to know about it."""

    def spend(self, host: str, *, now: float) -> float:
        """Take one request from an address's bucket; gives the seconds to wait when it is empty, otherwise 0."""
        address = bucket_of(host)
        if address is None:
            return 0.0
        full_at = max(self._full_at.get(address, now), now)
        missing = full_at - now
        refused = missing > self._most
        self._full_at[address] = full_at if refused else full_at + self._interval
        self._full_at.move_to_end(address)
        if len(self._full_at) > self._remembered:
            self._full_at.popitem(last=False)
        return missing + self._interval - PERIOD_SECONDS if refused else 0.0


@lru_cache(maxsize=REMEMBERED)
def bucket_of(host: str) -> Hashable | None:
    """Say which bucket an address spends from; this machine itself has none.

    An IPv6 network of one customer (/64) shares a bucket, as it has more addresses than could ever be counted.
    """
    try:
        found: IPv4Address | IPv6Address = ip_address(host)
    except ValueError:
        return host[:_LONGEST]
    if isinstance(found, IPv6Address):
        found = found.ipv4_mapped or found
    if found.is_loopback:
        return None
    return int(found) >> 64 if isinstance(found, IPv6Address) else str(found)


class ProvenTokens:
    """Tokens that were good when last seen, so that whoever has signed in is not held up by others at their address."""

    def __init__(self, *, remembered: int = REMEMBERED) -> None:
        """Start with none."""
        self._remembered = remembered
        self._good: OrderedDict[int, None] = OrderedDict()
        """Hashes with this process's own secret seed: no token is kept."""

    def __contains__(self, token: bytes) -> bool:
        """Say whether this one was good when last seen."""
        return hash(token) in self._good

    def learn(self, token: bytes, *, good: bool) -> None:
        """Keep or forget a token after what was made of it."""
        seen = hash(token)
        if not good:
            self._good.pop(seen, None)
            return
        self._good[seen] = None
        self._good.move_to_end(seen)
        if len(self._good) > self._remembered:
            self._good.popitem(last=False)
