"""What an answer can be about, and what it can say: every name reachable, every value read as JSON keeps it."""

import json
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.care.fact_names import FACT_NAMES, fact_name
from api.domain.errors import InvalidFacts, Problem
from api.domain.fact_registry import FACTS
from api.domain.facts import OWN_WORDS, Rating
from api.domain.vocabulary import Activity
from tests.domain.care.said import ASKED_OF, NAMES, value_of
from tests.domain.policy.readings import LIBRARY

LONGEST: Final = "å" * 4000
WRONG: Final[dict[str, tuple[Any, ...]]] = {
    "washing": (5, -1, 2.0, "2", True, [2], {"level": 2}, "not relevant", 10**400, float("inf"), float("nan")),
    "washing.expected": (5, "not_relevant", True),
    "washing.own_performance": ("does_most", 1, True),
    "washing.own_importance": (11, 3.5),
    "going.mood": (11, -1, "5", True, 7.5),
    "citizen_colour": ("blue", "Green", 1),
    "help_hours_per_week": (168.5, -0.5, "7", True, float("nan"), float("inf"), float("-inf"), 10**400),
    "lives_alone": (1, 0, "true", "yes", []),
    "stage": ("waiting", 2, {}),
    "services_needed": (51, 2.0),
    "what_matters": ("", "  \n", f"{LONGEST}a", 3, ["a"], {"a": "b"}, "\ud800"),
    "own_goals": ("one goal", [""], ["a", 3], {"a": 1}, [f"{LONGEST}a"]),
}
anything = st.sampled_from(sorted(NAMES)).flatmap(lambda name: st.tuples(st.just(name), value_of(name)))


def refused(name: str, value: object) -> Problem:
    with pytest.raises(InvalidFacts) as caught:
        NAMES[name].read(value, path=(3, "value"))
    return caught.value.problems[0]


def test_every_fact_a_policy_reads_can_be_answered_by_its_name() -> None:
    assert set(FACTS) | OWN_WORDS <= set(FACT_NAMES)


def test_every_activity_is_answered_in_as_many_parts_as_a_rating_has() -> None:
    parts = {f"{activity}.{part}" for activity in Activity for part in set(Rating.model_fields) - {"level"}}
    assert parts == {name for name in FACT_NAMES if "." in name}


def test_every_spoke_of_the_wheel_is_answered_in_two_questions() -> None:
    spokes = LIBRARY.conversation.wheel.spokes
    assert {f"{part}.{spoke}" for spoke in spokes for part in ("going", "important")} == set(NAMES) - set(FACT_NAMES)


def test_everything_asked_of_somebody_can_be_answered() -> None:
    assert set() == set(ASKED_OF) - set(NAMES)


@given(anything)
def test_a_right_value_is_read_as_json_keeps_it(answered: tuple[str, Any]) -> None:
    name, value = answered
    read = NAMES[name].read(value, path=())
    assert read == json.loads(json.dumps(read))


@given(anything)
def test_what_was_read_is_read_again_as_the_same(answered: tuple[str, Any]) -> None:
    name, value = answered
    read = NAMES[name].read(value, path=())
    assert repr(read) == repr(NAMES[name].read(read, path=()))


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in WRONG.items() for value in values])
def test_a_wrong_value_is_refused_where_it_stands_and_its_fact_named(name: str, value: object) -> None:
    problem = refused(name, value)
    assert ((3, "value"), True) == (problem.path, f"'{name}'" in problem.message)


@pytest.mark.parametrize("words", [f"{LONGEST}a", "my neighbour Ole Olsen hits me"])
def test_own_words_that_cannot_be_kept_are_not_repeated(words: str) -> None:
    assert words not in refused("going.mood", words).message


@pytest.mark.parametrize("words", [LONGEST, "日本語 🏔️ \u202e ̈", "<script>", "'; DROP TABLE answer; --"])
def test_own_words_are_kept_as_they_were_said(words: str) -> None:
    assert words == NAMES["what_matters"].read(words, path=())


def test_the_space_around_own_words_is_not_kept() -> None:
    assert "to sleep" == NAMES["what_matters"].read(" to sleep\n", path=())


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("wasing", "washing"),
        ("washing.own_importence", "washing.own_importance"),
        ("going.moods", "going.mood"),
        ("abuse_suspect", "abuse_suspected"),
    ],
)
def test_a_name_that_does_not_exist_is_told_the_nearest(name: str, right: str) -> None:
    with pytest.raises(InvalidFacts) as caught:
        fact_name(name, NAMES, path=(0, "fact"))
    (problem,) = caught.value.problems
    assert ("unknown_fact", (0, "fact"), right) == (problem.code, problem.path, problem.nearest)


@pytest.mark.parametrize(
    "name", ["washing.level", "going.washing", "mood", "own_importance", "diagnosis", "income", ""]
)
def test_what_is_no_fact_by_itself_cannot_be_answered(name: str) -> None:
    with pytest.raises(InvalidFacts):
        fact_name(name, NAMES, path=())


def test_a_name_too_odd_to_be_one_is_not_repeated() -> None:
    with pytest.raises(InvalidFacts) as caught:
        fact_name("my neighbour hits me", NAMES, path=())
    assert "neighbour" not in str(caught.value)
