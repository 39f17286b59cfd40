"""The chain that entries are sealed into: each link's hash is made of the one before it and of its entry.

One chain for each municipality, numbered from 1 without a gap. Links follow the order of sealing; positions are handed
out when an entry is begun, so a later number may well have an earlier position.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from api.domain.audit.entry import Recorded, canonical

HASH_BYTES: Final = 32
_GENESIS: Final = b"mestring audit genesis 1\n"
_LINK: Final = b"mestring audit link 1\n"
"""What each kind of hash begins with, so that none can pass for another kind."""


@dataclass(frozen=True, slots=True)
class Head:
    """How far a chain has come: the number and hash of its last link; the hash vouches for all before it."""

    municipality_id: str
    number: int
    hash: bytes

    def __str__(self) -> str:
        """Write it as it stands in a log, and as `read_head` takes it."""
        return f"{self.municipality_id}:{self.number}:{self.hash.hex()}"


@dataclass(frozen=True, slots=True)
class Link:
    """The seal of one entry, as stored."""

    municipality_id: str
    number: int
    position: int
    hash: bytes

    @property
    def head(self) -> Head:
        """The chain up to and with this link."""
        return Head(self.municipality_id, self.number, self.hash)


def genesis(municipality_id: str) -> Head:
    """Give where a municipality's chain begins: number 0, before any entry."""
    return Head(municipality_id, 0, sha256(_GENESIS + municipality_id.encode()).digest())


def link(previous: bytes, number: int, entry: Recorded) -> bytes:
    """Give the hash that seals an entry at its number, after the link with the hash `previous`.

    SHA-256 of prefix, length of the municipality (4 bytes, big-endian), municipality, number (8 bytes), previous hash
    (32 bytes) and canonical entry. All but the last two parts have a fixed or a stated length, so nothing can shift.
    """
    municipality = entry.municipality_id.encode()
    place = len(municipality).to_bytes(4) + municipality + number.to_bytes(8)
    return sha256(_LINK + place + previous + canonical(entry)).digest()


def seal(head: Head, entries: Iterable[Recorded]) -> list[Link]:
    """Link entries to a chain in the order given; raises ValueError for an entry of another municipality."""
    links = list[Link]()
    for entry in entries:
        if entry.municipality_id != head.municipality_id:
            message = f"position {entry.position} belongs to another municipality than the chain."
            raise ValueError(message)
        number = head.number + 1
        links.append(Link(head.municipality_id, number, entry.position, link(head.hash, number, entry)))
        head = links[-1].head
    return links
