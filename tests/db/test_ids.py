"""Ids of new things: UUIDs of version 7, in the order things were made."""

from datetime import UTC, datetime, timedelta
from uuid import RFC_4122

from hypothesis import given
from hypothesis import strategies as st

from api.db.ids import new_id

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)
instants = st.integers(0, 2**43).map(lambda number: EPOCH + number * MILLISECOND)


@given(instants)
def test_an_id_says_that_it_is_of_version_7(at: datetime) -> None:
    made = new_id(at=at)
    assert (7, RFC_4122) == (made.version, made.variant)


@given(instants)
def test_an_id_begins_with_the_millisecond_it_was_made_in(at: datetime) -> None:
    assert at == EPOCH + (new_id(at=at).int >> 80) * MILLISECOND


@given(instants, st.integers(1, 1000))
def test_what_is_made_a_millisecond_later_stands_later(at: datetime, later: int) -> None:
    assert new_id(at=at) < new_id(at=at + later * MILLISECOND)


def test_ten_thousand_ids_of_one_instant_are_all_different() -> None:
    at = datetime(2026, 3, 2, tzinfo=UTC)
    assert 10_000 == len({new_id(at=at) for _ in range(10_000)})


def test_every_bit_left_to_chance_comes_both_ways() -> None:
    at = datetime(2026, 3, 2, tzinfo=UTC)
    made = [new_id(at=at).int for _ in range(200)]
    fixed = sum(1 for bit in range(80) if len({number >> bit & 1 for number in made}) == 1)
    assert 6 == fixed, "four bits of the version and two of the variant"
