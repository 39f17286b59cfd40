"""From answers that hold to the facts a policy reads: never an error, and nothing that was not said."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.care.answers import RecordedAnswer, Voice, document_of, facts_of, standing
from api.domain.care.fact_names import FACT_NAMES
from api.domain.errors import InvalidFacts
from api.domain.facts import Facts
from api.domain.read_facts import CONTRADICTIONS, check_facts
from tests.builders import complete_answers, document
from tests.builders import facts_of as read_flat
from tests.domain.care.said import ASKED_OF, answers, said, value_of

PARTS = ("washing", "washing.expected", "washing.own_performance", "washing.own_importance")


def facts(*given_answers: RecordedAnswer) -> Facts:
    return facts_of(standing(given_answers, ASKED_OF))


def written(*given_answers: RecordedAnswer) -> dict[str, Any]:
    return facts(*given_answers).model_dump(mode="json", exclude_none=True)


@given(answers())
def test_any_answers_that_were_taken_make_facts(given_answers: list[RecordedAnswer]) -> None:
    assert isinstance(facts(*given_answers), Facts)


@given(answers(names=PARTS, most=8))
def test_any_parts_of_a_rating_make_facts(given_answers: list[RecordedAnswer]) -> None:
    rated = facts(*given_answers).functioning
    assert {"washing"} & {one.fact for one in given_answers} >= {activity.value for activity in rated}


@given(answers())
def test_making_facts_leaves_the_answers_as_they_were(given_answers: list[RecordedAnswer]) -> None:
    held = standing(given_answers, ASKED_OF)
    before = repr(held)
    facts_of(held)
    assert before == repr(held)


@given(complete_answers())
def test_facts_answered_one_by_one_are_the_facts_sent_at_once(flat: dict[str, Any]) -> None:
    assert read_flat(flat) == facts(*(said(name, value) for name, value in flat.items()))


@given(st.sampled_from(sorted(FACT_NAMES)).flatmap(lambda name: st.tuples(st.just(name), value_of(name))))
def test_an_answer_stands_in_the_facts_where_its_name_says(answered: tuple[str, Any]) -> None:
    name, value = answered
    kept = FACT_NAMES[name].read(value, path=())
    given_answers = [said(name, kept)]
    if "." in name:
        given_answers.append(said(name.partition(".")[0], 2, Voice.PROFESSIONAL))
    found: Any = written(*given_answers)
    for part in FACT_NAMES[name].place:
        found = found[str(part)]
    assert kept == (tuple(found) if isinstance(kept, tuple) else found)


def test_what_is_expected_of_an_activity_that_is_not_relevant_is_left_out() -> None:
    level, expected = said("washing", "not_relevant"), said("washing.expected", 1, number=2)
    assert {"washing": {"level": "not_relevant"}} == written(level, expected)["functioning"]


def test_a_part_without_a_level_waits_for_it() -> None:
    assert {} == written(said("washing.own_importance", 9))["functioning"]


def test_the_wheel_is_no_fact_of_a_policy() -> None:
    assert written() == written(said("going.mood", 2), said("important.mood", 9))


def test_a_name_no_longer_known_is_passed_over() -> None:
    assert written() == written(said("going.something_of_last_year", 2))


TORN = sorted({name for claims, _ in CONTRADICTIONS for name in claims if ASKED_OF[name] == "citizen"})
"""What a citizen can say that contradicts what a professional sees."""


def _torn(name: str) -> list[RecordedAnswer]:
    """Let citizen and professional contradict each other in the first pair of answers that has this one in it."""
    claims = next(claims for claims, _ in CONTRADICTIONS if name in claims)
    return [
        said(fact, value, Voice.CITIZEN if ASKED_OF[fact] == "citizen" else Voice.PROFESSIONAL)
        for fact, value in claims.items()
    ]


@pytest.mark.parametrize("name", TORN)
def test_what_citizen_and_professional_contradict_each_other_in_cannot_be_read_as_it_is(name: str) -> None:
    with pytest.raises(InvalidFacts):
        check_facts(facts(*_torn(name)))


@pytest.mark.parametrize("name", TORN)
def test_a_professionals_own_observation_lets_it_be_read(name: str) -> None:
    own = next(one for one in _torn(name) if one.fact == name)
    observed = said(name, not own.value, Voice.PROFESSIONAL, minute=1)
    check_facts(found := facts(*_torn(name), observed))
    assert (not own.value) is found.answers[name]


@pytest.mark.parametrize("name", TORN)
def test_what_the_citizen_said_holds_all_the_same(name: str) -> None:
    own = next(one for one in _torn(name) if one.fact == name)
    observed = said(name, not own.value, Voice.PROFESSIONAL, minute=1)
    assert own == standing([*_torn(name), observed], ASKED_OF)[name].answer


def test_where_nothing_is_contradicted_the_citizens_word_is_read() -> None:
    own, observed = said("night_need", value=False), said("night_need", value=True, voice=Voice.PROFESSIONAL)
    assert facts(own, observed).answers["night_need"] is False


@given(complete_answers())
def test_the_document_of_answers_is_the_document_a_care_system_would_send(flat: dict[str, Any]) -> None:
    held = standing([said(name, value) for name, value in flat.items()], ASKED_OF)
    sent = document(flat)
    sent["functioning"] = {activity: {"level": level} for activity, level in sent["functioning"].items()}
    assert sent == document_of(held)
