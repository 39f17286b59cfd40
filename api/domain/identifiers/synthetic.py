"""Numbers for synthetic people: Test-Norge (Tenor) in Norway, MedCom's test series in Denmark.

A birth date has only so many numbers, and a serial counts them from 0. Denmark has 100 for every birth date in 1900 to
2036. Norway has those individual numbers that both check digits can be made for, about five in six: at least 204 for
births in 1854 to 1899, 411 in 1900 to 1939 and in 2000 to 2039, 494 in 1940 to 1999; `synthetic_capacity` counts them.
Only the check digits of before 2032 are used, so that the numbers are valid on any day.
"""

from datetime import date
from functools import cache
from typing import Final

from api.domain.errors import Problem
from api.domain.identifiers.check_digits import FIRST_WEIGHTS, MODULUS, SECOND_WEIGHTS, remainder
from api.domain.identifiers.danish import TEST_SERIES
from api.domain.identifiers.norwegian import INDIVIDUAL_NUMBERS, TENOR
from api.domain.identifiers.number import SYSTEMS, IdentifierKind, NationalNumber
from api.domain.identifiers.refusals import InvalidIdentifier
from api.domain.vocabulary import Country

_DANISH_CAPACITY: Final = 100
_ENDING: Final = 5
_NO_DIGIT: Final = 10


def synthetic_capacity(born_on: date, *, country: Country) -> int:
    """Count the synthetic numbers of a birth date; 0 in a year the country has no series for."""
    if country is Country.DK:
        return _DANISH_CAPACITY if _danish_mark(born_on.year) else 0
    return len(_norwegian(born_on)[1]) // _ENDING


def synthetic_norwegian(born_on: date, serial: int) -> NationalNumber:
    """Make the fødselsnummer of a synthetic person.

    Serials go upwards through the individual numbers of the birth year and pass over those that one of the check digits
    cannot be made for. InvalidIdentifier when the birth date has no such serial.
    """
    digits, endings = _norwegian(born_on)
    place = _ENDING * _checked(serial, capacity=len(endings) // _ENDING)
    return _synthetic(IdentifierKind.FODSELSNUMMER, digits + endings[place : place + _ENDING], born_on)


def synthetic_danish(born_on: date, serial: int) -> NationalNumber:
    """Make the CPR number of a synthetic person; the serial is its last two digits.

    InvalidIdentifier when the birth date has no such serial.
    """
    mark = _danish_mark(born_on.year)
    ending = f"{mark}{_checked(serial, capacity=_DANISH_CAPACITY if mark else 0):02}"
    return _synthetic(IdentifierKind.CPR, f"{born_on:%d%m%y}{ending}", born_on)


def _checked(serial: int, *, capacity: int) -> int:
    if not 0 <= serial < capacity:
        message = (
            f"the birth date has {capacity} synthetic numbers, counted from 0, and not the one asked for; "
            "give a lower serial, or another birth date."
        )
        raise InvalidIdentifier([Problem("no_synthetic_number", (), message)])
    return serial


def _synthetic(kind: IdentifierKind, value: str, born_on: date) -> NationalNumber:
    return NationalNumber(kind=kind, system=SYSTEMS[kind], value=value, synthetic=True, born_on=born_on)


def _danish_mark(year: int) -> str:
    return next((mark for years, mark in TEST_SERIES if year in years), "")


def _norwegian(born_on: date) -> tuple[str, str]:
    written = f"{born_on.day:02}{born_on.month + TENOR}{born_on.year % 100:02}"
    digits = [int(digit) for digit in written]
    ranges = tuple(numbers for years, numbers in INDIVIDUAL_NUMBERS if born_on.year in years)
    return written, _endings(remainder(digits, FIRST_WEIGHTS), remainder(digits, SECOND_WEIGHTS), ranges)


@cache
def _endings(first: int, second: int, ranges: tuple[range, ...]) -> str:
    """Join the endings of all numbers whose date leaves these remainders; there are 121 such pairs for each series."""
    return "".join(_ending(first, second, number) for numbers in ranges for number in numbers)


def _ending(first: int, second: int, number: int) -> str:
    individual = [number // 100, number // 10 % 10, number % 10]
    one = -(first + remainder(individual, FIRST_WEIGHTS[6:])) % MODULUS
    two = -(second + remainder([*individual, one], SECOND_WEIGHTS[6:])) % MODULUS
    return "" if _NO_DIGIT in {one, two} else f"{number:03}{one}{two}"
