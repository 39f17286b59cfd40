"""What must hold of a user: a private person is nobody's colleague, and is somebody."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.access.actor import Role
from api.domain.access.user import PRIVATE, UnusableAccount, User
from tests.domain.access.people import ids, roles

WORK = sorted(set(Role) - PRIVATE)
KARI, NORTH = UUID(int=1), UUID(int=2)


def user(
    *some: Role, citizen_id: UUID | None = None, relative_id: UUID | None = None, teams: tuple[UUID, ...] = ()
) -> User:
    """Make a user."""
    return User(
        id=UUID(int=9),
        issuer="https://idp.example",
        subject="a-subject",
        name="Testperson",
        roles=frozenset(some),
        active=True,
        teams=teams,
        citizen_id=citizen_id,
        relative_id=relative_id,
        concerns=(),
        version=1,
    )


def problems(of: User) -> list[str]:
    """Name what is wrong with a user."""
    try:
        of.check()
    except UnusableAccount as error:
        return [problem.code for problem in error.problems]
    return []


def test_a_colleague_may_be_several_things_in_several_teams() -> None:
    assert [] == problems(user(Role.ASSESSOR, Role.ADMINISTRATOR, teams=(NORTH, KARI)))


def test_one_person_may_be_a_citizen_and_somebodys_relative() -> None:
    assert [] == problems(user(Role.CITIZEN, Role.RELATIVE, citizen_id=KARI, relative_id=KARI))


@pytest.mark.parametrize("work", WORK)
def test_a_citizen_is_no_colleague_in_the_same_account(work: Role) -> None:
    assert ["private_and_professional"] == problems(user(Role.CITIZEN, work, citizen_id=KARI))


@pytest.mark.parametrize("role", sorted(PRIVATE))
def test_a_private_person_is_somebody(role: Role) -> None:
    assert ["role_without_person"] == problems(user(role))


def test_who_is_a_citizen_has_the_role() -> None:
    assert ["role_without_person"] == problems(user(Role.ASSESSOR, citizen_id=KARI))


def test_a_private_person_is_in_no_team() -> None:
    assert ["private_in_team"] == problems(user(Role.CITIZEN, citizen_id=KARI, teams=(NORTH,)))


def test_everything_that_is_wrong_is_said_at_once() -> None:
    found = problems(user(Role.RELATIVE, Role.LEADER, citizen_id=KARI, teams=(NORTH,)))
    assert ["private_and_professional", "role_without_person", "role_without_person", "private_in_team"] == found


@given(st.frozensets(roles, min_size=1), st.none() | ids, st.none() | ids, st.lists(ids).map(tuple))
def test_an_account_that_holds_is_either_at_work_or_private(
    some: frozenset[Role], citizen_id: UUID | None, relative_id: UUID | None, teams: tuple[UUID, ...]
) -> None:
    found = user(*some, citizen_id=citizen_id, relative_id=relative_id, teams=teams)
    at_work = PRIVATE.isdisjoint(some) and citizen_id is relative_id is None
    whose = {role for role, whom in ((Role.CITIZEN, citizen_id), (Role.RELATIVE, relative_id)) if whom}
    assert (at_work or (whose == some and not teams)) == (not problems(found))


def test_nothing_of_how_somebody_signs_in_or_is_called_is_repeated() -> None:
    found = repr(user(Role.ASSESSOR))
    assert ("a-subject" in found, "Testperson" in found) == (False, False)


def test_colleagues_do_not_see_how_somebody_signs_in() -> None:
    seen = user(Role.ASSESSOR).to_colleagues()
    assert (None, None, "Testperson") == (seen.issuer, seen.subject, seen.name)
