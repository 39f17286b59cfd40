"""How a work list is narrowed, and the views of it that somebody keeps under a name of their own."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Annotated, Final
from uuid import UUID

from pydantic import AfterValidator, Field

from api.domain.care.phases import Phase
from api.domain.errors import DomainError, Problem
from api.domain.frozen import Frozen


def _each_once(phases: Sequence[Phase]) -> tuple[Phase, ...]:
    return tuple(dict.fromkeys(phases))


class Narrowed(Frozen):
    """What somebody wants to see of the work list; what is left out does not narrow it."""

    phase: Annotated[
        tuple[Phase, ...],
        AfterValidator(_each_once),
        Field(description="Only these phases; otherwise every open one."),
    ] = ()
    team: UUID | None = Field(None, description="Only this team.")
    district: UUID | None = Field(None, description="Only this district.")
    contact_person: UUID | None = Field(None, description="Only cases this user is the contact person in.")
    urgent: bool | None = Field(None, description="Only urgent cases, or only others.")
    mine: bool = Field(default=False, description="Only cases you coordinate.")
    overdue: bool | None = Field(
        None, description="Only cases past their window, the longest ago first, or only others."
    )


MOST_VIEWS: Final = 20
"""So many views somebody keeps at the most (own choice)."""


@dataclass(frozen=True, slots=True)
class View:
    """A way to look at the work list that a user keeps under a name."""

    id: UUID
    user_id: UUID
    name: str = field(repr=False)
    narrowed: Narrowed
    version: int


class TooManyViews(DomainError):
    """Nobody finds anything among so many."""

    code = "too_many_views"

    def __init__(self) -> None:
        """Say what to do first."""
        message = f"you keep {MOST_VIEWS} views already; remove one you no longer use, or change it."
        super().__init__([Problem(self.code, (), message)])
