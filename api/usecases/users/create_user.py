"""Let somebody in: a colleague, a citizen, or a citizen's relative."""

from dataclasses import dataclass, field, replace
from uuid import UUID

from api.db.ids import new_id
from api.db.stores.teams import join
from api.db.stores.users import add_user, citizen_of_relative
from api.db.violations import UnknownReference
from api.db.work import Work
from api.domain.access.actor import About, Role
from api.domain.access.user import User
from api.domain.audit.action import Action
from api.domain.errors import Problem
from api.usecases.teams.hold_teams import hold_teams


@dataclass(frozen=True, slots=True)
class NewUser:
    """Somebody to let in: how they sign in, and what they are here."""

    issuer: str
    subject: str = field(repr=False)
    name: str = field(repr=False)
    roles: frozenset[Role]
    teams: tuple[UUID, ...]
    citizen_id: UUID | None
    relative_id: UUID | None


async def create_user(work: Work, said: NewUser) -> User:
    """Add a user; raises UnusableAccount and UnknownReference."""
    user = User(
        id=new_id(at=work.at),
        issuer=said.issuer,
        subject=said.subject,
        name=said.name,
        roles=said.roles,
        active=True,
        teams=tuple(sorted(set(said.teams))),
        citizen_id=said.citizen_id,
        relative_id=said.relative_id,
        concerns=await _concerned(work, said),
        version=1,
    )
    user.check()
    entry = work.permit(Action.USER_CREATE, About(work.municipality_id), subject=f"user/{user.id}")
    await hold_teams(work, set(user.teams), named=said.teams)
    await add_user(work, user)
    await join(work, teams=user.teams, users=[user.id])
    work.record(replace(entry, citizen_ids=user.concerns))
    return user


async def _concerned(work: Work, said: NewUser) -> tuple[UUID, ...]:
    """Name the citizens an account is about."""
    citizens = [] if said.citizen_id is None else [said.citizen_id]
    if said.relative_id is not None:
        citizen_id = await citizen_of_relative(work, said.relative_id)
        if citizen_id is None:
            message = "'relative_id' names somebody who is not here; list a citizen's relatives, and choose one."
            raise UnknownReference([Problem("unknown_reference", ("relative_id",), message)])
        citizens.append(citizen_id)
    return tuple(dict.fromkeys(citizens))
