"""Where help should start, as each side says it: the citizen, the team, the policy, and what was jointly agreed.

They are kept apart. That they differ is no error: one step or more between two of them asks for a conversation.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from api.domain.care.answers import VOICES, Voice
from api.domain.care.basis import Basis
from api.domain.care.taking_part import TookPart
from api.domain.errors import DomainError, Problem, unknown_names
from api.domain.vocabulary import Colour, Informant


class PlacementKind(StrEnum):
    """Whose placement it is."""

    CITIZEN = "citizen"
    TEAM = "team"
    RECOMMENDED = "recommended"
    JOINT = "joint"


class Reply(StrEnum):
    """What the citizen says to a service that was offered; declining is never held against anyone."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Offer:
    """One service that was talked about, and the citizen's reply in their own words."""

    service: str
    reply: Reply
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Placement:
    """One placement; never changed, only followed by a newer one."""

    id: UUID
    case_id: UUID
    citizen_id: UUID
    kind: PlacementKind
    step: int | None
    made_at: datetime
    made_by: UUID
    assessment_id: UUID | None = None
    colour: Colour | None = None
    words: str | None = None
    reason: str | None = None
    services: tuple[Offer, ...] | None = None
    informant: Informant | None = None
    basis: Basis | None = None
    recommended_id: UUID | None = None
    took_part: TookPart | None = None

    @property
    def possible_steps(self) -> tuple[int, ...]:
        """List every step the policy left possible; none for a placement no policy made."""
        return () if self.basis is None else tuple(self.basis.result["possible_steps"])

    @property
    def is_of_a_relative(self) -> bool:
        """Say whether a relative gave it in the citizen's place."""
        return self.informant is not None and VOICES[self.informant] is Voice.RELATIVE


class ReasonMissing(DomainError):
    """What was agreed differs from what was recommended, and nobody said why."""

    code = "reason_missing"

    def __init__(self) -> None:
        """Say what is asked for."""
        message = "the agreed step is another than the recommended; say why in 'reason', so that it can be learnt from."
        super().__init__([Problem(self.code, ("reason",), message)])


APART: Final = 1
"""From so many steps between two sides, they talk about it (own choice)."""


def sides(placements: Iterable[Placement]) -> dict[PlacementKind, Placement]:
    """Give the newest placement of each side, of placements oldest first.

    What a citizen said themselves is followed only by them; a relative's stands for it until then.
    """
    newest: dict[PlacementKind, Placement] = {}
    for placement in placements:
        before = newest.get(placement.kind, placement)
        if placement.kind is not PlacementKind.JOINT and before.is_of_a_relative >= placement.is_of_a_relative:
            newest[placement.kind] = placement
    return newest


def apart(placements: Iterable[Placement]) -> bool:
    """Say whether two sides are a step or more from each other, which asks for a neutral question, not a correction."""
    steps = [placement.step for placement in sides(placements).values() if placement.step is not None]
    return bool(steps) and max(steps) - min(steps) >= APART


def check_agreed(step: int, reason: str | None, recommended: Placement) -> None:
    """Raise ReasonMissing when the agreed step is none of those the policy left possible and no reason is given."""
    if step not in recommended.possible_steps and not reason:
        raise ReasonMissing


def check_offers(offers: Collection[Offer], known: Collection[str]) -> None:
    """Raise a DomainError for services the catalogue does not have, or named twice."""
    names = [offer.service for offer in offers]
    problems = [*unknown_names("service", names, known, path=("services",))]
    problems += [
        Problem("doubled_service", ("services", number), f"'{name}' stands twice; keep one.")
        for number, name in enumerate(names)
        if name in names[:number]
    ]
    if problems:
        raise UnusableOffers(problems)


class UnusableOffers(DomainError):
    """The services that were talked about cannot be read."""

    code = "unusable_offers"


class UnusablePlacement(DomainError):
    """A placement cannot be kept like this."""

    code = "unusable_placement"
