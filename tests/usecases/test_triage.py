"""The use cases of triage: one policy or several, for facts that make sense."""

import pytest
from hypothesis import given, settings

from api.content.load import load_library
from api.domain.errors import InvalidFacts, UnknownName
from api.domain.facts import Facts
from api.domain.policy.decide import decide
from api.usecases.triage import compare, triage
from tests.builders import Answers, facts_of, needs_help, partial_answers

LIBRARY = load_library()
FACTS = facts_of(needs_help())
CONTRADICTORY = Facts.model_validate({"context": {"home_sound": True}, "safety": {"no_sound_night": True}})


def test_a_triage_holds_what_the_policy_recommends_and_why() -> None:
    found = triage(LIBRARY, "harstad", FACTS)
    assert decide(LIBRARY.policy("harstad"), FACTS) == found.recommendation
    assert LIBRARY.policy("harstad") == found.policy
    assert found.explanation.reasons


def test_an_unknown_policy_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownName, match="did you mean 'harstad'"):
        triage(LIBRARY, "harstd", FACTS)


@pytest.mark.parametrize("facts", [Facts(), CONTRADICTORY], ids=["nothing", "a contradiction"])
def test_facts_that_make_no_sense_are_refused_even_when_they_could_be_read(facts: Facts) -> None:
    with pytest.raises(InvalidFacts):
        triage(LIBRARY, "harstad", facts)


def test_facts_that_make_no_sense_are_not_compared_either() -> None:
    with pytest.raises(InvalidFacts):
        compare(LIBRARY, ["harstad"], CONTRADICTORY)


def test_policies_are_compared_in_the_order_named_and_each_once() -> None:
    named = ["statutory-no", "bergen", "statutory-no"]
    assert ["statutory-no", "bergen"] == [one.policy.id for one in compare(LIBRARY, named, FACTS)]


def test_without_names_every_policy_is_compared() -> None:
    assert sorted(LIBRARY.policies) == [one.policy.id for one in compare(LIBRARY, (), FACTS)]


def test_one_unknown_policy_stops_a_comparison() -> None:
    with pytest.raises(UnknownName, match="did you mean 'bergen'"):
        compare(LIBRARY, ["harstad", "bergn"], FACTS)


@settings(max_examples=30)
@given(partial_answers())
def test_a_comparison_says_of_each_policy_what_it_says_alone(answers: Answers) -> None:
    facts = facts_of(answers)
    compared = {one.policy.id: one for one in compare(LIBRARY, ("harstad", "esbjerg"), facts)}
    assert {name: triage(LIBRARY, name, facts) for name in ("harstad", "esbjerg")} == compared
