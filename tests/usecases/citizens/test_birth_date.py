"""A birth date and a national number never say different things, and neither is made up."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.identifiers import synthetic_norwegian
from api.usecases.citizens.keep_number import UnusableCitizen, birth_date

TODAY = date(2026, 11, 22)
DAYS = st.dates(date(1900, 1, 1), TODAY)


@given(st.none() | DAYS)
def test_without_a_number_what_was_said_stands(said: date | None) -> None:
    assert said == birth_date(said, None, on=TODAY)


@given(DAYS)
def test_where_nobody_said_it_the_number_does(born_on: date) -> None:
    assert born_on == birth_date(None, synthetic_norwegian(born_on, 0), on=TODAY)


@given(DAYS, DAYS)
def test_what_is_kept_is_what_both_say_or_nothing_is(said: date, born_on: date) -> None:
    number = synthetic_norwegian(born_on, 0)
    if said == born_on:
        assert said == birth_date(said, number, on=TODAY)
    else:
        with pytest.raises(UnusableCitizen) as refused:
            birth_date(said, number, on=TODAY)
        assert not any(character.isdigit() for character in str(refused.value))


@given(st.dates(date(2026, 11, 23)))
def test_nobody_is_born_in_the_future(said: date) -> None:
    with pytest.raises(UnusableCitizen):
        birth_date(said, None, on=TODAY)
