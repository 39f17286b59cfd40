"""Numbers for these tests, put together without the code they test.

A number in the form of a real one is of somebody born before 1900, or is worked out while the test runs.
"""

from datetime import date, timedelta

from hypothesis import assume
from hypothesis import strategies as st

from api.domain.identifiers import InvalidIdentifier, NationalNumber, read_number
from api.domain.vocabulary import Country

TODAY = date(2026, 11, 22)
LAST_DAY = date(2031, 12, 31)
FIRST_DAY = date(2032, 1, 1)

digits = st.text("0123456789", min_size=0, max_size=14)


def read(
    text: str, country: Country, *, on: date = TODAY, synthetic_allowed: bool = True, real_allowed: bool = True
) -> NationalNumber:
    """Read a number where every range may be used, unless the test says otherwise."""
    return read_number(
        text, country=country, on=on, synthetic_allowed=synthetic_allowed, real_allowed=real_allowed, path=("number",)
    )


def refused(
    text: str, country: Country, *, on: date = TODAY, synthetic_allowed: bool = True, real_allowed: bool = True
) -> list[str]:
    """List the codes a number is refused with; none when it is taken."""
    try:
        read(text, country, on=on, synthetic_allowed=synthetic_allowed, real_allowed=real_allowed)
    except InvalidIdentifier as error:
        return [problem.code for problem in error.problems]
    return []


def with_check_digits(nine: str, *, leaving: int = 0) -> str | None:
    """Add both check digits, the first so that its sum leaves the remainder; None where one of them cannot be made."""
    for weights, rest in (([3, 7, 6, 1, 8, 9, 4, 5, 2], leaving), ([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 0)):
        total = sum(weight * int(digit) for weight, digit in zip(weights, nine, strict=True))
        fitting = [digit for digit in range(10) if (total + digit) % 11 == rest]
        if not fitting:
            return None
        nine += str(fitting[0])
    return nine


def checked(nine: str, *, leaving: int = 0) -> str:
    """Add both check digits, or turn to another example where there are none."""
    number = with_check_digits(nine, leaving=leaving)
    assume(number)
    return number or ""


def nine_digits(born_on: date, individual: int, *, day: int = 0, month: int = 0) -> str:
    """Write a birth date with its day and month raised, and the individual number after it."""
    return f"{born_on.day + day:02}{born_on.month + month:02}{born_on.year % 100:02}{individual:03}"


def days_of(first: int, last: int) -> st.SearchStrategy[date]:
    """Any day from the first year to the last; built of the number of days, so that every day is as likely."""
    start = date(first, 1, 1)
    return st.integers(0, (date(last, 12, 31) - start).days).map(lambda days: start + timedelta(days=days))


@st.composite
def nineteenth_century(draw: st.DrawFn, *, day: int = 0, month: int = 0, leaving: int = 0) -> str:
    """A Norwegian number of somebody born in 1854 to 1899."""
    born_on, individual = draw(days_of(1854, 1899)), draw(st.integers(500, 749))
    return checked(nine_digits(born_on, individual, day=day, month=month), leaving=leaving)


@st.composite
def common_help_numbers(draw: st.DrawFn, *, leaving: int = 0) -> str:
    """A Norwegian FH number: 8 or 9, eight digits that mean nothing, two check digits."""
    return checked(draw(st.from_regex(r"[89][0-9]{8}", fullmatch=True)), leaving=leaving)
