"""Reading a national number as somebody wrote it, by the rules of the country and what the municipality takes."""

import re
from dataclasses import replace
from datetime import date
from string import ascii_lowercase, ascii_uppercase
from typing import Final

from api.domain.errors import Path, Problem
from api.domain.identifiers.danish import danish_form
from api.domain.identifiers.form import Form
from api.domain.identifiers.norwegian import norwegian_form
from api.domain.identifiers.number import SYSTEMS, NationalNumber
from api.domain.identifiers.refusals import DANISH_REAL, NORWEGIAN_REAL, SYNTHETIC, InvalidIdentifier
from api.domain.vocabulary import Country

_BETWEEN: Final = re.compile(r"[\s\-\u2010-\u2013]+")
_CAPITALS: Final = str.maketrans(ascii_lowercase, ascii_uppercase)
"""Not `str.upper`, which makes two capitals of one ß."""


def read_number(  # noqa: PLR0913 - the number, the country, the day, what is allowed, and where it was asked for
    text: str, *, country: Country, on: date, synthetic_allowed: bool, real_allowed: bool, path: Path = ()
) -> NationalNumber:
    """Read a number; spaces and hyphens may stand anywhere in it, and the letters of an eCPR may be small.

    InvalidIdentifier says everything that is wrong with it, at `path`, and repeats no character of it.
    """
    written = _BETWEEN.sub("", text).translate(_CAPITALS)
    if country is Country.DK:
        form = danish_form(written, on=on)
    else:
        form = norwegian_form(written, on=on, real_allowed=real_allowed)
    if isinstance(form, Problem):
        raise InvalidIdentifier([replace(form, path=path)])
    allowed = synthetic_allowed if form.synthetic else real_allowed
    problems = [*form.problems, *(() if allowed else (_refusal(form, country),))]
    if problems:
        raise InvalidIdentifier(replace(problem, path=path) for problem in problems)
    return NationalNumber(
        kind=form.kind, system=SYSTEMS[form.kind], value=written, synthetic=form.synthetic, born_on=form.born_on
    )


def _refusal(form: Form, country: Country) -> Problem:
    if form.synthetic:
        return SYNTHETIC
    return DANISH_REAL if country is Country.DK else NORWEGIAN_REAL
