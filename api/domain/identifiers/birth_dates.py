"""What six digits and a mark after them say of a birth date, and when they do not say it for sure."""

from calendar import isleap
from datetime import date
from typing import Final

Series = tuple[tuple[range, range], ...]
"""Birth years, and the marks that were given to people born in them."""

_LONGEST: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LEAP_DAY: Final = (29, 2)


def is_a_day(day: int, month: int, *, leap: bool = True) -> bool:
    """Say whether the month has such a day; 29 February only if the year may be a leap year."""
    in_month = 1 <= month <= len(_LONGEST) and 1 <= day <= _LONGEST[month - 1]
    return in_month and (leap or (day, month) != _LEAP_DAY)


def birth_year(mark: int, year: int, series: Series) -> int | None:
    """Find the century of a year of two digits; None when nobody born in such a year was given the mark."""
    for years, marks in series:
        full = years.start + (year - years.start) % 100
        if full in years and mark in marks:
            return full
    return None


def birth_date(day: int, month: int, year: int | None, *, on: date) -> date | None:
    """Put a date together; None when the year is not known or has no such day, and when the day is yet to come."""
    if year is None or not is_a_day(day, month, leap=isleap(year)):
        return None
    born_on = date(year, month, day)
    return born_on if born_on <= on else None
