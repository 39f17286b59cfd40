"""The two rulers: one number 0 to 10 each, no band, and change over time."""

import pytest

from api.domain.errors import InvalidFacts
from api.domain.instruments import INSTRUMENTS, Movement, UnknownReason, change, score

RULERS = ["importance_ruler", "confidence_ruler"]


@pytest.mark.parametrize("ruler", RULERS)
@pytest.mark.parametrize("value", [0, 7, 10])
def test_the_mark_is_the_score(ruler: str, value: object) -> None:
    assert value == score(ruler, {"value": value}).score


@pytest.mark.parametrize("ruler", RULERS)
def test_no_mark_is_unknown_and_not_zero(ruler: str) -> None:
    result = score(ruler, {})
    assert (None, UnknownReason.NOTHING_ANSWERED) == (result.score, result.unknown_reason)


@pytest.mark.parametrize("ruler", RULERS)
def test_no_cut_off_is_claimed(ruler: str) -> None:
    assert () == INSTRUMENTS[ruler].bands


@pytest.mark.parametrize("value", [-1, 11, 6.5])
def test_a_mark_off_the_ruler_is_refused(value: object) -> None:
    with pytest.raises(InvalidFacts, match=r"value is .*; give a whole number from 0 to 10"):
        score("importance_ruler", {"value": value})


@pytest.mark.parametrize(
    ("earlier", "later", "difference", "movement"),
    [(5, 7, 2, Movement.FORWARD), (7, 5, -2, Movement.BACK), (6, 6, 0, Movement.SAME)],
)
def test_the_change_says_how_far_and_which_way(earlier: int, later: int, difference: int, movement: Movement) -> None:
    ruler = INSTRUMENTS["confidence_ruler"]
    found = change(ruler, score(ruler.id, {"value": earlier}), score(ruler.id, {"value": later}))
    assert (difference, movement) == (found.difference, found.movement)
