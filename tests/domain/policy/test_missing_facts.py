"""What is said while facts are missing still holds when they are known, over every shipped policy."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import Answers, completions_of, partial_answers
from tests.domain.policy.readings import each_policy, fired, flags, read, services

FEWER = settings(max_examples=50)
"""Reading partial facts takes some ten times as long."""


@st.composite
def completed_later(draw: st.DrawFn) -> tuple[Answers, Answers]:
    partial = draw(partial_answers())
    return partial, draw(completions_of(partial))


@each_policy
@FEWER
@given(both=completed_later())
def test_the_step_found_later_was_possible_before(policy: str, both: tuple[Answers, Answers]) -> None:
    before, after = (read(policy, answers) for answers in both)
    assert set(after.possible_steps) <= set(before.possible_steps)


@each_policy
@FEWER
@given(both=completed_later())
def test_a_service_once_proposed_stays(policy: str, both: tuple[Answers, Answers]) -> None:
    before, after = (read(policy, answers) for answers in both)
    assert services(before) <= services(after)


@each_policy
@FEWER
@given(both=completed_later())
def test_a_service_proposed_later_was_possible_before(policy: str, both: tuple[Answers, Answers]) -> None:
    before, after = (read(policy, answers) for answers in both)
    assert services(after) <= {*services(before), *before.possible_services}


@each_policy
@FEWER
@given(both=completed_later())
def test_a_flag_once_raised_stays(policy: str, both: tuple[Answers, Answers]) -> None:
    before, after = (read(policy, answers) for answers in both)
    assert flags(before) - {"not_enough_known"} <= flags(after)


@each_policy
@FEWER
@given(both=completed_later())
def test_a_row_that_fired_still_fires(policy: str, both: tuple[Answers, Answers]) -> None:
    before, after = (read(policy, answers) for answers in both)
    assert fired(before) <= fired(after)


@each_policy
@FEWER
@given(both=completed_later())
def test_the_answer_of_every_table_was_possible_before(policy: str, both: tuple[Answers, Answers]) -> None:
    before, after = (read(policy, answers) for answers in both)
    outside = [name for name, found in after.outcomes.items() if found.value not in before.outcomes[name].possible]
    assert [] == outside


@each_policy
@FEWER
@given(answers=partial_answers(), place=st.integers(0, 67))
def test_taking_an_answer_away_never_narrows_what_is_possible(policy: str, answers: Answers, place: int) -> None:
    names = sorted(answers)
    gone = names[place % len(names)]
    fewer = {name: answer for name, answer in answers.items() if name != gone}
    assert not fewer or set(read(policy, answers).possible_steps) <= set(read(policy, fewer).possible_steps)
