"""Who may give which answers, and what is kept from the pages of a citizen and their relatives."""

import pytest

from api.domain.access.actor import Role
from api.domain.access.permissions import PERMISSIONS
from api.domain.audit.action import Action
from api.domain.care.informants import KEPT_FROM_CITIZENS, OWN_PAGES, informant_problem
from api.domain.vocabulary import Informant
from tests.domain.care.said import ASKED_OF, NAMES
from tests.domain.policy.readings import POLICIES

STAFF = sorted({role for role in Role if PERMISSIONS[Action.ANSWER_SAVE][role]} - OWN_PAGES)


def allowed(role: Role, fact: str) -> set[Informant]:
    return {informant for informant in Informant if informant_problem(role, informant, fact, ASKED_OF) is None}


@pytest.mark.parametrize(
    ("role", "informants"),
    [
        (Role.CITIZEN, {Informant.CITIZEN, Informant.CITIZEN_WITH_RELATIVE}),
        (Role.RELATIVE, {Informant.RELATIVE, Informant.CITIZEN_WITH_RELATIVE}),
        (Role.SYSTEM, {Informant.CARE_SYSTEM}),
    ],
)
def test_nobody_speaks_for_another(role: Role, informants: set[Informant]) -> None:
    assert informants == allowed(role, "confidence")


@pytest.mark.parametrize("role", STAFF)
def test_staff_write_down_what_anybody_says_and_name_who_said_it(role: Role) -> None:
    assert {frozenset(Informant)} == {frozenset(allowed(role, fact)) for fact in NAMES}


@pytest.mark.parametrize("role", sorted(OWN_PAGES))
def test_at_home_only_what_is_asked_of_a_citizen_is_answered(role: Role) -> None:
    answered = {fact for fact in NAMES if allowed(role, fact)}
    assert {fact for fact, of_whom in ASKED_OF.items() if of_whom == "citizen"} == answered


def test_a_refused_informant_is_told_which_are_right_and_where_it_stands() -> None:
    problem = informant_problem(Role.CITIZEN, Informant.STAFF, "confidence", ASKED_OF, path=(4,))
    assert problem is not None
    assert ("speaks_for_another", (4, "informant")) == (problem.code, problem.path)
    assert problem.message.endswith("one of: citizen, citizen_with_relative.")


def test_what_is_kept_from_citizens_is_exactly_what_reasons_for_professionals_rest_on() -> None:
    rest_on = {
        fact
        for policy in POLICIES.values()
        for _, row in policy.rows()
        if row.professional_only
        for column in row.when
        for fact in policy.facts_behind(column)
    }
    assert KEPT_FROM_CITIZENS == rest_on


@pytest.mark.parametrize("policy", POLICIES)
def test_what_is_kept_from_citizens_is_in_no_reason_they_read(policy: str) -> None:
    rows = [row for _, row in POLICIES[policy].rows() if not row.professional_only]
    behind = {fact for row in rows for column in row.when for fact in POLICIES[policy].facts_behind(column)}
    assert set() == behind & KEPT_FROM_CITIZENS


def test_what_is_kept_from_citizens_is_never_asked_of_them() -> None:
    assert {"professional"} == {ASKED_OF[fact] for fact in KEPT_FROM_CITIZENS}
