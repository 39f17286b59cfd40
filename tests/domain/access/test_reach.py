"""How far something is from somebody: own, a team's, the municipality's, or another's."""

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given

from api.domain.access.actor import About, Actor, Reach, Role
from tests.domain.access.people import ELSEWHERE, HERE, abouts, actors, ids, roles

ME, KARI, OLA, NORTH, SOUTH = (UUID(int=number) for number in range(1, 6))
STAFF = sorted(set(Role) - {Role.CITIZEN, Role.RELATIVE})


def actor(**known: object) -> Actor:
    """Make somebody of whom this is known."""
    usual: dict[str, object] = {"roles": frozenset(Role), "teams": frozenset({NORTH})}
    return Actor(HERE, ME, "Testperson", **{**usual, **known})  # type: ignore[arg-type] # each test names fields of its own


@given(actors(), abouts(ELSEWHERE), roles)
def test_another_municipality_is_never_near(one: Actor, about: About, role: Role) -> None:
    assert Reach.OTHER is one.reach(role, about)


@given(actors(), abouts(), roles)
def test_nothing_here_is_elsewhere(one: Actor, about: About, role: Role) -> None:
    assert Reach.OTHER is not one.reach(role, about)


@given(actors(), abouts(), roles, ids)
def test_one_more_team_brings_nothing_further_away(one: Actor, about: About, role: Role, team: UUID) -> None:
    joined = replace(one, teams=one.teams | {team})
    assert joined.reach(role, about).width <= one.reach(role, about).width


@given(actors(), abouts(), ids)
def test_only_a_power_of_attorney_brings_a_citizen_near_to_a_relative(one: Actor, about: About, other: UUID) -> None:
    alone = replace(one, wards=frozenset(), citizen_id=other)
    assert Reach.OWN is not alone.reach(Role.RELATIVE, replace(about, citizen_id=about.citizen_id or KARI))


@pytest.mark.parametrize("role", list(Role))
def test_everybody_is_their_own(role: Role) -> None:
    assert Reach.OWN is actor().reach(role, About(HERE, user_id=ME))


def test_a_citizen_is_their_own() -> None:
    assert Reach.OWN is actor(citizen_id=KARI).reach(Role.CITIZEN, About(HERE, citizen_id=KARI))


def test_another_citizen_is_not_a_citizens_own() -> None:
    assert Reach.MUNICIPALITY is actor(citizen_id=KARI).reach(Role.CITIZEN, About(HERE, citizen_id=OLA))


def test_what_is_about_nobody_is_no_citizens_own() -> None:
    assert Reach.MUNICIPALITY is actor(citizen_id=None).reach(Role.CITIZEN, About(HERE, citizen_id=None))


def test_whom_a_relative_may_speak_for_is_their_own() -> None:
    assert Reach.OWN is actor(wards=frozenset({KARI})).reach(Role.RELATIVE, About(HERE, citizen_id=KARI))


def test_being_a_citizen_does_not_help_in_the_role_of_a_relative() -> None:
    assert Reach.MUNICIPALITY is actor(citizen_id=KARI).reach(Role.RELATIVE, About(HERE, citizen_id=KARI))


@pytest.mark.parametrize("role", STAFF)
def test_a_case_one_coordinates_is_ones_own(role: Role) -> None:
    assert Reach.OWN is actor().reach(role, About(HERE, citizen_id=KARI, team_id=SOUTH, coordinator_id=ME))


@pytest.mark.parametrize("role", STAFF)
def test_what_a_team_of_theirs_has_is_within_the_team(role: Role) -> None:
    assert Reach.TEAM is actor().reach(role, About(HERE, citizen_id=KARI, team_id=NORTH))


@pytest.mark.parametrize("role", STAFF)
def test_what_another_team_has_is_the_municipalitys(role: Role) -> None:
    assert Reach.MUNICIPALITY is actor().reach(role, About(HERE, citizen_id=KARI, team_id=SOUTH))


def test_what_no_team_has_is_within_nobodys_team() -> None:
    assert Reach.MUNICIPALITY is actor(teams=frozenset()).reach(Role.ASSESSOR, About(HERE, team_id=None))
