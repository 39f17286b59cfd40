"""Chance: what is drawn lies where it should, comes out the same again, and follows its weights."""

from collections import Counter
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from api.synthetic.chance import Chance

SEEDS = st.integers()


@given(SEEDS, st.integers(-50, 50), st.integers(0, 100))
def test_what_is_drawn_between_two_numbers_lies_between_them(seed: int, low: int, span: int) -> None:
    chance = Chance(seed)
    assert all(low <= chance.between(low, low + span) <= low + span for _ in range(50))


@given(SEEDS, st.lists(st.floats(0, 100), min_size=1, max_size=8))
def test_what_weighs_nothing_is_never_drawn(seed: int, weights: list[float]) -> None:
    chance, options = Chance(seed), list(enumerate([*weights, 1.0]))
    drawn = {chance.weighed(options) for _ in range(50)}
    assert set() == {number for number, weight in options if weight == 0} & drawn


def test_weights_come_out_as_shares() -> None:
    chance = Chance("shares")
    drawn = Counter(chance.weighed([("seldom", 1), ("often", 9)]) for _ in range(10_000))
    assert 900 < drawn["seldom"] < 1100


@given(SEEDS, st.lists(st.integers(), max_size=8, unique=True), st.integers(0, 10))
def test_some_of_several_are_different_ones(seed: int, options: list[int], count: int) -> None:
    drawn = Chance(seed).some_of(options, count)
    assert min(count, len(options)) == len(drawn) == len(set(drawn) & set(options))


@given(SEEDS, st.datetimes(datetime(1971, 1, 1), datetime(2999, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - the strategy puts the zone on
def test_an_id_is_a_version_7_uuid_of_its_instant(seed: int, at: datetime) -> None:
    made = Chance(seed).id(at)
    assert (7, "specified in RFC 4122", int(at.timestamp() * 1000)) == (made.version, made.variant, made.int >> 80)


@given(SEEDS)
def test_two_places_of_one_seed_draw_differently(seed: int) -> None:
    first, second = Chance(seed, "a"), Chance(seed, "b")
    assert [first.below(1000) for _ in range(10)] != [second.below(1000) for _ in range(10)]
