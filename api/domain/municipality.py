"""A municipality as a tenant: its country, clock and policy, and which national numbers it takes."""

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from api.domain.text import Language
from api.domain.vocabulary import Country


@dataclass(frozen=True, slots=True)
class Opening:
    """When a person answers the phone on one day of the week, by the clock there; 1 is Monday (ISO 8601)."""

    weekday: int
    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class Municipality:
    """One tenant. Synthetic and real national numbers are never taken side by side.

    `phone` is answered by a person in `phone_hours`; a day may have none, or several with a pause between.
    """

    municipality_id: str
    name: str
    country: Country
    language: Language
    time_zone: str
    policy_id: str
    takes_synthetic_numbers: bool
    takes_real_numbers: bool
    is_synthetic: bool
    phone: str
    phone_hours: tuple[Opening, ...]

    @property
    def zone(self) -> ZoneInfo:
        """Give the clock people here go by."""
        return ZoneInfo(self.time_zone)

    def day_of(self, at: datetime) -> date:
        """Give the day an instant falls on here."""
        return at.astimezone(self.zone).date()
