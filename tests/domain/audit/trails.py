"""Entries, chains and exports of the audit trail, written for a test; everybody in them is made up."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

from hypothesis import strategies as st

from api.domain.audit.chain import Head, genesis, seal
from api.domain.audit.entry import Recorded
from api.domain.audit.export import Header, Line, Sealed

TOWN: Final = "no-0000"
ELSEWHERE: Final = "dk-000"


def someone(number: int) -> UUID:
    """Give an id that is the same in every run."""
    return UUID(int=number)


def recorded(**fields: Any) -> Recorded:
    """Write a stored entry: a case officer read a case."""
    usual: dict[str, Any] = {
        "municipality_id": TOWN,
        "position": 7,
        "at": datetime(2026, 3, 3, 13, 5, tzinfo=UTC),
        "actor_id": someone(1),
        "role": "case_officer",
        "unit_id": None,
        "action": "case.read",
        "purpose": "care",
        "citizen_ids": (someone(2),),
        "case_id": someone(3),
        "subject": None,
        "outcome": "done",
        "origin": "192.0.2.1",
        "session_id": None,
        "request_id": someone(4),
    }
    return Recorded(**usual | fields)


def _optional(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | values


_WORDS = st.text(max_size=6)
FIELDS: Final[dict[str, st.SearchStrategy[Any]]] = {
    "municipality_id": _WORDS,
    "position": st.integers(-(2**63), 2**63 - 1),
    "at": st.datetimes(timezones=st.just(UTC)),
    "actor_id": _optional(st.uuids()),
    "role": _WORDS,
    "unit_id": _optional(st.uuids()),
    "action": _WORDS,
    "purpose": _WORDS,
    "citizen_ids": st.lists(st.uuids(), max_size=3).map(tuple),
    "case_id": _optional(st.uuids()),
    "subject": _optional(_WORDS),
    "outcome": _WORDS,
    "origin": _WORDS,
    "session_id": _optional(_WORDS),
    "request_id": st.uuids(),
}
"""Everything each column of an entry may hold, and more."""

anything_recorded = st.builds(Recorded, **FIELDS)


def in_town(*, at_least: int = 0, at_most: int = 4) -> st.SearchStrategy[list[Recorded]]:
    """Give entries of one municipality; positions differ, as they do in the database."""
    return st.lists(
        st.builds(Recorded, **FIELDS | {"municipality_id": st.just(TOWN)}),
        min_size=at_least,
        max_size=at_most,
        unique_by=lambda entry: entry.position,
    )


def sealed(entries: Sequence[Recorded], head: Head | None = None) -> list[Sealed]:
    """Seal entries after a head, as lines of an export."""
    links = seal(head or genesis(TOWN), entries)
    return [Sealed(link.number, link.position, link.hash, entry) for link, entry in zip(links, entries, strict=True)]


def head_of(lines: Sequence[Sealed]) -> Head:
    """Give the head after these lines."""
    return Head(TOWN, lines[-1].number, lines[-1].hash) if lines else genesis(TOWN)


def export(lines: Sequence[Sealed]) -> list[Line]:
    """Put the header that belongs to them before sealed lines."""
    return [Header(head_of(lines)), *lines]


@st.composite
def another(draw: st.DrawFn, entry: Recorded) -> Recorded:
    """Change one field of an entry, and nothing else."""
    name = draw(st.sampled_from(sorted(FIELDS)))
    value = draw(FIELDS[name].filter(lambda value: value != getattr(entry, name)))
    return replace(entry, **{name: value})
