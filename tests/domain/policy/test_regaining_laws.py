"""Regaining comes first and is always only an offer, over every shipped policy."""

import pytest
from hypothesis import example, given

from api.domain.facts import Direction
from api.domain.policy.model import REGAIN, Policy, Row
from api.domain.policy.recommendation import Recommendation
from api.domain.vocabulary import LASTING_HELP
from tests.builders import Answers, complete_answers, manages, pairs
from tests.domain.policy.readings import POLICIES, each_policy, read, services

CARE = {"personal_care", "home_nursing"}

HELPED_CLOSE_BY = manages(washing=3, need_unpredictable=True)
HELPED_DAY_AND_NIGHT = manages(washing=3, meets_nursing_home_criteria=True, home_sound=False)
"""Two who need much help, and nursing for no other reason: once it was proposed only if they could not train."""


def offers(found: Recommendation) -> set[str]:
    outcome = {"regain"} if found.outcomes["regain"].value == "offer" else set()
    return outcome | (services(found) & {"reablement"})


def rests_on(policy: Policy, row: Row) -> set[str]:
    """Name every table whose answer a row asks for, also through other tables."""
    asked = set(row.when) & set(policy.by_output)
    return asked.union(*(rests_on(policy, behind) for output in asked for behind in policy.table(output).rows))


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
@example(answers=HELPED_CLOSE_BY)
@example(answers=HELPED_DAY_AND_NIGHT)
@example(answers=Answers(HELPED_CLOSE_BY | {"acute_danger": True}))
def test_regaining_is_no_precondition_for_care_and_nursing(policy: str, answers: Answers) -> None:
    trains = read(policy, {**answers, "learning_prevented": False})
    cannot = read(policy, {**answers, "learning_prevented": True})
    assert services(cannot) & CARE <= services(trains)


@each_policy
def test_no_row_for_care_or_nursing_rests_on_whether_regaining_is_offered(policy: str) -> None:
    made = POLICIES[policy]
    assert [] == [row.id for _, row in made.rows() if row.then in CARE and REGAIN in rests_on(made, row)]


@each_policy
@pytest.mark.parametrize("answers", [HELPED_CLOSE_BY, HELPED_DAY_AND_NIGHT])
def test_nursing_is_proposed_before_it_is_known_whether_the_citizen_can_train(policy: str, answers: Answers) -> None:
    unasked = {name: answer for name, answer in answers.items() if name != "learning_prevented"}
    assert "home_nursing" in services(read(policy, unasked))
