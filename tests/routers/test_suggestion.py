"""The suggestion: what a citizen and their relatives read of a recommendation, and what nothing in it gives away."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.care.informants import KEPT_FROM_CITIZENS
from api.domain.policy.model import FLAG, PRIMARY_STEP, SERVICE, Policy, Row
from api.domain.policy.unary import Value, parse
from api.domain.text import Text
from api.schemas.suggestion import Suggestion
from api.usecases.triage import Triage, triage
from tests.builders import Answers, complete_answers, facts_of, partial_answers
from tests.domain.policy.readings import LIBRARY, POLICIES
from tests.routers.course import HELP, answer, begun, told
from tests.world.town import Town

SUSPICION: Final = "abuse_suspected"
KEPT_BACK: Final = "somebody suspects something"
each_policy = pytest.mark.parametrize("policy", POLICIES)


def read(policy: str, answers: Answers, **changed: bool) -> Triage:
    return triage(LIBRARY, policy, facts_of({**answers, **changed}))


def shown(policy: str, answers: Answers, **changed: bool) -> str:
    """Write a suggestion as it goes over the wire."""
    return Suggestion.of(read(policy, answers, **changed)).model_dump_json()


def without(answers: Answers) -> Answers:
    return Answers({name: value for name, value in answers.items() if name != SUSPICION})


@each_policy
@given(answers=st.one_of(complete_answers(), partial_answers()).map(without).filter(bool))
def test_a_suspicion_changes_not_a_letter_of_what_a_citizen_reads(policy: str, answers: Answers) -> None:
    unasked = shown(policy, answers)
    assert [unasked, unasked] == [shown(policy, answers, abuse_suspected=said) for said in (True, False)]


@each_policy
def test_a_suspicion_alone_raises_nothing_a_citizen_reads(policy: str) -> None:
    only = Answers({SUSPICION: True, "washing": 2})
    assert set() == {flag.flag for flag in Suggestion.of(read(policy, only)).flags} & {"urgent"}


@each_policy
def test_a_professional_is_told_of_the_suspicion(policy: str) -> None:
    raised = {flag.flag for flag in read(policy, Answers({SUSPICION: True, "washing": 2})).explanation.flags}
    assert "urgent" in raised


@each_policy
@given(answers=complete_answers())
def test_what_is_urgent_for_another_reason_is_shown_with_that_reason_alone(policy: str, answers: Answers) -> None:
    urgent = Answers(answers | {SUSPICION: True, "sudden_confusion": True, "acute_danger": False})
    found = read(policy, urgent)
    (to_all,) = (flag.reasons for flag in found.explanation.flags if flag.flag == "urgent")
    (to_citizen,) = (flag.reasons for flag in Suggestion.of(found).flags if flag.flag == "urgent")
    assert len(to_all) - 1 == len(to_citizen) > 0


@each_policy
@given(answers=complete_answers())
def test_every_source_named_is_there_and_no_other(policy: str, answers: Answers) -> None:
    found = Suggestion.of(read(policy, answers))
    assert {name for reason in _reasons(found) for name in reason.sources} == set(found.sources)


@each_policy
@given(answers=partial_answers())
def test_nothing_for_professionals_only_is_asked_for(policy: str, answers: Answers) -> None:
    assert set() == {one.fact for one in Suggestion.of(read(policy, answers)).unknown} & KEPT_FROM_CITIZENS


def _reasons(found: Suggestion) -> Iterator[Any]:
    yield from found.reasons
    yield from (one.reason for one in (*found.dimensions, *found.questions) if one.reason is not None)
    yield from (reason for one in found.services for reason in one.reasons)
    yield from (reason for one in found.flags for reason in one.reasons)


def suspicious(output: str, then: Value) -> tuple[Policy, str]:
    """Make a policy in which a suspicion alone decides something, with a source of its own."""
    policy = POLICIES["harstad"]
    used = {name for _, row in policy.rows() for name in row.source}
    source = next(name for name in LIBRARY.sources if name not in used)
    row = Row(
        id="own-suspicion",
        when={SUSPICION: parse("true")},
        then=then,
        source=(source,),
        reason=Text(nb=KEPT_BACK, da=KEPT_BACK, en=KEPT_BACK),
        professional_only=True,
    )
    table = policy.table(output)
    changed = table.model_copy(update={"inputs": (*table.inputs, SUSPICION), "rows": (row, *table.rows)})
    tables = tuple(changed if one is table else one for one in policy.tables)
    return policy.model_copy(update={"tables": tables}), source


def read_by(policy: Policy, **changed: bool) -> Triage:
    library = replace(LIBRARY, policies={policy.id: policy})
    return triage(library, policy.id, facts_of({**HELP, **changed}))


@pytest.mark.parametrize(
    ("output", "then"),
    [
        (PRIMARY_STEP, 7),
        (SERVICE, "nursing_home"),
        (FLAG, "second_look"),
        ("complexity", "none"),
        ("question_network", "no"),
    ],
)
def test_where_a_suspicion_decides_its_reason_and_source_are_not_shown(output: str, then: Value) -> None:
    policy, source = suspicious(output, then)
    found = read_by(policy, abuse_suspected=True)
    written = Suggestion.of(found).model_dump_json()
    assert (True, False, False) == (KEPT_BACK in str(found.explanation), KEPT_BACK in written, f'"{source}"' in written)


def test_a_step_that_rests_on_a_suspicion_is_shown_without_it() -> None:
    policy, _ = suspicious(PRIMARY_STEP, 7)
    found = [Suggestion.of(read_by(policy, abuse_suspected=said)) for said in (False, True)]
    assert [True, False] == [one.primary_step != 7 for one in found]
    assert found[1].step is not None


def test_a_service_proposed_on_a_suspicion_is_shown_without_it() -> None:
    policy, _ = suspicious(SERVICE, "palliative_care")
    (proposed,) = (one for one in Suggestion.of(read_by(policy, abuse_suspected=True)).services if not one.reasons)
    assert "palliative_care" == proposed.service


@pytest.mark.parametrize("who", ["citizen", "relative", "assessor", "case_officer"])
def test_everybody_with_the_case_reads_the_same_suggestion_on_record(town: Town, who: str) -> None:
    course = begun(town)
    course.save("assessor", *told(HELP), answer(SUSPICION, value=True))
    found = town.get(who, f"{course.path}/suggestion")
    assert (200, Suggestion.of(read("harstad", HELP)).model_dump(mode="json")) == (found.status_code, found.json())
    assert ("suggestion.read", who) == ((entry := town.audit()[-1])["action"], entry["role"])


def test_a_suggestion_says_that_a_person_decides(town: Town) -> None:
    course = begun(town)
    course.save("citizen", answer("confidence", 3, "citizen"))
    said = town.get("citizen", f"{course.path}/suggestion").json()["not_a_decision"]
    assert LIBRARY.phrases.not_a_decision_citizen.model_dump(mode="json") == said
