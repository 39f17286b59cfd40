"""The engine reads every shipped policy as a plain reading row by row does, for anyone whose facts are all known."""

from hypothesis import given

from tests.builders import Answers, complete_answers
from tests.domain.policy.naive import read_naively
from tests.domain.policy.readings import POLICIES, each_policy, fired, flags, read, services


@each_policy
@given(answers=complete_answers())
def test_the_same_rows_fire(policy: str, answers: Answers) -> None:
    rows = read_naively(POLICIES[policy], answers)
    assert {row.id for hits in rows.values() for row in hits} == fired(read(policy, answers))


@each_policy
@given(answers=complete_answers())
def test_the_step_services_and_flags_are_those_of_the_rows_that_fired(policy: str, answers: Answers) -> None:
    rows, found = read_naively(POLICIES[policy], answers), read(policy, answers)
    said = [{row.then for row in rows[output]} for output in ("primary_step", "service", "flag")]
    assert said == [{found.primary_step}, services(found), flags(found)]


@each_policy
@given(answers=complete_answers())
def test_every_other_table_answers_as_its_row_does(policy: str, answers: Answers) -> None:
    rows, found = read_naively(POLICIES[policy], answers), read(policy, answers)
    said = {output: rows[output][0].then for output in found.outcomes}
    assert said == {output: outcome.value for output, outcome in found.outcomes.items()}


NOT_TOLD = {"help_hours_per_week", "months_since_same_course"}
"""Numbers of a citizen's own, of which an explanation says only that the test passed."""


@each_policy
@given(answers=complete_answers())
def test_every_row_that_fired_shows_what_it_saw(policy: str, answers: Answers) -> None:
    found = read(policy, answers)
    shown = [(seen.name, seen.values) for one in found.fired for seen in one.observed if seen.name in answers]
    assert [(name, () if name in NOT_TOLD else (answers[name],)) for name, _ in shown] == shown
