"""A municipality full of cases for the tests of the work list, and the list as anybody would write it down."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from hypothesis import strategies as st

from tests.world.town import Town

_FIRST: Final = datetime(2026, 3, 2, 8, tzinfo=UTC)
_SOMEBODY: Final = {
    "given_name": "Test",
    "family_name": "Testperson",
    "born_on": "1940-01-01",
    "language": "nb",
    "confidentiality": "none",
    "is_synthetic": True,
}
PHASES: Final = ("contact", "assessment", "goals", "effort", "closed")


@dataclass(frozen=True, slots=True)
class Waiting:
    """One case as the list orders and narrows it; the places are short names."""

    id: UUID
    citizen_id: UUID
    urgency: int
    opened_at: datetime
    phase: str
    team: str
    district: str | None
    coordinator: str | None

    @property
    def place(self) -> tuple[int, datetime, UUID]:
        """Say where it stands in the list."""
        return self.urgency, self.opened_at, self.id


def _waiting(drawn: tuple[Any, ...]) -> Waiting:
    case, citizen, urgency, hour, *rest = drawn
    return Waiting(case, citizen, urgency, _FIRST + timedelta(hours=hour), *rest)


any_case: Final = st.tuples(
    st.uuids(),
    st.uuids(),
    st.sampled_from([0, 1]),
    st.integers(0, 3),
    st.sampled_from(PHASES),
    st.sampled_from(["north", "south"]),
    st.sampled_from(["north", "south", None]),
    st.sampled_from(["coordinator", "case_officer", None]),
).map(_waiting)


def cases(*, least: int = 0) -> st.SearchStrategy[list[Waiting]]:
    """Give a few cases of different citizens."""
    different = (lambda one: one.id, lambda one: one.citizen_id)
    return st.lists(any_case, min_size=least, max_size=9, unique_by=different)


def fill(town: Town, waiting: Sequence[Waiting]) -> None:
    """Make these cases, each with a citizen of its own, the only ones of a town."""
    town.rows("DELETE FROM care_case WHERE municipality_id = $town")
    add(town, *waiting)


def add(town: Town, *waiting: Waiting) -> None:
    """Add cases and their citizens, but no second one of an id or a citizen."""
    if waiting:
        people = [{"id": one.citizen_id} | _SOMEBODY for one in waiting]
        _insert(town, "citizen", people)
        _insert(town, "care_case", [_row(town, one) for one in waiting])


def _row(town: Town, one: Waiting) -> dict[str, Any]:
    return {
        "id": one.id,
        "citizen_id": one.citizen_id,
        "district_id": town.districts[one.district] if one.district else None,
        "team_id": town.teams[one.team],
        "coordinator_id": town.users[one.coordinator] if one.coordinator else None,
        "phase": one.phase,
        "urgency": one.urgency,
        "opened_at": one.opened_at,
        "closed_at": one.opened_at if one.phase == "closed" else None,
        "changed_at": one.opened_at,
    }


def _insert(town: Town, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
    values = [", ".join("NULL" if value is None else f"'{value}'" for value in row.values()) for row in rows]
    lines = ", ".join(f"($town, {line})" for line in values)
    town.rows(f"INSERT INTO {table} (municipality_id, {', '.join(rows[0])}) VALUES {lines} ON CONFLICT DO NOTHING")  # noqa: S608 - our own


def pages(town: Town, who: str, query: str = "", *, limit: int = 2) -> Iterator[list[dict[str, Any]]]:
    """Walk through the list a page at a time, as somebody."""
    cursor = ""
    for _ in range(1000):
        response = town.get(who, f"/cases?limit={limit}{query}{cursor}")
        assert 200 == response.status_code, response.text
        yield response.json()["cases"]
        if response.json()["next"] is None:
            return
        cursor = f"&cursor={response.json()['next']}"
    message = "the list has no end"
    raise AssertionError(message)


def walked(town: Town, who: str, query: str = "", *, limit: int = 2) -> list[UUID]:
    """List the ids of every line of every page."""
    return [UUID(line["id"]) for page in pages(town, who, query, limit=limit) for line in page]


def sorted_by_hand(waiting: Iterable[Waiting]) -> list[UUID]:
    """Put cases in order as anybody would: urgent first, then those that have waited longest."""
    return [one.id for one in sorted(waiting, key=lambda one: one.place)]
