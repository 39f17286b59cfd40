"""Users, oneself, and how sessions begin and end, on the wire."""

from datetime import time
from typing import Annotated
from uuid import UUID

from pydantic import Field, PlainSerializer, StringConstraints, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from api.domain.access.actor import Reach, Role
from api.domain.access.user import User
from api.domain.audit.action import Action
from api.domain.text import Language
from api.domain.vocabulary import Country
from api.schemas.wire import Input, Output, one_line

Name = Annotated[str, one_line(200)]
"""One line of text, as on a badge or a door."""
IssuerName = Annotated[str, StringConstraints(max_length=255, pattern=r"^[!-~]+$")]
SignInId = Annotated[str, StringConstraints(pattern=r"^[!-~]{1,255}$")]
"""A subject or session as tokens hold it: visible ASCII characters."""
Roles = Annotated[frozenset[Role], Field(min_length=1)]
Teams = Annotated[tuple[UUID, ...], Field(max_length=100)]


class UserCreate(Input):
    """Somebody to let in; `citizen_id` for a citizen, `relative_id` for a relative, and then no other role."""

    issuer: IssuerName
    subject: SignInId
    name: Name
    roles: Roles
    teams: Teams = ()
    citizen_id: UUID | None = None
    relative_id: UUID | None = None


class UserChange(Input):
    """What is to be different; what is left out stays as it is. `active: false` ends access at the next request."""

    name: Name | None = None
    roles: Roles | None = None
    active: bool | None = None
    teams: Teams | None = None

    @model_validator(mode="after")
    def _changes_something(self) -> "UserChange":
        check_changes(self)
        return self


def check_changes(change: Input, *, nullable: frozenset[str] = frozenset()) -> None:
    """Raise what pydantic understands when a change names nothing, or null where something must be."""
    if not change.model_fields_set:
        raise PydanticCustomError("nothing_to_change", "name at least one field to change.", {})
    for name in sorted(change.model_fields_set - nullable):
        if getattr(change, name) is None:
            raise PydanticCustomError("not_null", "'{name}' cannot be null; leave it out to keep it.", {"name": name})


class UserOut(Output):
    """A user; `issuer` and `subject`, how they sign in, are null for whoever may not change users."""

    id: UUID
    issuer: str | None
    subject: str | None
    name: str
    roles: tuple[Role, ...]
    active: bool
    teams: tuple[UUID, ...]
    citizen_id: UUID | None
    relative_id: UUID | None
    version: int

    @classmethod
    def of(cls, user: User) -> "UserOut":
        """Write a user."""
        named = {name: getattr(user, name) for name in cls.model_fields}
        return cls(**{**named, "roles": in_order(user.roles)})


class UserList(Output):
    """A page of users by name; `next` is the cursor of the next page, null on the last."""

    users: tuple[UserOut, ...]
    next: str | None


class UserPlace(Input):
    """Where a page of users ends."""

    name: str
    id: UUID


class OwnTeam(Output):
    """A team one is in."""

    id: UUID
    name: str


ClockTime = Annotated[
    time,
    PlainSerializer(lambda at: f"{at:%H:%M}", return_type=str),
    WithJsonSchema({"type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$", "examples": ["08:00"]}),
]
"""A time of day as a clock on the wall shows it."""


class OpeningOut(Output):
    """When a person answers the phone on one day of the week, by the clock there; 1 is Monday (ISO 8601)."""

    weekday: Annotated[int, Field(ge=1, le=7)]
    opens: ClockTime
    closes: ClockTime


class OwnMunicipality(Output):
    """The municipality one is signed in to; a person answers the phone in `phone_hours`, in the order of the week."""

    id: str
    name: str
    country: Country
    language: Language
    time_zone: str
    policy_id: str
    phone: str
    phone_hours: tuple[OpeningOut, ...]


class MeOut(Output):
    """Who one is; `wards` are the citizens a relative may speak for today.

    `permissions` names every action one may take, and how far it reaches at the most.
    """

    user_id: UUID
    name: str
    municipality: OwnMunicipality
    roles: tuple[Role, ...]
    teams: tuple[OwnTeam, ...]
    citizen_id: UUID | None
    relative_id: UUID | None
    wards: tuple[UUID, ...]
    permissions: dict[Action, Reach]


class SessionRevoke(Input):
    """A session to end, as its tokens name it (`iss` and `sid`)."""

    issuer: IssuerName
    session_id: SignInId


def in_order(roles: frozenset[Role]) -> tuple[Role, ...]:
    """Give roles in the order of the list of roles."""
    return tuple(role for role in Role if role in roles)
