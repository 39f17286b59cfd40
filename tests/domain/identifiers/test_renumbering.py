"""The numbers Norway gives out from 1 January 2032: read beside the old ones from that day, and not before."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.identifiers import synthetic_norwegian
from api.domain.vocabulary import Country
from tests.domain.identifiers.numbers import (
    FIRST_DAY,
    LAST_DAY,
    common_help_numbers,
    days_of,
    nineteenth_century,
    read,
    refused,
)

NO = Country.NO
PUBLISHED = "30108299939"  # NAV fnrvalidator; nobody can have it before 2032


def numbers_leaving(remainder: int) -> st.SearchStrategy[str]:
    return st.one_of(
        nineteenth_century(leaving=remainder),
        nineteenth_century(day=40, leaving=remainder),
        nineteenth_century(month=80, leaving=remainder),
        nineteenth_century(day=40, month=80, leaving=remainder),
    )


def test_the_published_number_of_2032_is_refused_on_the_last_day_of_2031() -> None:
    assert ["number_check_digits"] == refused(PUBLISHED, NO, on=LAST_DAY)


def test_the_published_number_of_2032_is_read_on_the_first_day() -> None:
    assert "fodselsnummer" == read(PUBLISHED, NO, on=FIRST_DAY).kind


@given(st.integers(0, 3).flatmap(numbers_leaving))
def test_old_and_new_numbers_are_read_beside_each_other_from_2032(number: str) -> None:
    assert [] == refused(number, NO, on=FIRST_DAY)


@given(st.integers(1, 3).flatmap(numbers_leaving))
def test_a_new_number_is_refused_before_2032(number: str) -> None:
    assert ["number_check_digits"] == refused(number, NO, on=LAST_DAY)


@given(st.integers(4, 10).flatmap(numbers_leaving))
def test_other_remainders_are_refused_in_2032_too(number: str) -> None:
    assert ["number_check_digits"] == refused(number, NO, on=FIRST_DAY)


@pytest.mark.parametrize("numbers", [nineteenth_century(month=40, leaving=1), common_help_numbers(leaving=1)])
@given(data=st.data())
def test_help_numbers_keep_their_check_digits(data: st.DataObject, numbers: st.SearchStrategy[str]) -> None:
    assert ["number_check_digits"] == refused(data.draw(numbers), NO, on=FIRST_DAY)


@given(days_of(1900, 2031))
def test_no_birth_date_is_read_off_a_number_from_2032(born_on: date) -> None:
    number = synthetic_norwegian(born_on, 0).value
    assert (born_on, None) == (read(number, NO, on=LAST_DAY).born_on, read(number, NO, on=FIRST_DAY).born_on)
