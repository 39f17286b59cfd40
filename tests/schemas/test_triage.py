"""The answer of triage on the wire says exactly what was found."""

import json

from hypothesis import given, settings

from api.content.load import load_library
from api.domain.text import Language, Reader
from api.schemas.triage import CompareResponse, TriageResponse
from api.usecases.triage import Triage, compare, triage
from tests.builders import Answers, complete_answers, facts_of, needs_help, partial_answers

LIBRARY = load_library()
FEW = settings(max_examples=40)
"""What is found is proven over many citizens elsewhere; here it is only written."""


def _found(answers: Answers, policy: str = "harstad") -> Triage:
    return triage(LIBRARY, policy, facts_of(answers))


@FEW
@given(partial_answers())
def test_the_steps_are_those_that_were_found(answers: Answers) -> None:
    found = _found(answers)
    written = TriageResponse.of(found)
    assert found.recommendation.primary_step == written.primary_step
    assert set(found.recommendation.possible_steps) == {step.ordinal for step in written.possible_steps}
    assert (written.step is None) == (written.primary_step is None)


@FEW
@given(complete_answers())
def test_when_everything_is_known_there_is_one_step_and_nothing_unknown(answers: Answers) -> None:
    written = TriageResponse.of(_found(answers, "bergen"))
    assert written.primary_step is not None
    assert () == written.unknown
    assert () == written.possible_services


@FEW
@given(partial_answers())
def test_every_service_and_flag_that_was_found_is_written_and_no_other(answers: Answers) -> None:
    found = _found(answers, "statutory-no")
    written = TriageResponse.of(found)
    assert {one.service for one in found.recommendation.services} == {one.service for one in written.services}
    assert {one.flag for one in found.recommendation.flags} == {one.flag for one in written.flags}


@FEW
@given(partial_answers())
def test_every_source_that_is_named_is_written_out(answers: Answers) -> None:
    written = TriageResponse.of(_found(answers, "esbjerg"))
    proposed = [reason for one in written.services for reason in one.reasons]
    reasons = [*written.reasons, *proposed, *(reason for one in written.flags for reason in one.reasons)]
    assert {source for reason in reasons for source in reason.sources} <= set(written.sources)


@FEW
@given(partial_answers())
def test_what_was_not_asked_is_never_both_known_and_unknown(answers: Answers) -> None:
    written = TriageResponse.of(_found(answers))
    assert set() == {one.fact for one in written.unknown} & set(answers)


def test_everything_is_said_to_each_reader_in_each_language() -> None:
    written = TriageResponse.of(_found(needs_help()))
    for text in (*written.headline.values(), *written.not_a_decision.values()):
        assert all(text[language] for language in Language)
    assert set(Reader) == set(written.headline) == set(written.not_a_decision)


@FEW
@given(partial_answers())
def test_json_can_be_read_back_as_the_same_answer(answers: Answers) -> None:
    written = TriageResponse.of(_found(answers))
    assert json.loads(written.model_dump_json()) == json.loads(
        TriageResponse.model_validate_json(written.model_dump_json()).model_dump_json()
    )


def test_a_comparison_keeps_the_order_of_its_policies() -> None:
    found = compare(LIBRARY, ("harstad", "bergen")[::-1], facts_of(needs_help()))
    written = CompareResponse(results=tuple(TriageResponse.of(one) for one in found))
    assert ["bergen", "harstad"] == [one.policy.id for one in written.results]
