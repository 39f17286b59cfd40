"""Reading what is said about a citizen: every mistake with its place and what would be right, all at once."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.errors import InvalidFacts, Problem
from api.domain.read_facts import CONTRADICTIONS, read_facts
from tests.builders import CHOICES, Answers, complete_answers, document, facts_of, manages, needs_help, partial_answers


def problems_of(said: Any) -> tuple[Problem, ...]:
    with pytest.raises(InvalidFacts) as caught:
        read_facts(said)
    return caught.value.problems


def only(said: Any) -> Problem:
    (problem,) = problems_of(said)
    return problem


@pytest.mark.parametrize("answers", [manages(), needs_help()])
def test_the_citizens_of_the_tests_have_every_fact_answered(answers: Answers) -> None:
    assert set(CHOICES) == set(facts_of(answers).answers)


@given(answers=complete_answers())
def test_every_answer_is_kept_as_it_was_given(answers: Answers) -> None:
    assert answers == facts_of(answers).answers


@given(answers=partial_answers())
def test_what_was_not_asked_stays_unanswered(answers: Answers) -> None:
    assert set(answers) == set(facts_of(answers).answers)


def test_an_unknown_activity_is_named_with_the_nearest_one() -> None:
    problem = only({"functioning": {"wahsing": 2}})
    assert ("/functioning/wahsing", "washing") == (problem.pointer, problem.nearest)


@pytest.mark.parametrize("level", [7, -1, 5])
def test_a_level_beyond_total_assistance_is_refused_with_the_range(level: int) -> None:
    right = "a whole number from 0 to 4 (0 independent, 4 total assistance), or 'not_relevant'"
    assert f"'washing': {level} is not {right}." == only({"functioning": {"washing": level}}).message


def test_a_level_given_as_text_is_refused_with_what_to_do() -> None:
    assert only({"functioning": {"washing": "2"}}).message.endswith("; write the number without quotes.")


@pytest.mark.parametrize("level", [True, 2.5, None, [2], "two"])
def test_a_level_that_is_no_whole_number_is_refused(level: object) -> None:
    assert "not_a_whole_number" == only({"functioning": {"washing": level}}).code


@pytest.mark.parametrize(
    ("group", "name"),
    [
        ("resources", "coping"),
        ("readiness", "confidence"),
        ("context", "home_sound"),
        ("context", "dwelling"),
        ("safety", "recent_fall"),
    ],
)
def test_only_an_activity_can_be_not_relevant(group: str, name: str) -> None:
    message = only({group: {name: "not_relevant"}}).message
    assert "'not_relevant' is an answer only for the level of an activity" in message


def test_no_level_can_be_expected_of_an_activity_that_is_not_relevant() -> None:
    assert "contradiction" == only({"functioning": {"washing": {"level": "not_relevant", "expected": 1}}}).code


@pytest.mark.parametrize("claims", [claims for claims, _ in CONTRADICTIONS], ids=" and ".join)
def test_answers_that_cannot_all_be_true_are_refused(claims: dict[str, Any]) -> None:
    assert "contradiction" == only(document(claims)).code


def test_every_contradiction_is_said_at_once() -> None:
    said = {"home_sound": True, "no_sound_night": True, "night_need": False, "minor": True, "carer_is_spouse": True}
    assert 3 == len(problems_of(document(said)))


@pytest.mark.parametrize(
    "said", [{}, {"functioning": {}}, {"resources": {}, "context": {}}, {"context": {"minor": None}}]
)
def test_saying_nothing_is_refused_with_an_example(said: dict[str, Any]) -> None:
    assert "no fact is given; answer at least one, for example functioning: {washing: 2}." == only(said).message


def test_a_wish_in_own_words_is_enough_to_begin() -> None:
    assert ("To see the sea.",) == read_facts({"context": {"wishes": " To see the sea. "}}).own_words


@pytest.mark.parametrize(
    ("said", "home"),
    [
        ({"context": {"coping": 2}}, "resources"),
        ({"resources": {"washing": 2}}, "functioning"),
        ({"washing": 2}, "functioning"),
        ({"recent_fall": True}, "safety"),
        ({"motivation": {"wishes": "x"}}, "context"),
        ({"functioning": {"coping": 2}}, "resources"),
    ],
)
def test_a_fact_in_the_wrong_place_is_sent_to_its_own(said: dict[str, Any], home: str) -> None:
    assert f"belongs under '{home}'." in only(said).message


def test_several_problems_are_said_at_once_each_with_its_place() -> None:
    said = {
        "functioning": {"wahsing": 2},
        "resources": {"coping": 7},
        "context": {"dwelling": "castle"},
        "safety": {"fall": True},
    }
    places = ["/context/dwelling", "/functioning/wahsing", "/resources/coping", "/safety/fall"]
    assert places == sorted(problem.pointer for problem in problems_of(said))


def test_a_wrong_level_is_pointed_at_where_it_was_said() -> None:
    assert "/functioning/dressing" == only({"functioning": {"dressing": 7}}).pointer


def test_a_wrong_level_among_more_of_a_rating_is_pointed_at_where_it_was_said() -> None:
    assert "/functioning/dressing/level" == only({"functioning": {"dressing": {"level": 7}}}).pointer


@pytest.mark.parametrize("hours", [float("nan"), float("inf"), -float("inf"), -0.5, 168.5, 1e300])
def test_hours_outside_the_week_are_refused(hours: float) -> None:
    assert "out_of_range" == only({"context": {"help_hours_per_week": hours}}).code


@pytest.mark.parametrize("hours", ["3", True, [3], {}])
def test_hours_that_are_no_number_are_refused(hours: object) -> None:
    assert "not_a_number" == only({"context": {"help_hours_per_week": hours}}).code


@pytest.mark.parametrize("fact", ["help_hours_per_week", "services_needed"])
@pytest.mark.parametrize("digits", [20, 400, 5000])
def test_a_huge_number_is_refused_in_a_short_sentence(fact: str, digits: int) -> None:
    assert len(only({"context": {fact: 10**digits}}).message) < 120


@pytest.mark.parametrize("said", [None, [], "washing", 3, 2.5, True, [("functioning", {})]])
def test_what_is_no_mapping_is_refused(said: object) -> None:
    assert "'the document' must be a mapping of names to values." == only(said).message


@pytest.mark.parametrize("group", ["functioning", "resources", "motivation", "readiness", "context", "safety"])
@pytest.mark.parametrize("said", [None, [], "x", 3])
def test_a_group_that_is_no_mapping_is_refused_by_name(group: str, said: object) -> None:
    assert f"'{group}' must be a mapping of names to values." == only({group: said}).message


@pytest.mark.parametrize(
    "said", [{1: 2}, {None: {}}, {b"functioning": {}}, {"functioning": {1: 2}}, {"context": {(): 1}}]
)
def test_a_name_that_is_no_text_is_refused(said: dict[Any, Any]) -> None:
    assert 1 == len(problems_of(said))


@pytest.mark.parametrize("words", ["", "   ", "x" * 4001])
def test_own_words_are_some_words_and_not_a_book(words: str) -> None:
    assert "/context/wishes" == only({"context": {"wishes": words}}).pointer


json_like = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
    max_leaves=5,
)
groups = st.sampled_from(["functioning", "resources", "context", "safety", "citizen_colour", "x"])


answers_like = st.dictionaries(st.sampled_from(list(CHOICES)), json_like, max_size=3)


@given(said=st.dictionaries(groups, st.one_of(json_like, answers_like)))
def test_whatever_is_said_is_read_or_refused_with_a_problem(said: dict[str, Any]) -> None:
    try:
        assert not read_facts(said).is_empty
    except InvalidFacts as error:
        assert () != error.problems  # noqa: PT017 - either outcome is right, neither is required
