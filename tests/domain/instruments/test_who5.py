"""WHO-5: raw sum times four, three bands, all five items needed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.errors import InvalidFacts
from api.domain.instruments import UnknownReason, score

ITEMS = [f"item_{number}" for number in range(1, 6)]
points = st.integers(0, 5)


def answers(*given_points: int | None) -> dict[str, object]:
    return dict(zip(ITEMS, given_points, strict=True))


def raw(total: int) -> dict[str, object]:
    return answers(*(min(5, max(0, total - 5 * place)) for place in range(5)))


def known_score(given_points: list[int]) -> float:
    found = score("who5", answers(*given_points)).score
    assert found is not None
    return found


def test_a_raw_sum_of_thirteen_gives_fifty_two() -> None:
    assert 52 == score("who5", answers(3, 3, 3, 2, 2)).score


@pytest.mark.parametrize(
    ("total", "band"),
    [
        (0, "talk_soon"),
        (8, "talk_soon"),
        (9, "worth_a_talk"),
        (12, "worth_a_talk"),
        (13, "going_well"),
        (25, "going_well"),
    ],
)
def test_the_bands_change_after_thirty_five_and_after_fifty(total: int, band: str) -> None:
    assert band == score("who5", raw(total)).band


def test_all_zero_is_a_known_zero() -> None:
    assert 0 == score("who5", raw(0)).score


def test_one_unanswered_item_makes_it_unknown() -> None:
    result = score("who5", answers(5, 5, 5, 5, None))
    assert (None, UnknownReason.NOT_ENOUGH_ANSWERED) == (result.score, result.unknown_reason)


def test_an_unknown_result_has_no_band() -> None:
    assert score("who5", answers(5, 5, 5, 5, None)).band is None


def test_the_unanswered_item_is_named() -> None:
    assert ("item_3",) == score("who5", {"item_1": 1, "item_2": 1, "item_4": 1, "item_5": 1}).missing


def test_nothing_answered_says_so() -> None:
    assert UnknownReason.NOTHING_ANSWERED == score("who5", {}).unknown_reason


@pytest.mark.parametrize("point", [6, -1])
def test_a_point_outside_the_scale_is_refused(point: object) -> None:
    with pytest.raises(InvalidFacts, match=r"item_2 is .*; give a whole number from 0 to 5"):
        score("who5", {"item_2": point})


@pytest.mark.parametrize("point", [2.0, True, "3", [3]])
def test_a_point_that_is_not_a_whole_number_is_refused(point: object) -> None:
    with pytest.raises(InvalidFacts) as refused:
        score("who5", {"item_2": point})
    assert ["not_whole"] == [problem.code for problem in refused.value.problems]


def test_an_item_nobody_knows_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(InvalidFacts) as refused:
        score("who5", {"itm_1": 3})
    assert ("unknown_item", "item_1") == (refused.value.problems[0].code, refused.value.problems[0].nearest)


@given(st.lists(points, min_size=5, max_size=5))
def test_the_score_stays_between_zero_and_a_hundred(given_points: list[int]) -> None:
    assert 0 <= known_score(given_points) <= 100


@given(st.lists(points, min_size=5, max_size=5), st.integers(0, 4))
def test_a_higher_point_never_gives_a_lower_score(given_points: list[int], place: int) -> None:
    higher = [*given_points]
    higher[place] = min(5, higher[place] + 1)
    assert known_score(given_points) <= known_score(higher)


@given(st.lists(points, min_size=5, max_size=5), st.permutations(range(5)))
def test_an_unknown_stays_unknown_until_the_last_answer_and_then_is_the_sum(
    given_points: list[int], order: list[int]
) -> None:
    growing = [
        score("who5", {ITEMS[place]: given_points[place] for place in order[:count]}).score for count in range(6)
    ]
    assert [None] * 5 + [4 * sum(given_points)] == growing
