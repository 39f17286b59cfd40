"""SPPB: every cut-off of the three parts, the course length, the order of the stands, and the total."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.errors import InvalidFacts
from api.domain.instruments import UnknownReason, score

STEADY = {"side_by_side_seconds": 10, "semi_tandem_seconds": 10, "tandem_seconds": 10}
WHOLE = STEADY | {"walk_seconds": 4.82, "course_metres": 4, "chair_stand_seconds": 13.6}


def hundredths(lowest: float, highest: float) -> st.SearchStrategy[float]:
    return st.integers(round(lowest * 100), round(highest * 100)).map(lambda number: number / 100)


def known_points(part: str, answers: Mapping[str, object]) -> float:
    found = score("sppb", answers).number(part)
    assert found is not None
    return found


def test_the_golden_vector_on_a_four_metre_course_gives_ten() -> None:
    assert 10 == score("sppb", WHOLE).score


def test_the_same_time_on_a_three_metre_course_gives_nine() -> None:
    assert 9 == score("sppb", WHOLE | {"course_metres": 3}).score


def test_the_parts_stand_beside_the_total() -> None:
    assert [("balance", 4), ("gait", 3), ("chair_stands", 3)] == [
        (part.name, part.score) for part in score("sppb", WHOLE).parts
    ]


@pytest.mark.parametrize(
    ("seconds", "points"),
    [(0.01, 4), (4.81, 4), (4.82, 3), (6.20, 3), (6.21, 2), (8.70, 2), (8.71, 1), (600, 1), ("unable", 0)],
)
def test_a_four_metre_walk_gets_the_points_of_its_own_cut_offs(seconds: object, points: int) -> None:
    assert points == score("sppb", {"walk_seconds": seconds, "course_metres": 4}).number("gait")


@pytest.mark.parametrize(
    ("seconds", "points"),
    [(0.01, 4), (3.62, 4), (3.63, 3), (4.65, 3), (4.66, 2), (6.52, 2), (6.53, 1), (600, 1), ("unable", 0)],
)
def test_a_three_metre_walk_gets_the_points_of_its_own_cut_offs(seconds: object, points: int) -> None:
    assert points == score("sppb", {"walk_seconds": seconds, "course_metres": 3}).number("gait")


@pytest.mark.parametrize(
    ("seconds", "points"),
    [
        (0.01, 4),
        (11.19, 4),
        (11.20, 3),
        (13.69, 3),
        (13.70, 2),
        (16.69, 2),
        (16.70, 1),
        (60, 1),
        (60.01, 0),
        ("unable", 0),
    ],
)
def test_five_chair_stands_get_the_points_of_their_cut_offs(seconds: object, points: int) -> None:
    assert points == score("sppb", {"chair_stand_seconds": seconds}).number("chair_stands")


@pytest.mark.parametrize(
    ("side_by_side", "semi_tandem", "tandem", "points"),
    [
        ("unable", None, None, 0),
        (0, None, None, 0),
        (9.99, None, None, 0),
        (9.99, "unable", "unable", 0),
        (10, "unable", None, 1),
        (10, 9.99, None, 1),
        (10, 10, "unable", 2),
        (10, 10, 2.99, 2),
        (10, 10, 3, 3),
        (10, 10, 9.99, 3),
        (10, 10, 10, 4),
    ],
)
def test_the_three_stands_get_the_points_of_their_cut_offs(
    side_by_side: object, semi_tandem: object, tandem: object, points: int
) -> None:
    answers = {"side_by_side_seconds": side_by_side, "semi_tandem_seconds": semi_tandem, "tandem_seconds": tandem}
    assert points == score("sppb", answers).number("balance")


@pytest.mark.parametrize("missing", ["side_by_side_seconds", "semi_tandem_seconds", "tandem_seconds"])
def test_balance_is_unknown_while_a_stand_that_decides_is_unanswered(missing: str) -> None:
    assert score("sppb", STEADY | {missing: None}).number("balance") is None


def test_unable_in_every_part_is_a_known_zero() -> None:
    answers = dict.fromkeys(("side_by_side_seconds", "walk_seconds", "chair_stand_seconds"), "unable")
    assert 0 == score("sppb", answers).score


def test_a_part_that_was_not_done_makes_the_total_unknown() -> None:
    result = score("sppb", WHOLE | {"chair_stand_seconds": None})
    assert (None, UnknownReason.NOT_ENOUGH_ANSWERED) == (result.score, result.unknown_reason)


def test_a_part_that_was_not_done_is_named() -> None:
    assert ("chair_stands",) == score("sppb", WHOLE | {"chair_stand_seconds": None}).missing


def test_nine_is_worth_a_look() -> None:
    assert "worth_a_look" == score("sppb", WHOLE | {"course_metres": 3}).band


def test_ten_is_going_well() -> None:
    assert "going_well" == score("sppb", WHOLE).band


def test_a_walking_time_without_its_course_length_is_refused() -> None:
    with pytest.raises(InvalidFacts, match="course_metres is missing; give the length of the course in metres, 3 or 4"):
        score("sppb", {"walk_seconds": 4.82})


def test_being_unable_to_walk_needs_no_course_length() -> None:
    assert 0 == score("sppb", {"walk_seconds": "unable"}).number("gait")


@pytest.mark.parametrize("metres", [2, 5, 4.0, "4", True])
def test_no_other_course_length_is_taken(metres: object) -> None:
    with pytest.raises(InvalidFacts, match="3 or 4"):
        score("sppb", {"walk_seconds": 4.82, "course_metres": metres})


@pytest.mark.parametrize("seconds", [0, -1, 600.01, 4.825, float("nan"), float("inf"), "quick", True])
def test_a_time_no_stopwatch_gives_is_refused(seconds: object) -> None:
    with pytest.raises(InvalidFacts, match=r"walk_seconds is .*; give a number from 0.01 to 600"):
        score("sppb", {"walk_seconds": seconds, "course_metres": 4})


def test_a_stand_longer_than_ten_seconds_is_refused() -> None:
    with pytest.raises(InvalidFacts, match="give a number from 0 to 10"):
        score("sppb", {"side_by_side_seconds": 10.01})


@pytest.mark.parametrize("harder", ["semi_tandem_seconds", "tandem_seconds"])
def test_a_stand_tried_after_one_that_was_not_held_is_refused(harder: str) -> None:
    with pytest.raises(InvalidFacts, match="leave it out, a stand before it was not held for 10 seconds"):
        score("sppb", {"side_by_side_seconds": 8, harder: 10})


@given(hundredths(0.01, 600), hundredths(0.01, 600), st.sampled_from([3, 4]))
def test_a_slower_walk_never_gives_more_points(one: float, other: float, metres: int) -> None:
    faster, slower = (
        known_points("gait", {"walk_seconds": seconds, "course_metres": metres}) for seconds in sorted((one, other))
    )
    assert slower <= faster


@given(hundredths(0.01, 600))
def test_the_shorter_course_never_gives_more_points_for_the_same_time(seconds: float) -> None:
    three, four = (known_points("gait", {"walk_seconds": seconds, "course_metres": metres}) for metres in (3, 4))
    assert three <= four


@given(hundredths(0.01, 600), hundredths(0.01, 600))
def test_slower_chair_stands_never_give_more_points(one: float, other: float) -> None:
    faster, slower = (
        known_points("chair_stands", {"chair_stand_seconds": seconds}) for seconds in sorted((one, other))
    )
    assert slower <= faster


@given(hundredths(0, 10), hundredths(0, 10))
def test_a_tandem_stand_held_longer_never_gives_fewer_points(one: float, other: float) -> None:
    shorter, longer = (
        known_points("balance", STEADY | {"tandem_seconds": seconds}) for seconds in sorted((one, other))
    )
    assert shorter <= longer


@given(st.sets(st.sampled_from(["side_by_side_seconds", "walk_seconds", "chair_stand_seconds"]), max_size=2))
def test_an_unfinished_battery_is_unknown_even_when_all_that_was_tried_is_zero(tried: set[str]) -> None:
    assert score("sppb", dict.fromkeys(tried, "unable")).score is None
