"""EQ-5D-5L: the Danish index from a whole profile, exact to the thousandth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.errors import InvalidFacts
from api.domain.instruments import Result, UnknownReason
from api.domain.instruments import score as score_any

DIMENSIONS = ["mobility", "self_care", "usual_activities", "pain", "anxiety"]
profiles = st.text("12345", min_size=5, max_size=5)


def score(answers: dict[str, object]) -> Result:
    return score_any("eq5d5l", answers, attested=["eq5d5l"])


def known_index(answers: dict[str, object]) -> float:
    found = score(answers).score
    assert found is not None
    return found


def profile(levels: str) -> dict[str, object]:
    return dict(zip(DIMENSIONS, map(int, levels), strict=True))


@pytest.mark.parametrize(
    ("levels", "index"),
    [
        ("11111", 1.0),
        ("55555", -0.758),
        ("21111", 0.959),
        ("12111", 0.965),
        ("11211", 0.967),
        ("11121", 0.952),
        ("11112", 0.928),
        ("33333", 0.571),
        ("44444", -0.251),
        ("21354", 1 - 0.041 - 0.040 - 0.537 - 0.430),
    ],
)
def test_the_index_follows_the_danish_value_set(levels: str, index: float) -> None:
    assert pytest.approx(index, abs=1e-12) == score(profile(levels)).score


def test_the_lowest_profile_is_exact() -> None:
    assert -0.758 == score(profile("55555")).score


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_an_unanswered_dimension_makes_the_index_unknown(dimension: str) -> None:
    result = score(profile("11111") | {dimension: None})
    assert (None, UnknownReason.NOT_ENOUGH_ANSWERED) == (result.score, result.unknown_reason)


def test_the_index_needs_no_vas() -> None:
    assert 1 == score(profile("11111")).score


def test_the_vas_stands_beside_the_index() -> None:
    assert 62 == score(profile("11111") | {"vas": 62}).number("vas")


@pytest.mark.parametrize("level", [0, 6, 1.5])
def test_a_level_outside_the_five_is_refused(level: object) -> None:
    with pytest.raises(InvalidFacts, match=r"pain is .*; give a whole number from 1 to 5"):
        score({"pain": level})


@given(profiles)
def test_the_index_stays_inside_its_range(levels: str) -> None:
    assert -0.758 <= known_index(profile(levels)) <= 1


@given(profiles, st.sampled_from(DIMENSIONS))
def test_more_trouble_in_one_dimension_never_raises_the_index(levels: str, dimension: str) -> None:
    worse = profile(levels) | {dimension: min(5, int(levels[DIMENSIONS.index(dimension)]) + 1)}
    assert known_index(worse) <= known_index(profile(levels))
