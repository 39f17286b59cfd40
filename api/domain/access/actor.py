"""Somebody who asks for something: their roles, their teams, and the citizens they may speak for."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Role(StrEnum):
    """What a user is to the municipality; one user may be several things."""

    CITIZEN = "citizen"
    RELATIVE = "relative"
    ASSESSOR = "assessor"
    COORDINATOR = "coordinator"
    CASE_OFFICER = "case_officer"
    LEADER = "leader"
    POLICY_AUTHOR = "policy_author"
    ADMINISTRATOR = "administrator"
    SYSTEM = "system"


class Reach(StrEnum):
    """How far something is from the one who asks; each wider reach holds the narrower ones.

    OWN is oneself, the citizen one speaks for, or the case one is named on; TEAM is what a team of theirs answers for.
    OTHER is another municipality, which nobody reaches.
    """

    OWN = "own"
    TEAM = "team"
    MUNICIPALITY = "municipality"
    OTHER = "other"

    @property
    def width(self) -> int:
        """Order the reaches from the nearest."""
        return tuple(Reach).index(self)


@dataclass(frozen=True, slots=True)
class About:
    """What something is about, as far as it decides who reaches it."""

    municipality_id: str
    citizen_id: UUID | None = None
    team_id: UUID | None = None
    coordinator_id: UUID | None = None
    user_id: UUID | None = None
    case_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """A user of one municipality, as known at one instant.

    `citizen_id` is who a citizen is; `wards` are the citizens a relative has a power of attorney from that day.
    """

    municipality_id: str
    user_id: UUID
    name: str
    roles: frozenset[Role]
    teams: frozenset[UUID] = frozenset()
    citizen_id: UUID | None = None
    relative_id: UUID | None = None
    wards: frozenset[UUID] = frozenset()

    def reach(self, role: Role, about: About) -> Reach:
        """Say how far something is from this user in one of their roles."""
        if about.municipality_id != self.municipality_id:
            return Reach.OTHER
        if self._is_own(role, about):
            return Reach.OWN
        return Reach.TEAM if about.team_id is not None and about.team_id in self.teams else Reach.MUNICIPALITY

    def _is_own(self, role: Role, about: About) -> bool:
        private = role in {Role.CITIZEN, Role.RELATIVE}
        if private and about.citizen_id is None:
            return about.user_id == self.user_id
        match role:
            case Role.CITIZEN:
                return about.citizen_id == self.citizen_id
            case Role.RELATIVE:
                return about.citizen_id in self.wards
            case _:
                return self.user_id in (about.coordinator_id, about.user_id)

    def in_order(self) -> Iterator[Role]:
        """Walk through the roles in the order of the list of roles, so that the same one always answers first."""
        return (role for role in Role if role in self.roles)
