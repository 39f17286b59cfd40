"""Danish numbers: CPR without a check digit, replacement numbers with letters, and the test people of MedCom."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.vocabulary import Country
from tests.domain.identifiers.numbers import TODAY, days_of, read, refused

DK = Country.DK
MEDCOM = [
    ("1502779995", date(1977, 2, 15)),
    ("2512489996", date(1948, 12, 25)),
    ("0201919990", date(1991, 1, 2)),
    ("0104909989", date(1990, 4, 1)),
    ("2103009996", date(2000, 3, 21)),
    ("0505239996", date(2023, 5, 5)),
    ("0211223989", date(1922, 11, 2)),
    ("2311143995", date(1914, 11, 23)),
]
"""Test people as HL7 Denmark prints them (dk-core, TestPatienter), with the birth dates printed there."""

CENTURIES = [
    ("0123", 1900, 1999),
    ("49", 1937, 1999),
    ("49", 2000, 2036),
    ("5678", 1858, 1899),
    ("5678", 2000, 2057),
]


@pytest.mark.parametrize(("number", "born_on"), MEDCOM)
def test_a_test_person_of_medcom_is_synthetic_and_has_the_printed_birth_date(number: str, born_on: date) -> None:
    found = read(number, DK)
    assert ("cpr", True, born_on) == (found.kind, found.synthetic, found.born_on)


@pytest.mark.parametrize(("seventh", "first", "last"), CENTURIES)
@given(data=st.data())
def test_the_seventh_digit_and_the_year_give_the_century(
    data: st.DataObject, seventh: str, first: int, last: int
) -> None:
    born_on, mark = data.draw(days_of(first, last)), data.draw(st.sampled_from(seventh))
    assert born_on == read(f"{born_on:%d%m%y}{mark}123", DK, on=date(2060, 1, 1)).born_on


@given(days_of(1858, 1899), st.sampled_from("5678"), st.integers(0, 999))
def test_a_cpr_number_is_real_in_its_own_system_and_has_no_check_digit(born_on: date, mark: str, serial: int) -> None:
    found = read(f"{born_on:%d%m%y}{mark}{serial:03}", DK)
    assert ("cpr", "urn:oid:1.2.208.176.1.2", False) == (found.kind, found.system, found.synthetic)


def test_the_twenty_ninth_of_february_is_taken_in_any_year_and_says_no_birth_date_where_there_was_none() -> None:
    assert read("2902595123", DK, on=date(2060, 1, 1)).born_on is None


def test_a_day_that_is_yet_to_come_is_no_birth_date() -> None:
    assert read("2311269999", DK, on=TODAY).born_on is None


def test_today_is_a_birth_date() -> None:
    assert TODAY == read("2211269999", DK, on=TODAY).born_on


@pytest.mark.parametrize("date_part", ["000160", "320160", "310460", "300260", "010060", "011360", "610160"])
@pytest.mark.parametrize("rest", ["5123", "1AB2", "0AB2"])
def test_what_is_no_date_is_refused(date_part: str, rest: str) -> None:
    assert ["number_date"] == refused(date_part + rest, DK)


@pytest.mark.parametrize(("month", "last"), [*enumerate((31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), start=1)])
def test_a_month_ends_with_its_last_day(month: int, last: int) -> None:
    found = [refused(f"{day:02}{month:02}605123", DK) for day in (1, last, last + 1)]
    assert [[], [], ["number_date"]] == found


@pytest.mark.parametrize("number", ["0703921VJ4", "0203291WQ3", "1308781OS6", "3101057JC9"])
def test_a_national_replacement_number_is_temporary_and_in_its_own_system(number: str) -> None:
    found = read(number, DK)
    assert ("x_ecpr", "urn:oid:1.2.208.176.1.6.1.1", True) == (found.kind, found.system, found.temporary)


@pytest.mark.parametrize("number", ["1206550VK9", "1506056SJ2", "0101805AB1"])
def test_a_regional_replacement_number_is_temporary_and_in_its_own_system(number: str) -> None:
    found = read(number, DK)
    assert ("d_ecpr", "urn:oid:1.2.208.176.1.6.1.3", True) == (found.kind, found.system, found.temporary)


def test_a_cpr_number_is_not_temporary() -> None:
    assert not read("1502779995", DK).temporary


@pytest.mark.parametrize("number", ["0703921VJ4", "1206550VK9"])
def test_no_birth_date_is_read_off_a_replacement_number_as_it_may_be_the_day_it_was_made(number: str) -> None:
    assert read(number, DK).born_on is None


def test_small_letters_are_kept_as_capitals() -> None:
    assert "0703921VJ4" == read("070392-1vj4", DK).value


@pytest.mark.parametrize("seventh", "23489")
def test_a_seventh_digit_of_no_replacement_number_is_refused(seventh: str) -> None:
    assert ["number_replacement"] == refused(f"010288{seventh}KL5", DK)


@pytest.mark.parametrize(
    "number",
    ["0703921VJX", "07039211J4", "0703921V14", "A703921VJ4", "0703921ÆJ4", "0703921ßJ4", "\u0660703929995"],
)
def test_characters_in_other_places_are_refused(number: str) -> None:
    assert ["number_characters"] == refused(number, DK)


def test_a_letter_that_is_two_as_capitals_makes_no_number_of_the_right_length() -> None:
    assert ["number_length"] == refused("0703921ß4", DK)


@pytest.mark.parametrize("number", ["", "150277999", "15027799955"])
def test_a_number_without_ten_characters_is_refused_for_its_length(number: str) -> None:
    assert ["number_length"] == refused(number, DK)


@given(days_of(1937, 1999), st.integers(3900, 3999))
def test_thirty_nine_hundred_is_a_test_series_only_for_births_before_1937(born_on: date, serial: int) -> None:
    assert not read(f"{born_on:%d%m%y}{serial}", DK).synthetic
