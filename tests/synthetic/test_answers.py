"""The answers: each could have been saved by whoever recorded it, and together they contradict nothing."""

from json import loads
from typing import Any

import pytest

from api.domain.access.actor import Role
from api.domain.care.answers import AnswerSource, RecordedAnswer, Voice
from api.domain.care.informants import informant_problem
from api.domain.read_facts import read_facts
from api.domain.vocabulary import Informant
from api.synthetic.plan import TownId
from tests.synthetic.told import BOTH, by_id, told, town

_FIELDS = ("assessment_id", "number", "fact", "value", "informant", "source", "said_at", "recorded_at", "recorded_by")


def answer_of(row: dict[str, Any]) -> RecordedAnswer:
    """Read a row as the store does."""
    assessment_id, number, fact, value, informant, source, *rest = (row[name] for name in _FIELDS)
    read = None if value is None else loads(value)
    return RecordedAnswer(assessment_id, number, fact, read, Informant(informant), AnswerSource(source), *rest)


@pytest.mark.parametrize("town_id", BOTH)
def test_every_value_is_one_its_fact_can_have_and_is_kept_as_it_would_be_read(town_id: TownId) -> None:
    names = town(town_id).fact_names
    for answer in map(answer_of, told(town_id)["answer"]):
        if answer.value is not None:
            assert answer.value == names[answer.fact].read(answer.value, path=())


@pytest.mark.parametrize("town_id", BOTH)
def test_everybody_records_only_what_their_role_may(town_id: TownId) -> None:
    rows, asked_of = told(town_id), town(town_id).asked_of
    roles = {user["id"]: Role(user["roles"][0]) for user in rows["user_account"]}
    recorded = {roles[row["recorded_by"]] for row in rows["answer"]}
    answers = map(answer_of, rows["answer"])
    said = {(roles[one.recorded_by], one.informant, one.fact) for one in answers}
    assert [] == [one for one in said if informant_problem(*one, asked_of) is not None]
    assert {Role.ASSESSOR, Role.CITIZEN} <= recorded


@pytest.mark.parametrize("town_id", BOTH)
def test_answers_are_numbered_without_a_gap_and_counted(town_id: TownId) -> None:
    rows = told(town_id)
    numbers: dict[Any, list[int]] = {one["id"]: [] for one in rows["assessment"]}
    for row in rows["answer"]:
        numbers[row["assessment_id"]].append(row["number"])
    assert {one["id"]: list(range(1, one["answers"] + 1)) for one in rows["assessment"]} == numbers


@pytest.mark.parametrize("town_id", BOTH)
def test_nothing_is_answered_before_an_assessment_is_opened_or_after_it_is_signed(town_id: TownId) -> None:
    rows = told(town_id)
    assessments = by_id(rows["assessment"])
    for row in rows["answer"]:
        one = assessments[row["assessment_id"]]
        assert one["opened_at"] <= row["said_at"] <= row["recorded_at"]
        assert one["signed_at"] is None or row["recorded_at"] <= one["signed_at"]
        assert (one["case_id"], one["citizen_id"]) == (row["case_id"], row["citizen_id"])


@pytest.mark.parametrize("town_id", BOTH)
def test_what_a_recommendation_rests_on_contradicts_nothing(town_id: TownId) -> None:
    facts = [loads(row["facts"]) for row in told(town_id)["placement"] if row["kind"] == "recommended"]
    assert facts == [read_facts(one).model_dump(mode="json", exclude_none=True) for one in facts]


@pytest.mark.parametrize("town_id", BOTH)
def test_citizens_relatives_and_professionals_are_heard_from_every_source(town_id: TownId) -> None:
    answers = list(map(answer_of, told(town_id)["answer"]))
    assert set(Voice) == {answer.voice for answer in answers}
    sources = {AnswerSource.CONVERSATION, AnswerSource.HOME, AnswerSource.PAPER, AnswerSource.RECORD}
    assert sources == {answer.source for answer in answers}


@pytest.mark.parametrize("town_id", BOTH)
def test_everything_that_can_be_asked_is_answered_by_somebody_or_other(town_id: TownId) -> None:
    asked = set(town(town_id).fact_names)
    answered = {row["fact"] for row in told(town_id, citizens=600)["answer"]}
    assert set() == {
        name
        for name in asked - answered
        if name.partition(".")[2] not in {"expected", "own_performance", "own_importance"}
    }


@pytest.mark.parametrize("town_id", BOTH)
def test_answers_change_over_time_and_some_are_taken_back(town_id: TownId) -> None:
    values: dict[Any, list[Any]] = {}
    for row in told(town_id)["answer"]:
        answer = answer_of(row)
        values.setdefault((row["case_id"], answer.fact, answer.voice), []).append(answer.value)
    assert [1 for said in values.values() if len({repr(value) for value in said}) > 1]
    assert [1 for said in values.values() if said[-1] is None]
