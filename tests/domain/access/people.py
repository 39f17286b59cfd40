"""Actors, and what they may be asked about, generated: ids are few, so that they often meet."""

from uuid import UUID

from hypothesis import strategies as st

from api.domain.access.actor import About, Actor, Role
from api.domain.access.permissions import PERMISSIONS
from api.domain.audit.action import Action

HERE, ELSEWHERE = "fjordvik", "nordhavn"

ids = st.integers(1, 4).map(lambda number: UUID(int=number))
roles = st.sampled_from(Role)
actions = st.sampled_from(sorted(PERMISSIONS))


def actors() -> st.SearchStrategy[Actor]:
    """Make users of one municipality."""
    return st.builds(
        Actor,
        municipality_id=st.just(HERE),
        user_id=ids,
        name=st.just("Testperson"),
        roles=st.frozensets(roles, min_size=1),
        teams=st.frozensets(ids),
        citizen_id=st.none() | ids,
        relative_id=st.none() | ids,
        wards=st.frozensets(ids),
    )


def abouts(municipality: str = HERE) -> st.SearchStrategy[About]:
    """Make what an action can be about."""
    return st.builds(
        About,
        municipality_id=st.just(municipality),
        citizen_id=st.none() | ids,
        team_id=st.none() | ids,
        coordinator_id=st.none() | ids,
        user_id=st.none() | ids,
        case_id=st.none() | ids,
    )


def able(actor: Actor, action: Action, about: About) -> set[Role]:
    """Name the roles of somebody in which they may do something, by the table alone."""
    return {
        role
        for role in actor.roles
        if (widest := PERMISSIONS[action][role]) is not None
        and about.municipality_id == actor.municipality_id
        and actor.reach(role, about).width <= widest.width
    }
