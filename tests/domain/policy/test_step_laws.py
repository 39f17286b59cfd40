"""The laws of the primary step, over every shipped policy and any citizen whose facts are all known."""

from hypothesis import given

from api.domain.facts import Direction
from tests.builders import Answers, complete_answers, manages, needs_help, pairs
from tests.domain.policy.readings import each_policy, read, step_of


@each_policy
@given(answers=complete_answers())
def test_complete_facts_give_exactly_one_primary_step(policy: str, answers: Answers) -> None:
    found = read(policy, answers)
    assert (found.primary_step,) == found.possible_steps


@each_policy
@given(pair=pairs(Direction.NEED))
def test_more_need_never_gives_a_lower_step(policy: str, pair: tuple[Answers, Answers]) -> None:
    less, more = pair
    assert step_of(policy, less) <= step_of(policy, more)


@each_policy
@given(pair=pairs(Direction.RESOURCE))
def test_more_resources_never_give_a_higher_step(policy: str, pair: tuple[Answers, Answers]) -> None:
    fewer, more = pair
    assert step_of(policy, fewer) >= step_of(policy, more)


@each_policy
@given(pair=pairs(Direction.MOTIVATION, Direction.READINESS))
def test_lower_motivation_or_readiness_never_gives_a_lower_step(policy: str, pair: tuple[Answers, Answers]) -> None:
    higher, lower = pair
    assert step_of(policy, higher) <= step_of(policy, lower)


@each_policy
@given(pair=pairs(Direction.SAFETY))
def test_a_safety_fact_never_gives_a_lower_step(policy: str, pair: tuple[Answers, Answers]) -> None:
    safe, unsafe = pair
    assert step_of(policy, safe) <= step_of(policy, unsafe)


@each_policy
def test_acute_danger_never_lowers_the_step_of_someone_who_needs_help_day_and_night(policy: str) -> None:
    lasting = needs_help(change="stable")
    assert step_of(policy, lasting) <= step_of(policy, {**lasting, "acute_danger": True})


@each_policy
def test_a_citizen_who_manages_stands_on_the_lowest_step(policy: str) -> None:
    assert 0 == step_of(policy, manages())


@each_policy
def test_a_citizen_with_clear_needs_who_cannot_train_is_given_help_day_and_night(policy: str) -> None:
    assert 7 == step_of(policy, needs_help(learning_prevented=True))
