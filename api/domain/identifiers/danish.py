"""Danish numbers: CPR and the replacement numbers of the health services (X-eCPR, D-eCPR).

CPR numbers have been given out without a modulus-11 check digit since 2007, so none is looked at; 29 February passes in
every year. Both as in the profiles of HL7 Denmark (dk-core).
"""

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from api.domain.errors import Problem
from api.domain.identifiers.birth_dates import Series, birth_date, birth_year, is_a_day
from api.domain.identifiers.form import Form
from api.domain.identifiers.number import IdentifierKind
from api.domain.identifiers.refusals import DANISH_CHARACTERS, DANISH_DATE, DANISH_LENGTH, REPLACEMENT_MARK

SEVENTH_DIGIT: Final[Series] = (
    (range(1900, 2000), range(4)),
    (range(1937, 2037), range(4, 5)),
    (range(1937, 2037), range(9, 10)),
    (range(1858, 1900), range(5, 9)),
    (range(2000, 2058), range(5, 9)),
)
"""Birth years, and the seventh digits of their CPR numbers (the table of CPR-kontoret, as others repeat it)."""

TEST_SERIES: Final = ((range(1900, 1937), "39"), (range(1937, 2037), "99"))
"""How the last four digits of a test person begin: with the highest of the birth year, as MedCom's do."""

_LENGTH: Final = 10
_CPR: Final = re.compile(r"[0-9]{10}")
_REPLACEMENT: Final = re.compile(r"[0-9]{7}[A-Z]{2}[0-9]")
_REPLACEMENT_KINDS: Final[Mapping[str, IdentifierKind]] = MappingProxyType(
    {
        **dict.fromkeys("17", IdentifierKind.X_ECPR),
        **dict.fromkeys("056", IdentifierKind.D_ECPR),
    }
)


def danish_form(written: str, *, on: date) -> Form | Problem:
    """Tell what a number of ten characters is; a Problem when it is like no Danish number at all."""
    if len(written) != _LENGTH:
        return DANISH_LENGTH
    if _CPR.fullmatch(written):
        return _cpr(written, on=on)
    if not _REPLACEMENT.fullmatch(written):
        return DANISH_CHARACTERS
    kind = _REPLACEMENT_KINDS.get(written[6])
    # A replacement number may hold the day it was made where the birth date is not known: no birth date is read off it.
    return Form(kind, problems=_date_problems(written)) if kind else REPLACEMENT_MARK


def _cpr(written: str, *, on: date) -> Form:
    day, month = int(written[:2]), int(written[2:4])
    year = birth_year(int(written[6]), int(written[4:6]), SEVENTH_DIGIT)
    return Form(
        IdentifierKind.CPR,
        synthetic=any(year in years and written[6:].startswith(mark) for years, mark in TEST_SERIES),
        born_on=birth_date(day, month, year, on=on),
        problems=_date_problems(written),
    )


def _date_problems(written: str) -> tuple[Problem, ...]:
    return () if is_a_day(int(written[:2]), int(written[2:4])) else (DANISH_DATE,)
