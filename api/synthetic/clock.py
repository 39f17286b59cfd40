"""When things happen: on working days, by the clock of the municipality, and always before today."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from api.synthetic.chance import Chance

_SATURDAY: Final = 5
_DAY: Final = timedelta(days=1)
OPENS: Final = timedelta(hours=8)
MINUTES: Final = 300
"""When working hours begin, and for how many minutes something begins in them."""


class NotYet(Exception):
    """The story has come to today; what would follow has not happened yet."""


def working_day(on: date, *, step: timedelta = _DAY) -> date:
    """Give the day, or where it is a Saturday or Sunday, the next working day (or the one before, by the step)."""
    while on.weekday() >= _SATURDAY:
        on += step
    return on


def in_hours(chance: Chance, on: date, zone: ZoneInfo) -> datetime:
    """Give an instant in the morning or at noon of a day."""
    return start_of(on, zone) + OPENS + timedelta(minutes=chance.below(MINUTES))


class Diary:
    """Moves from one instant to the next, and never to today."""

    __slots__ = ("_chance", "_today", "_zone", "at")

    def __init__(self, chance: Chance, *, opens: date, today: date, zone: ZoneInfo) -> None:
        """Begin in the working hours of a day, or of the last working day before it."""
        self._chance, self._today, self._zone = chance, today, zone
        self.at = in_hours(chance, working_day(opens, step=-_DAY), zone)

    @property
    def on(self) -> date:
        """The day it is."""
        return self.at.astimezone(self._zone).date()

    def days(self, low: int, high: int) -> datetime:
        """Let days go by and give the new instant; raises NotYet."""
        on = working_day(self.on + timedelta(days=self._chance.between(low, high)))
        if on >= self._today:
            raise NotYet
        self.at = max(in_hours(self._chance, on, self._zone), self.at + timedelta(minutes=1))
        return self.at

    def minutes(self, low: int, high: int) -> datetime:
        """Let minutes go by and give the new instant."""
        self.at += timedelta(minutes=self._chance.between(low, high), seconds=self._chance.below(60))
        return self.at


def start_of(on: date, zone: ZoneInfo) -> datetime:
    """Give the first instant of a day."""
    return datetime.combine(on, time(), tzinfo=zone).astimezone(UTC)
