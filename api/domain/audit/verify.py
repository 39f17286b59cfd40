"""Whether a sealed trail is whole, and if not, where the first harm is.

The lines are walked through once, and only the last head is kept in mind.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from api.domain.audit.chain import Head, genesis, link
from api.domain.audit.export import Header, Line, Sealed, Stray, UnreadableExport, Waiting
from api.domain.errors import Problem


class Harm(StrEnum):
    """What is wrong at the first place where something is."""

    ALTERED = "altered"
    REMOVED = "removed"
    INSERTED = "inserted"
    REORDERED = "reordered"
    TRUNCATED = "truncated"
    REWRITTEN = "rewritten"
    NEVER_SEALED = "never_sealed"


_SAID = {
    Harm.ALTERED: "the entry or its seal was changed after it was sealed",
    Harm.REMOVED: "an entry is missing",
    Harm.INSERTED: "there is an entry too many",
    Harm.REORDERED: "entries do not stand in the order they were sealed in",
    Harm.TRUNCATED: "the trail ends before a head that is known",
    Harm.REWRITTEN: "the trail up to here is not the one whose head is known",
    Harm.NEVER_SEALED: "an entry is neither sealed nor in the queue to be sealed",
}


@dataclass(frozen=True, slots=True)
class Damage:
    """The first harm. Every number below `number` is whole; `position` is that of the entry, where it is known.

    A REWRITTEN trail holds together in itself, so the known head says only that the harm is at `number` or below.
    """

    harm: Harm
    number: int | None
    position: int | None

    def __str__(self) -> str:
        """Say where it is and what it is."""
        number = "" if self.number is None else f"number {self.number}"
        position = "" if self.position is None else f"position {self.position}"
        return f"{', '.join(filter(None, (number, position)))}: {_SAID[self.harm]}."


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a verification found: the last head that holds, the first damage, and entries without a seal."""

    head: Head
    damage: Damage | None
    waiting: int
    never_sealed: int


def verify(lines: Iterable[Line], *, head_known: Head | None) -> Verdict:
    """Walk through a trail, header first; `head_known` is one kept elsewhere: in a log, or from an earlier export.

    Raises UnreadableExport unless the first line, and no other, is a header.
    """
    rest = iter(lines)
    first = next(rest, None)
    if not isinstance(first, Header):
        raise _misplaced_header()
    walk = _Walk(first.head, head_known)
    for line in rest:
        walk.take(line)
    return walk.verdict()


def _misplaced_header() -> UnreadableExport:
    message = "an audit export has one header, and it is the first line; take the export again."
    return UnreadableExport([Problem("misplaced_header", (), message)])


class _Walk:
    """Where a verification stands."""

    def __init__(self, stated: Head, known: Head | None) -> None:
        self._stated = stated
        self._known = (stated,) if known is None else (stated, known)
        self._gap: int | None = None
        self._stray: int | None = None
        self._damage: Damage | None = None
        self._waiting = self._never_sealed = 0
        self._head = genesis(stated.municipality_id)
        self._compare(position=None)

    def take(self, line: Line) -> None:
        match line:
            case Sealed():
                self._take_sealed(line)
            case Waiting():
                self._waiting += 1
            case Stray():
                self._never_sealed += 1
                self._stray = line.entry.position if self._stray is None else self._stray
            case Header():
                raise _misplaced_header()

    def _take_sealed(self, line: Sealed) -> None:
        if self._damage is None:
            self._damage = self._fault(line)
            if self._damage is None:
                self._head = replace(self._head, number=line.number, hash=line.hash)
                self._compare(line.position)
        elif line.number == self._gap:
            self._damage = Damage(Harm.REORDERED, line.number, line.position)

    def _fault(self, line: Sealed) -> Damage | None:
        expected = self._head.number + 1
        if line.number > expected:
            self._gap = expected
            return Damage(Harm.REMOVED, expected, None)
        if line.number < expected or expected > self._stated.number:
            return Damage(Harm.INSERTED, line.number, line.position)
        if line.entry is None:
            return Damage(Harm.REMOVED, expected, line.position)
        holds = (
            line.position == line.entry.position
            and line.entry.municipality_id == self._head.municipality_id
            and line.hash == link(self._head.hash, expected, line.entry)
        )
        return None if holds else Damage(Harm.ALTERED, expected, line.position)

    def _compare(self, position: int | None) -> None:
        """Hold the chain so far against every head known for this number."""
        if any(head.number == self._head.number and head != self._head for head in self._known):
            self._damage = Damage(Harm.REWRITTEN, self._head.number, position)

    def verdict(self) -> Verdict:
        damage, ends = self._damage, self._head.number
        if damage is None and any(head.number > ends for head in self._known):
            damage = Damage(Harm.TRUNCATED, ends + 1, None)
        if damage is None and self._never_sealed:
            damage = Damage(Harm.NEVER_SEALED, None, self._stray)
        return Verdict(self._head, damage, self._waiting, self._never_sealed)
