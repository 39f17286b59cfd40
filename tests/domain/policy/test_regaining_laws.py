"""Regaining comes first and is always only an offer, over every shipped policy."""

import pytest
from hypothesis import given

from api.domain.facts import Direction
from api.domain.policy.recommendation import Recommendation
from api.domain.vocabulary import LASTING_HELP
from tests.builders import Answers, complete_answers, manages, pairs
from tests.domain.policy.readings import each_policy, read, services

CARE = {"personal_care", "home_nursing"}


def offers(found: Recommendation) -> set[str]:
    outcome = {"regain"} if found.outcomes["regain"].value == "offer" else set()
    return outcome | (services(found) & {"reablement"})


@each_policy
@given(pair=pairs(Direction.MOTIVATION, Direction.READINESS))
def test_lower_motivation_or_readiness_takes_no_regaining_offer_away(
    policy: str, pair: tuple[Answers, Answers]
) -> None:
    higher, lower = pair
    assert offers(read(policy, higher)) <= offers(read(policy, lower))


@each_policy
@pytest.mark.parametrize("stage", ["precontemplation", "relapse"])
def test_someone_who_does_not_think_of_changing_is_offered_regaining_all_the_same(policy: str, stage: str) -> None:
    answers = manages(washing=2, importance=0, confidence=0, stage=stage)
    assert {"regain", "reablement"} == offers(read(policy, answers))


@each_policy
@given(answers=complete_answers())
def test_lasting_help_is_never_reached_before_regaining_was_considered(policy: str, answers: Answers) -> None:
    found = read(policy, answers)
    considered = [one.row.id for one in found.fired if one.table.output == "regain"]
    assert (found.primary_step or 0) < LASTING_HELP or 1 == len(considered)


@each_policy
@given(answers=complete_answers())
def test_regaining_is_no_precondition_for_care_and_nursing(policy: str, answers: Answers) -> None:
    trains = read(policy, {**answers, "learning_prevented": False})
    cannot = read(policy, {**answers, "learning_prevented": True})
    assert services(cannot) & CARE <= services(trains)
