"""Teams, districts and the municipality on the wire."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, model_validator

from api.domain.access.user import Team
from api.domain.text import Language
from api.domain.vocabulary import Country
from api.schemas.users import Name, check_changes
from api.schemas.wire import Input, Output


class TeamCreate(Input):
    """A team to make, of one district or of all."""

    name: Name
    district_id: UUID | None = None


class TeamChange(Input):
    """What is to be different; what is left out stays as it is."""

    name: Name | None = None
    district_id: UUID | None = Field(None, description="null makes it a team of all districts.")
    active: bool | None = None

    @model_validator(mode="after")
    def _changes_something(self) -> "TeamChange":
        check_changes(self, nullable=frozenset({"district_id"}))
        return self


class Members(Input):
    """Everybody who is to be in a team; who is not named leaves it."""

    members: Annotated[tuple[UUID, ...], Field(max_length=1_000)]


class TeamOut(Output):
    """A team; `members` are users."""

    id: UUID
    district_id: UUID | None
    name: str
    active: bool
    members: tuple[UUID, ...]
    version: int

    @classmethod
    def of(cls, team: Team) -> "TeamOut":
        """Write a team."""
        return cls.model_validate(team)


class DistrictCreate(Input):
    """A district to make."""

    name: Name


class DistrictOut(Output):
    """A part of a municipality."""

    id: UUID
    name: str


class TeamBrief(Output):
    """A team without its members."""

    id: UUID
    district_id: UUID | None
    name: str
    active: bool


class MunicipalityOut(Output):
    """A municipality; `ladder_id` is null while this installation has not its policy."""

    id: str
    name: str
    country: Country
    language: Language
    time_zone: str
    policy_id: str
    ladder_id: str | None
    is_synthetic: bool
    districts: tuple[DistrictOut, ...]
    teams: tuple[TeamBrief, ...]
