"""Measures: the lowest and highest number still possible is what some answer to the missing facts gives."""

from collections.abc import Mapping, Sequence
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.facts import Answer
from api.domain.policy.measures import Measure
from tests.builders import CHOICES
from tests.domain.policy.naive import measured
from tests.domain.policy.rules import measure

LEVELS = ("washing", "dressing", "pain", "memory")
STRENGTHS = ("coping", "network", "home")
SAFETY = ("acute_danger", "abuse_suspected", "recent_fall")
OVER = {"highest": LEVELS, "count": LEVELS, "lowest": STRENGTHS, "any": SAFETY, "all": SAFETY}


def every_result(made: Measure, answers: Mapping[str, Answer]) -> set[int]:
    missing = [name for name in made.facts if name not in answers]
    ways = product(*(CHOICES[name] for name in missing))
    return {measured(made, {**answers, **dict(zip(missing, way, strict=True))}) for way in ways}


@st.composite
def answered(draw: st.DrawFn, names: Sequence[str], missing_at_most: int) -> dict[str, Answer]:
    gone = draw(st.lists(st.sampled_from(names), max_size=missing_at_most, unique=True))
    return {name: draw(st.sampled_from(CHOICES[name])) for name in names if name not in gone}


@st.composite
def measures_of(draw: st.DrawFn, kind: str) -> tuple[Measure, dict[str, Answer]]:
    names = draw(st.lists(st.sampled_from(OVER[kind]), min_size=1, unique=True))
    made = measure(kind, *names, at_least=draw(st.integers(1, 4)) if kind == "count" else None)
    return made, draw(answered(names, 3))


@st.composite
def measures_of_areas(draw: st.DrawFn) -> tuple[Measure, dict[str, Answer]]:
    areas = draw(st.lists(st.sampled_from(["household", "body", "community"]), min_size=1, unique=True))
    made = measure("areas", *areas, at_least=draw(st.integers(1, 4)))
    return made, draw(answered(made.facts, 3))


@pytest.mark.parametrize("kind", OVER)
@given(data=st.data())
def test_every_number_between_the_bounds_is_reached_and_none_beyond(kind: str, data: st.DataObject) -> None:
    made, answers = data.draw(measures_of(kind))
    low, high = made.bounds(answers)
    assert every_result(made, answers) == set(range(low, high + 1))


@given(case=measures_of_areas())
def test_every_number_of_areas_between_the_bounds_is_reached_and_none_beyond(
    case: tuple[Measure, dict[str, Answer]],
) -> None:
    made, answers = case
    low, high = made.bounds(answers)
    assert every_result(made, answers) == set(range(low, high + 1))


@pytest.mark.parametrize("kind", ["highest", "lowest"])
@given(data=st.data())
def test_facts_of_different_scales_never_reach_further_than_they_can(kind: str, data: st.DataObject) -> None:
    made = measure(kind, "coping", "importance")
    answers = data.draw(answered(made.facts, 2))
    low, high = made.bounds(answers)
    assert every_result(made, answers) == set(range(low, high + 1))


@pytest.mark.parametrize("kind", ["highest", "lowest"])
@given(data=st.data())
def test_a_fact_that_may_not_be_relevant_never_reaches_beyond_the_bounds(kind: str, data: st.DataObject) -> None:
    made = measure(kind, "washing", "importance")
    answers = data.draw(answered(made.facts, 2))
    low, high = made.bounds(answers)
    assert every_result(made, answers) <= set(range(low, high + 1))


@pytest.mark.parametrize("kind", ["highest", "lowest"])
@given(levels=st.lists(st.sampled_from([0, 1, 4, "not_relevant"]), min_size=4, max_size=4))
def test_not_relevant_is_no_number_and_is_not_missing(kind: str, levels: list[Answer]) -> None:
    made = measure(kind, *LEVELS)
    answers = dict(zip(LEVELS, levels, strict=True))
    assert (measured(made, answers),) * 2 == made.bounds(answers)


def test_a_measure_over_a_life_area_reads_every_activity_of_it() -> None:
    assert ("housework", "cooking", "shopping", "daily_routine") == measure("highest", "household").facts


@pytest.mark.parametrize("of", [(), ("lives_alone",), ("no_such_fact",)])
def test_a_measure_of_facts_it_cannot_be_made_of_still_says_what_it_gives(of: tuple[str, ...]) -> None:
    assert measure("highest", *of).result is not None
