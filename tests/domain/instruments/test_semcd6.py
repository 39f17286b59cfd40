"""SEMCD-6: the mean of what was answered; two missing are scored, three are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.errors import InvalidFacts
from api.domain.instruments import UnknownReason, score

ITEMS = [f"item_{number}" for number in range(1, 7)]


def test_all_six_give_their_mean() -> None:
    assert 3.5 == score("semcd6", dict(zip(ITEMS, range(1, 7), strict=True))).score


def test_two_missing_are_scored_over_the_four_that_are_left() -> None:
    assert 6.0 == score("semcd6", {"item_1": 5, "item_2": 6, "item_3": 6, "item_4": 7}).score


def test_two_missing_are_named() -> None:
    assert ("item_5", "item_6") == score("semcd6", dict.fromkeys(ITEMS[:4], 5)).missing


def test_three_missing_make_it_unknown() -> None:
    result = score("semcd6", dict.fromkeys(ITEMS[:3], 10))
    assert (None, UnknownReason.NOT_ENOUGH_ANSWERED) == (result.score, result.unknown_reason)


@pytest.mark.parametrize("number", [0, 11, 5.5])
def test_a_number_off_the_line_is_refused(number: object) -> None:
    with pytest.raises(InvalidFacts, match="give a whole number from 1 to 10"):
        score("semcd6", {"item_6": number})


@given(st.dictionaries(st.sampled_from(ITEMS), st.integers(1, 10)))
def test_the_score_is_a_number_between_one_and_ten_exactly_when_four_are_answered(answers: dict[str, object]) -> None:
    number = score("semcd6", answers).score
    assert (len(answers) >= 4) == (number is not None and 1 <= number <= 10)
