"""GAS: the T score, its golden vectors, its bounds, and that the order of goals means nothing."""

from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from api.domain.errors import InvalidFacts
from api.domain.instruments import Range, Result, UnknownReason, score

weights = st.integers(1, 900).map(lambda number: number / 100)
goals = st.lists(st.tuples(st.integers(-2, 2), weights), min_size=1, max_size=6)


def sheet(given_goals: list[tuple[int, float]]) -> dict[str, object]:
    return {f"goal {place}": {"level": level, "weight": weight} for place, (level, weight) in enumerate(given_goals)}


def known_score(result: Result) -> float:
    assert result.score is not None
    return result.score


def known_range(result: Result) -> Range:
    assert result.range is not None
    return result.range


def test_one_goal_one_better_than_expected_gives_sixty() -> None:
    assert 60.0 == score("gas", {"walk to the shop": {"level": 1, "weight": 1}}).score


def test_one_goal_two_below_gives_thirty() -> None:
    assert 30.0 == score("gas", {"walk to the shop": {"level": -2}}).score


def test_three_goals_as_expected_give_fifty() -> None:
    assert 50.0 == score("gas", sheet([(0, 1), (0, 1), (0, 1)])).score


@pytest.mark.parametrize(
    ("given_goals", "expected"),
    [([(1, 1), (1, 1)], 50 + 20 / 2.6**0.5), ([(1, 2), (-1, 1)], 50 + 10 / 6.2**0.5)],
)
def test_several_goals_are_taken_as_correlated_by_three_tenths(
    given_goals: list[tuple[int, float]], expected: float
) -> None:
    assert pytest.approx(expected) == score("gas", sheet(given_goals)).score


def test_a_heavier_goal_counts_for_more() -> None:
    assert 50 < known_score(score("gas", sheet([(1, 9), (-1, 1)])))


@pytest.mark.parametrize(("level", "band"), [(-1, "less_than_expected"), (0, "as_expected"), (1, "more_than_expected")])
def test_the_band_says_how_it_went_against_what_was_expected(level: object, band: str) -> None:
    assert band == score("gas", {"walk to the shop": {"level": level}}).band


def test_a_goal_without_a_level_makes_it_unknown() -> None:
    result = score("gas", {"walk to the shop": {"level": 2}, "cook": {"weight": 2}})
    assert (None, UnknownReason.NOT_ENOUGH_ANSWERED, ("cook",)) == (
        result.score,
        result.unknown_reason,
        result.missing,
    )


def test_no_goals_give_no_number() -> None:
    assert (None, UnknownReason.NOTHING_ANSWERED) == (score("gas", {}).score, score("gas", {}).unknown_reason)


@pytest.mark.parametrize("level", [3, -3, 0.5, True, "1"])
def test_a_level_outside_the_five_is_refused(level: object) -> None:
    with pytest.raises(InvalidFacts, match=r"cook.level is .*; give a whole number from -2 to 2"):
        score("gas", {"cook": {"level": level}})


@pytest.mark.parametrize("weight", [0, -1, 101, float("inf"), "2", None])
def test_a_weight_that_weighs_nothing_or_too_much_is_refused(weight: object) -> None:
    with pytest.raises(InvalidFacts) as refused:
        score("gas", {"cook": {"level": 1, "weight": weight}})
    assert ["/cook/weight"] == [problem.pointer for problem in refused.value.problems]


def test_a_goal_that_is_no_goal_is_refused() -> None:
    with pytest.raises(InvalidFacts, match="cook is 2; give a goal with its level"):
        score("gas", {"cook": 2})


def test_a_misspelt_word_inside_a_goal_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(InvalidFacts, match="did you mean 'level'"):
        score("gas", {"cook": {"levl": 2}})


@given(goals, st.randoms(use_true_random=False))
def test_the_order_of_the_goals_does_not_matter(given_goals: list[tuple[int, float]], random: Random) -> None:
    shuffled = random.sample(given_goals, len(given_goals))
    assert score("gas", sheet(given_goals)).score == score("gas", sheet(shuffled)).score


@given(goals)
def test_the_score_stays_inside_the_range_these_weights_allow(given_goals: list[tuple[int, float]]) -> None:
    result = score("gas", sheet(given_goals))
    assert known_score(result) in known_range(result)


@given(goals)
def test_the_range_of_these_weights_lies_inside_the_range_of_the_scale(given_goals: list[tuple[int, float]]) -> None:
    allowed, scale = known_range(score("gas", sheet(given_goals))), known_range(score("gas", {}))
    assert scale.lowest <= allowed.lowest <= allowed.highest <= scale.highest


@given(goals, st.data())
def test_reaching_further_on_one_goal_never_lowers_the_score(
    given_goals: list[tuple[int, float]], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(given_goals) - 1))
    level, weight = given_goals[place]
    assume(level < 2)
    further = [*given_goals[:place], (level + 1, weight), *given_goals[place + 1 :]]
    assert known_score(score("gas", sheet(given_goals))) < known_score(score("gas", sheet(further)))


@given(goals)
def test_turning_every_level_round_mirrors_the_score_about_fifty(given_goals: list[tuple[int, float]]) -> None:
    mirrored = [(-level, weight) for level, weight in given_goals]
    total = known_score(score("gas", sheet(given_goals))) + known_score(score("gas", sheet(mirrored)))
    assert pytest.approx(100) == total
