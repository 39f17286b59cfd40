"""Users, and the teams and districts they work in: what must hold of them, whoever changes them."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final
from uuid import UUID

from api.domain.access.actor import Role
from api.domain.errors import DomainError, Problem

PRIVATE: Final = frozenset({Role.CITIZEN, Role.RELATIVE})
"""Roles of private persons; every other is somebody's work."""

_WHOSE: Final = {Role.CITIZEN: "citizen_id", Role.RELATIVE: "relative_id"}


class UnusableAccount(DomainError):
    """A user cannot be like this."""

    code = "unusable_account"


class LastAdministrator(DomainError):
    """Nobody would be left who can let others in."""

    code = "last_administrator"

    def __init__(self) -> None:
        """Say what to do first."""
        message = "this is the last active administrator; make another one first, or nobody could add users any more."
        super().__init__([Problem(self.code, (), message)])


class TeamHasCases(DomainError):
    """Cases would be left with a team that is no longer there."""

    code = "team_has_cases"

    def __init__(self, count: int) -> None:
        """Say how many, and what to do first."""
        message = f"this team has {count} open case{'s' * (count != 1)}; give each to another team, or close it, first."
        super().__init__([Problem(self.code, ("active",), message)])


class AccountKind(StrEnum):
    """Whose account it is: of somebody who works here, of a citizen, or of a citizen's relative."""

    STAFF = "staff"
    CITIZEN = "citizen"
    RELATIVE = "relative"


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who may sign in; `concerns` are the citizens a private person's account is about.

    `issuer` and `subject` are how they sign in, None where that is not shown.
    """

    id: UUID
    issuer: str | None
    subject: str | None = field(repr=False)
    name: str = field(repr=False)
    roles: frozenset[Role]
    active: bool
    teams: tuple[UUID, ...]
    citizen_id: UUID | None
    relative_id: UUID | None
    concerns: tuple[UUID, ...]
    version: int

    @property
    def is_private(self) -> bool:
        """Say whether this is a citizen or a relative, and nobody's colleague."""
        return not PRIVATE.isdisjoint(self.roles)

    @property
    def administers(self) -> bool:
        """Say whether this user can let others in."""
        return self.active and Role.ADMINISTRATOR in self.roles

    def to_colleagues(self) -> "User":
        """Give what colleagues see: not how somebody signs in."""
        return replace(self, issuer=None, subject=None)

    def check(self) -> None:
        """Raise UnusableAccount with everything that cannot be so."""
        if problems := list(self._problems()):
            raise UnusableAccount(problems)

    def _problems(self) -> Iterator[Problem]:
        if self.is_private and not PRIVATE.issuperset(self.roles):
            message = (
                "one user cannot be a private person and a professional: the log must always tell as which of them "
                "somebody looked; give the work a user of its own."
            )
            yield Problem("private_and_professional", ("roles",), message)
        for role, whose in _WHOSE.items():
            if (role in self.roles) != (getattr(self, whose) is not None):
                message = f"the role '{role}' and '{whose}' go together, from when a user is made and for good."
                yield Problem("role_without_person", ("roles",), message)
        if self.is_private and self.teams:
            yield private_in_team(("teams",))


def private_in_team(path: tuple[str | int, ...]) -> Problem:
    """Say that a private person is in no team."""
    return Problem("private_in_team", path, "citizens and relatives are in no team; leave them out.")


@dataclass(frozen=True, slots=True)
class Team:
    """A team that has cases; `members` are users."""

    id: UUID
    district_id: UUID | None
    name: str
    active: bool
    members: tuple[UUID, ...]
    version: int


@dataclass(frozen=True, slots=True)
class TeamName:
    """A team by its name."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class District:
    """A part of a municipality."""

    id: UUID
    name: str
