"""Numbers made for synthetic people: valid, told apart, and only so many for each birth date."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.identifiers import (
    InvalidIdentifier,
    NationalNumber,
    read_number,
    synthetic_capacity,
    synthetic_danish,
    synthetic_norwegian,
)
from api.domain.vocabulary import Country
from tests.domain.identifiers.numbers import FIRST_DAY, LAST_DAY, days_of, nine_digits, read, with_check_digits

NO, DK = Country.NO, Country.DK


@st.composite
def made(draw: st.DrawFn, country: Country, *, first: int, last: int) -> NationalNumber:
    """A synthetic number of any birth date in the years, with any serial that the date has."""
    born_on = draw(days_of(first, last))
    serial = draw(st.integers(0, synthetic_capacity(born_on, country=country) - 1))
    return synthetic_norwegian(born_on, serial) if country is NO else synthetic_danish(born_on, serial)


def everything(number: NationalNumber) -> tuple[object, ...]:
    return number.kind, number.system, number.value, number.synthetic, number.born_on, number.temporary


@given(made(NO, first=1854, last=2031))
def test_a_norwegian_number_is_read_back_as_it_was_made(number: NationalNumber) -> None:
    again = read_number(number.value, country=NO, on=LAST_DAY, synthetic_allowed=True, real_allowed=False)
    assert everything(number) == everything(again)


@given(made(NO, first=1854, last=2039))
def test_a_norwegian_number_is_valid_in_2032_too(number: NationalNumber) -> None:
    assert number == read(number.value, NO, on=FIRST_DAY)


@given(made(DK, first=1900, last=2036))
def test_a_danish_number_is_read_back_as_it_was_made(number: NationalNumber) -> None:
    again = read_number(number.value, country=DK, on=date(2036, 12, 31), synthetic_allowed=True, real_allowed=False)
    assert everything(number) == everything(again)


@pytest.mark.parametrize(
    ("made_number", "kind", "value"),
    [
        (synthetic_norwegian(date(1944, 3, 7), 0), "fodselsnummer", "07834400086"),
        (synthetic_danish(date(1944, 3, 7), 0), "cpr", "0703449900"),
        (synthetic_danish(date(1936, 12, 31), 99), "cpr", "3112363999"),
        (synthetic_danish(date(1937, 1, 1), 99), "cpr", "0101379999"),
    ],
)
def test_the_same_birth_date_and_serial_always_give_the_same_number(
    made_number: NationalNumber, kind: str, value: str
) -> None:
    assert (kind, value) == (made_number.kind, made_number.value)


@pytest.mark.parametrize("country", Country)
@given(born_on=days_of(1900, 2036))
def test_every_serial_of_a_birth_date_gives_a_number_of_its_own(country: Country, born_on: date) -> None:
    make = synthetic_norwegian if country is NO else synthetic_danish
    capacity = synthetic_capacity(born_on, country=country)
    assert capacity == len({make(born_on, serial) for serial in range(capacity)})


@pytest.mark.parametrize(
    ("first", "last", "individual_numbers"),
    [
        (1854, 1899, [*range(500, 750)]),
        (1900, 1939, [*range(500)]),
        (1940, 1999, [*range(500), *range(900, 1000)]),
        (2000, 2039, [*range(500, 1000)]),
    ],
    ids=["before 1900", "before 1940", "before 2000", "before 2040"],
)
@given(data=st.data())
def test_serials_go_up_through_every_individual_number_that_has_check_digits(
    data: st.DataObject, first: int, last: int, individual_numbers: list[int]
) -> None:
    born_on = data.draw(days_of(first, last))
    tried = [with_check_digits(nine_digits(born_on, number, month=80)) for number in individual_numbers]
    capacity = synthetic_capacity(born_on, country=NO)
    made_numbers = [synthetic_norwegian(born_on, serial).value for serial in range(capacity)]
    assert [number for number in tried if number] == made_numbers


@pytest.mark.parametrize(
    ("first", "last", "fewest", "most"),
    [(1854, 1899, 204, 209), (1900, 1939, 411, 415), (1940, 1999, 494, 498), (2000, 2039, 411, 415)],
)
def test_a_norwegian_birth_date_has_as_many_numbers_as_is_said(first: int, last: int, fewest: int, most: int) -> None:
    days = [
        date(first, 1, 1) + timedelta(days=days) for days in range((date(last, 12, 31) - date(first, 1, 1)).days + 1)
    ]
    capacities = [synthetic_capacity(day, country=NO) for day in days]
    assert (fewest, most) == (min(capacities), max(capacities))


@given(days_of(1900, 2036))
def test_a_danish_birth_date_has_a_hundred_numbers(born_on: date) -> None:
    assert 100 == synthetic_capacity(born_on, country=DK)


@pytest.mark.parametrize(
    ("country", "born_on"),
    [(NO, date(1853, 12, 31)), (NO, date(2040, 1, 1)), (DK, date(1899, 12, 31)), (DK, date(2037, 1, 1))],
)
def test_outside_the_series_of_the_country_there_are_none(country: Country, born_on: date) -> None:
    assert 0 == synthetic_capacity(born_on, country=country)


@pytest.mark.parametrize("country", Country)
@pytest.mark.parametrize("serial", [-1, 0, 1])
@given(born_on=days_of(1850, 2045))
def test_a_serial_beyond_the_capacity_is_refused(country: Country, serial: int, born_on: date) -> None:
    make = synthetic_norwegian if country is NO else synthetic_danish
    capacity = synthetic_capacity(born_on, country=country)
    with pytest.raises(InvalidIdentifier, match=f"has {capacity} synthetic numbers") as error:
        make(born_on, serial if serial < 0 else capacity + serial)
    assert ["no_synthetic_number"] == [problem.code for problem in error.value.problems]
