"""Citizens and those close to them, with what a relative may do in the citizen's name."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import StringConstraints

from api.domain.frozen import Frozen
from api.domain.text import Language

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]


class Confidentiality(StrEnum):
    """Whether an address is kept from view (NO: code 7 and 6; DK: navne- og adressebeskyttelse)."""

    NONE = "none"
    CONFIDENTIAL = "confidential"
    STRICTLY_CONFIDENTIAL = "strictly_confidential"


class Mistake(StrEnum):
    """What was wrong when a national number was given to a citizen."""

    WRONG_CITIZEN = "wrong_citizen"
    WRONG_NUMBER = "wrong_number"


class Address(Frozen):
    """Where a person lives and how to reach them; kept sealed."""

    street: Line | None = None
    postal_code: Line | None = None
    town: Line | None = None
    phone: Line | None = None
    email: Line | None = None


@dataclass(frozen=True, slots=True)
class Citizen:
    """A citizen of a municipality; age may only choose the legal track, never a step."""

    id: UUID
    given_name: str
    family_name: str
    born_on: date | None
    language: Language
    confidentiality: Confidentiality
    district_id: UUID | None
    is_synthetic: bool
    version: int


class Relation(StrEnum):
    """What somebody is to a citizen."""

    SPOUSE = "spouse"
    PARTNER = "partner"
    CHILD = "child"
    PARENT = "parent"
    SIBLING = "sibling"
    GRANDCHILD = "grandchild"
    FRIEND = "friend"
    NEIGHBOUR = "neighbour"
    GUARDIAN = "guardian"
    OTHER = "other"


class GivenBy(StrEnum):
    """Who gave a power of attorney."""

    CITIZEN = "citizen"
    GUARDIANSHIP_AUTHORITY = "guardianship_authority"
    COURT = "court"


@dataclass(frozen=True, slots=True)
class Relative:
    """Somebody close to a citizen."""

    id: UUID
    citizen_id: UUID
    name: str
    relation: Relation
    version: int


@dataclass(frozen=True, slots=True)
class PowerOfAttorney:
    """That a relative may act in the citizen's name; both days count, and revoking ends it at once."""

    id: UUID
    relative_id: UUID
    citizen_id: UUID
    valid_from: date
    valid_until: date | None
    given_by: GivenBy
    recorded_at: datetime
    recorded_by: UUID
    revoked_at: datetime | None = None
    revoked_by: UUID | None = None

    def in_force(self, *, on: date) -> bool:
        """Say whether the relative may act on a date."""
        ended = self.valid_until is not None and on > self.valid_until
        return self.revoked_at is None and self.valid_from <= on and not ended
