"""The permission table: it answers for everything, nobody reaches another municipality, and its readings agree."""

from dataclasses import replace

import pytest
from hypothesis import given

from api.domain.access.actor import About, Actor, Reach, Role
from api.domain.access.permissions import PERMISSIONS, NotPermitted, allows, role_for, widest
from api.domain.audit.action import Action
from tests.domain.access.people import ELSEWHERE, able, abouts, actions, actors, roles

PRIVATE = (Role.CITIZEN, Role.RELATIVE)
ABOUT_ONESELF = {Action.ME_READ, Action.SESSION_END}


def permitted(actor: Actor, action: Action, about: About) -> bool:
    """Say whether somebody may do something."""
    try:
        role_for(actor, action, about)
    except NotPermitted:
        return False
    return True


def test_the_table_answers_for_every_action() -> None:
    assert set(Action) == set(PERMISSIONS), "give the action a row in the table"


def test_every_row_answers_for_every_role() -> None:
    assert {frozenset(Role)} == {frozenset(row) for row in PERMISSIONS.values()}


def test_every_action_is_somebodys() -> None:
    assert [] == [action for action, row in PERMISSIONS.items() if not any(row.values())]


def test_no_role_reaches_another_municipality() -> None:
    assert Reach.OTHER not in {reach for row in PERMISSIONS.values() for reach in row.values()}


def test_everybody_may_know_who_they_are_and_sign_out() -> None:
    assert {Reach.OWN} == {PERMISSIONS[action][role] for action in ABOUT_ONESELF for role in Role}


def test_a_leader_reaches_colleagues_and_no_single_citizen() -> None:
    seen = {Action.MUNICIPALITY_READ, Action.USER_READ, Action.TEAM_READ}
    assert ABOUT_ONESELF | seen == {action for action, row in PERMISSIONS.items() if row[Role.LEADER]}


@pytest.mark.parametrize("role", [Role.POLICY_AUTHOR, Role.ADMINISTRATOR])
def test_who_keeps_rules_and_users_reaches_no_citizens_case(role: Role) -> None:
    kept = {"me", "session", "municipality", "user", "team"}
    assert {action.partition(".")[0] for action, row in PERMISSIONS.items() if row[role]} <= kept


@pytest.mark.parametrize("role", PRIVATE)
def test_a_private_person_reaches_no_further_than_their_own(role: Role) -> None:
    further = {action for action, row in PERMISSIONS.items() if row[role] not in {None, Reach.OWN}}
    assert {Action.MUNICIPALITY_READ} == further


@pytest.mark.parametrize(
    "action",
    [Action.USER_CREATE, Action.USER_CHANGE, Action.TEAM_CREATE, Action.TEAM_CHANGE, Action.SESSION_REVOKE],
)
def test_only_administrators_let_people_in_and_out(action: Action) -> None:
    assert {Role.ADMINISTRATOR} == {role for role, reach in PERMISSIONS[action].items() if reach}


def test_nothing_a_relative_may_do_is_kept_from_the_citizen() -> None:
    wider = [
        action for action, row in PERMISSIONS.items() if row[Role.RELATIVE] is not None and row[Role.CITIZEN] is None
    ]
    assert [] == wider


@given(roles, actions)
def test_whoever_reaches_far_reaches_what_is_nearer(role: Role, action: Action) -> None:
    reached = [allows(role, action, reach) for reach in Reach]
    assert sorted(reached, reverse=True) == reached


@given(actors(), actions, abouts())
def test_an_action_is_permitted_in_the_first_role_that_reaches_so_far(
    actor: Actor, action: Action, about: About
) -> None:
    expected = able(actor, action, about)
    if expected:
        assert min(expected, key=tuple(Role).index) is role_for(actor, action, about)
    else:
        with pytest.raises(NotPermitted):
            role_for(actor, action, about)


@given(actors(), actions, abouts(ELSEWHERE))
def test_nothing_of_another_municipality_is_permitted(actor: Actor, action: Action, about: About) -> None:
    with pytest.raises(NotPermitted):
        role_for(actor, action, about)


@given(actors(), actions, abouts(), roles)
def test_one_more_role_takes_nothing_away(actor: Actor, action: Action, about: About, role: Role) -> None:
    more = replace(actor, roles=actor.roles | {role})
    assert permitted(actor, action, about) <= permitted(more, action, about)


@given(actors(), actions)
def test_the_widest_reach_is_that_of_one_of_the_roles_and_of_none_less(actor: Actor, action: Action) -> None:
    reaches = [reach for role in actor.roles if (reach := PERMISSIONS[action][role])]
    found = widest(actor, action)
    assert (found in reaches) if reaches else (found is None)
    assert [] == [reach for reach in reaches if found is None or reach.width > found.width]


@given(actors(), actions, abouts())
def test_who_has_no_reach_at_all_is_never_permitted(actor: Actor, action: Action, about: About) -> None:
    assert not permitted(actor, action, about) or widest(actor, action) is not None


@given(actors(), actions, abouts())
def test_a_refusal_names_the_action_and_nobody(actor: Actor, action: Action, about: About) -> None:
    said = str(NotPermitted(action))
    ids = {actor.user_id, about.citizen_id, about.team_id, about.case_id} - {None}
    assert action in said
    assert [] == [one for one in ids if str(one) in said]
