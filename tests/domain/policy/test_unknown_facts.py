"""What is not known is listed, and said to matter only when it can, over every shipped policy."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.builders import CHOICES, Answers, completions_of, contradict, needs_help, partial_answers
from tests.domain.policy.readings import POLICIES, each_policy, flags, read, step_of

FEWER = settings(max_examples=50)


def asked_by(policy: str) -> set[str]:
    """Name the facts behind every column of every table."""
    read_by = POLICIES[policy]
    tested = {name for table in read_by.tables for row in table.rows for name in row.when}
    measured = {fact for name in tested & set(read_by.measures) for fact in read_by.measures[name].facts}
    return (tested | measured) & set(CHOICES)


@each_policy
@FEWER
@given(answers=partial_answers())
def test_not_enough_known_is_raised_exactly_when_there_is_no_one_step(policy: str, answers: Answers) -> None:
    found = read(policy, answers)
    assert (found.primary_step is None) is ("not_enough_known" in flags(found))


@each_policy
@FEWER
@given(answers=partial_answers())
def test_the_step_is_given_exactly_when_one_is_possible(policy: str, answers: Answers) -> None:
    found = read(policy, answers)
    only = found.possible_steps[0] if len(found.possible_steps) == 1 else None
    assert only == found.primary_step


@each_policy
@FEWER
@given(answers=partial_answers())
def test_what_is_unknown_is_what_the_policy_asks_and_nobody_answered(policy: str, answers: Answers) -> None:
    assert sorted(asked_by(policy) - set(answers)) == sorted(one.fact for one in read(policy, answers).unknown)


@each_policy
@FEWER
@given(answers=partial_answers())
def test_something_unknown_could_change_the_step_exactly_when_it_is_open(policy: str, answers: Answers) -> None:
    found = read(policy, answers)
    assert (found.primary_step is None) is any(one.could_change_step for one in found.unknown)


@each_policy
@FEWER
@given(data=st.data())
def test_an_unknown_fact_said_not_to_matter_does_not_matter(policy: str, data: st.DataObject) -> None:
    answers = data.draw(partial_answers())
    idle = [one.fact for one in read(policy, answers).unknown if not one.could_change_step]
    assume(idle)
    fact = data.draw(st.sampled_from(idle))
    rest = data.draw(completions_of(answers))
    possible = [{**rest, fact: value} for value in CHOICES[fact] if not contradict({**rest, fact: value})]
    assert 1 == len({step_of(policy, each) for each in possible})


@each_policy
def test_a_step_that_is_settled_though_facts_are_missing_has_a_row_that_says_why(policy: str) -> None:
    either_way = needs_help(
        change="acute", meets_nursing_home_criteria=False, need_unpredictable=False, learning_prevented=True
    )
    found = read(policy, {name: answer for name, answer in either_way.items() if name != "acute_danger"})
    rows = (*found.either, *(one for one in found.fired if one.table.output == "primary_step"))
    reasons = {one.row.then for one in rows}
    assert reasons == {found.primary_step} - {None}
