"""A case, and the contacts that opened it or came later."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from uuid import UUID

from api.domain.access.actor import About
from api.domain.care.phases import Phase


class Urgency(IntEnum):
    """Whether help is needed at once; a work list shows the lowest number first."""

    NOW = 0
    ORDINARY = 1


@dataclass(frozen=True, slots=True)
class Case:
    """One course of help for one citizen; `step` is the canonical one last agreed on."""

    id: UUID
    citizen_id: UUID
    district_id: UUID | None
    team_id: UUID
    coordinator_id: UUID | None
    phase: Phase
    urgency: Urgency
    opened_at: datetime
    closed_at: datetime | None
    step: int | None
    changed_at: datetime
    version: int

    @property
    def is_urgent(self) -> bool:
        """Say whether help is needed at once."""
        return self.urgency is Urgency.NOW

    def about(self, municipality_id: str) -> About:
        """Say what decides who reaches this case."""
        return About(
            municipality_id,
            citizen_id=self.citizen_id,
            team_id=self.team_id,
            coordinator_id=self.coordinator_id,
            case_id=self.id,
        )


class FromWhom(StrEnum):
    """Who got in touch."""

    CITIZEN = "citizen"
    RELATIVE = "relative"
    STAFF = "staff"
    GP = "gp"
    HOSPITAL = "hospital"
    CARE_SYSTEM = "care_system"
    OTHER = "other"


class Channel(StrEnum):
    """How they got in touch."""

    PHONE = "phone"
    LETTER = "letter"
    MEETING = "meeting"
    VISIT = "visit"
    DIGITAL = "digital"
    SYSTEM = "system"


class Consent(StrEnum):
    """Whether the citizen agrees that the municipality looks at their situation."""

    GIVEN = "given"
    NOT_ASKED = "not_asked"
    NOT_ABLE = "not_able"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody got in touch about a citizen; `wish` is in their own words."""

    id: UUID
    case_id: UUID
    citizen_id: UUID
    from_whom: FromWhom
    channel: Channel
    wish: str | None
    urgent: bool
    consent: Consent
    received_at: datetime
    recorded_at: datetime
    recorded_by: UUID
