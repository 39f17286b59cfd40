"""Norwegian numbers: fødselsnummer, D-number, the help numbers of the health services, and the ranges for tests.

The day is 40 higher in a D-number. The month is 40 higher in a local help number (H-number) and in a synthetic number
of NAV, which digits cannot tell apart; 65 higher in the test people of Norsk helsenett (NHN), and 80 higher in those of
Test-Norge (Tenor). A common help number (FH) begins with 8 or 9 and holds no date.
"""

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from api.domain.errors import Problem
from api.domain.identifiers.birth_dates import Series, birth_date, birth_year, is_a_day
from api.domain.identifiers.check_digits import RENUMBERED_ON, check_digits_fit
from api.domain.identifiers.form import Form
from api.domain.identifiers.number import IdentifierKind
from api.domain.identifiers.refusals import CHECK_DIGITS, NORWEGIAN_CHARACTERS, NORWEGIAN_DATE, NORWEGIAN_LENGTH

INDIVIDUAL_NUMBERS: Final[Series] = (
    (range(1854, 1900), range(500, 750)),
    (range(1900, 2000), range(500)),
    (range(1940, 2000), range(900, 1000)),
    (range(2000, 2040), range(500, 1000)),
)
"""Digits seven to nine, and the birth years they were given to until 2032 (folkeregisterforskriften)."""

NAV, NHN, TENOR = 40, 65, 80
"""How much higher the month is in each synthetic range."""

_RANGES: Final[Mapping[IdentifierKind, tuple[int, ...]]] = MappingProxyType(
    {IdentifierKind.FODSELSNUMMER: (NAV, NHN, TENOR), IdentifierKind.D_NUMBER: (NAV, TENOR)}
)
_LENGTH, _MONTHS, _D_NUMBER = 11, 12, 40
_FH_NUMBER: Final = "89"
_DIGITS: Final = re.compile(r"[0-9]*")


def norwegian_form(written: str, *, on: date, real_allowed: bool) -> Form | Problem:
    """Tell what a number of eleven digits is; a Problem when it is like no Norwegian number at all.

    A month 40 higher is a local help number where real numbers may be used, and a synthetic one of NAV elsewhere.
    """
    if not _DIGITS.fullmatch(written):
        return NORWEGIAN_CHARACTERS
    if len(written) != _LENGTH:
        return NORWEGIAN_LENGTH
    if written[0] in _FH_NUMBER:
        return Form(IdentifierKind.FH_NUMBER, problems=_check_problems(written, IdentifierKind.FH_NUMBER, on=on))
    return _dated(written, on=on, real_allowed=real_allowed)


def _dated(written: str, *, on: date, real_allowed: bool) -> Form:
    day, month, year = (int(written[place : place + 2]) for place in (0, 2, 4))
    kind, day = (IdentifierKind.D_NUMBER, day - _D_NUMBER) if day > _D_NUMBER else (IdentifierKind.FODSELSNUMMER, day)
    higher = next((by for by in _RANGES[kind] if by < month <= by + _MONTHS), 0)
    if higher == NAV and kind is IdentifierKind.FODSELSNUMMER and real_allowed:
        kind = IdentifierKind.H_NUMBER
    # The century is not known here: like Skatteetaten, let every fourth year have its leap day.
    is_date = is_a_day(day, month - higher, leap=year % 4 == 0)
    says_the_year = kind in _RANGES and on < RENUMBERED_ON
    full_year = birth_year(int(written[6:9]), year, INDIVIDUAL_NUMBERS) if says_the_year else None
    return Form(
        kind,
        synthetic=higher > 0 and kind is not IdentifierKind.H_NUMBER,
        born_on=birth_date(day, month - higher, full_year, on=on),
        problems=(*(() if is_date else (NORWEGIAN_DATE,)), *_check_problems(written, kind, on=on)),
    )


def _check_problems(written: str, kind: IdentifierKind, *, on: date) -> tuple[Problem, ...]:
    return () if check_digits_fit(written, kind, on=on) else (CHECK_DIGITS,)
