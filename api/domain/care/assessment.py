"""The assessment: a window of days in which a team may help and maps the situation together with the citizen.

Nothing here reads a clock: every question is asked *on* a date. How long a window is stands in the policy.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from api.domain.errors import DomainError, Problem


class WindowState(StrEnum):
    """Where a window stands on a date."""

    UPCOMING = "upcoming"
    OPEN = "open"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Window:
    """The days in which the team maps and may already help; the closing day still counts."""

    opens: date
    closes: date

    @classmethod
    def of(cls, days: int, *, opens: date) -> "Window":
        """Make a window of so many days, the opening day among them."""
        return cls(opens, opens + timedelta(days=days - 1))

    def state(self, *, on: date) -> WindowState:
        """Say where the window stands on a date."""
        if on < self.opens:
            return WindowState.UPCOMING
        return WindowState.OPEN if on <= self.closes else WindowState.OVERDUE


@dataclass(frozen=True, slots=True)
class Assessment:
    """One mapping of the situation; once signed, no answer is added. `answers` counts them."""

    id: UUID
    case_id: UUID
    citizen_id: UUID
    policy_id: str
    contact_person_id: UUID
    opened_at: datetime
    opened_by: UUID
    window_opens_on: date
    window_closes_on: date
    answers: int
    signed_at: datetime | None
    signed_by: UUID | None
    version: int

    @property
    def window(self) -> Window:
        """Give the days in which the team maps."""
        return Window(self.window_opens_on, self.window_closes_on)

    def check_open(self) -> None:
        """Raise AlreadySigned when no answer may be added."""
        if self.signed_at is not None:
            raise AlreadySigned


@dataclass(frozen=True, slots=True)
class Dated:
    """An assessment as it stands on a day of its municipality."""

    assessment: Assessment
    on: date

    @property
    def version(self) -> int:
        """Give the version of the assessment; the day does not change it."""
        return self.assessment.version

    @property
    def window(self) -> WindowState:
        """Say where the window stands."""
        return self.assessment.window.state(on=self.on)


class AlreadySigned(DomainError):
    """The assessment is signed and stays as it is."""

    code = "already_signed"

    def __init__(self) -> None:
        """Say what to do instead."""
        message = "this assessment is signed and stays as it is; open a new one, earlier answers come along."
        super().__init__([Problem(self.code, (), message)])
