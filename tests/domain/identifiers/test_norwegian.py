"""Norwegian numbers: what is taken, as what, and what is said of the rest."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.identifiers import SYSTEMS, InvalidIdentifier, synthetic_norwegian
from api.domain.vocabulary import Country
from tests.domain.identifiers.numbers import (
    LAST_DAY,
    checked,
    common_help_numbers,
    days_of,
    nine_digits,
    nineteenth_century,
    read,
    refused,
)

NO = Country.NO
PUBLISHED = [
    ("10915596784", "fodselsnummer", date(1955, 11, 10)),  # Test-Norge, NAV fnrvalidator
    ("17912099997", "fodselsnummer", date(2020, 11, 17)),  # Test-Norge, Digdir
    ("57912075186", "d_number", date(2020, 11, 17)),  # Test-Norge, Digdir
    ("50846202355", "d_number", date(1962, 4, 10)),  # Test-Norge, NAV fnrvalidator
    ("19779998080", "fodselsnummer", date(1999, 12, 19)),  # Norsk helsenett, OKT IG
    ("68467038838", "d_number", date(1970, 6, 28)),  # NAV fnrvalidator
    ("69422056629", "d_number", date(2020, 2, 29)),  # NAV Dolly
]
ONLY_NAV_OR_LOCAL = [
    ("13527248013", date(1972, 12, 13)),  # NAV fnrvalidator
    ("15507600333", date(1976, 10, 15)),  # NAV Dolly
    ("29422059278", date(2020, 2, 29)),  # NAV Dolly
]
individuals = st.integers(0, 999)


@pytest.mark.parametrize(("number", "kind", "born_on"), PUBLISHED)
def test_a_published_test_number_is_read_with_its_kind_and_birth_date(number: str, kind: str, born_on: date) -> None:
    found = read(number, NO)
    assert (kind, True, born_on) == (found.kind, found.synthetic, found.born_on)


@pytest.mark.parametrize(("number", "born_on"), ONLY_NAV_OR_LOCAL)
def test_a_month_forty_higher_is_a_number_of_nav_where_only_synthetic_ones_are_used(number: str, born_on: date) -> None:
    found = read(number, NO, real_allowed=False)
    assert ("fodselsnummer", True, born_on) == (found.kind, found.synthetic, found.born_on)


@pytest.mark.parametrize("synthetic_allowed", [True, False])
@pytest.mark.parametrize("number", [number for number, _ in ONLY_NAV_OR_LOCAL])
def test_a_month_forty_higher_is_a_local_help_number_where_real_ones_are_used(
    number: str, *, synthetic_allowed: bool
) -> None:
    found = read(number, NO, synthetic_allowed=synthetic_allowed)
    assert ("h_number", "HNR", False, None) == (found.kind, found.system, found.synthetic, found.born_on)


def test_the_example_printed_in_no_basis_is_refused_for_its_check_digits() -> None:
    assert ["number_check_digits"] == refused("13057444850", NO)


@given(nineteenth_century())
def test_a_fodselsnummer_is_real_and_in_its_own_system(number: str) -> None:
    found = read(number, NO)
    assert ("fodselsnummer", "urn:oid:2.16.578.1.12.4.1.4.1", False) == (found.kind, found.system, found.synthetic)


@given(nineteenth_century(day=40))
def test_a_d_number_is_real_and_in_its_own_system(number: str) -> None:
    found = read(number, NO)
    assert ("d_number", "urn:oid:2.16.578.1.12.4.1.4.2", False) == (found.kind, found.system, found.synthetic)


@given(common_help_numbers())
def test_a_common_help_number_is_real_and_holds_no_birth_date(number: str) -> None:
    found = read(number, NO)
    assert ("fh_number", SYSTEMS[found.kind], False, None) == (found.kind, found.system, found.synthetic, found.born_on)


@pytest.mark.parametrize(
    ("years", "given_numbers"),
    [((1854, 1899), (500, 749)), ((1900, 1999), (0, 499)), ((1940, 1999), (900, 999)), ((2000, 2025), (500, 999))],
)
@given(data=st.data())
def test_the_individual_number_gives_the_century(
    data: st.DataObject, years: tuple[int, int], given_numbers: tuple[int, int]
) -> None:
    born_on, individual = data.draw(days_of(*years)), data.draw(st.integers(*given_numbers))
    assert born_on == read(checked(nine_digits(born_on, individual, month=80)), NO).born_on


@pytest.mark.parametrize(("years", "never_given"), [((1940, 1953), (500, 899)), ((1954, 1999), (750, 899))])
@given(data=st.data())
def test_an_individual_number_nobody_of_the_year_was_given_says_no_birth_date(
    data: st.DataObject, years: tuple[int, int], never_given: tuple[int, int]
) -> None:
    born_on, individual = data.draw(days_of(*years)), data.draw(st.integers(*never_given))
    assert read(checked(nine_digits(born_on, individual, month=80)), NO).born_on is None


@given(individuals.filter(lambda individual: individual < 500))
def test_the_leap_day_of_1900_says_no_birth_date_because_there_was_none(individual: int) -> None:
    assert read(checked(nine_digits(date(2000, 2, 29), individual, month=80)), NO).born_on is None


@given(st.integers(0, 99), individuals)
def test_every_fourth_year_may_have_its_leap_day_and_no_other(year: int, individual: int) -> None:
    expected = ["number_date"] if year % 4 else []
    assert expected == refused(checked(f"2982{year:02}{individual:03}"), NO)


@given(days_of(2027, 2031), st.integers(500, 999))
def test_a_day_that_is_yet_to_come_is_no_birth_date(born_on: date, individual: int) -> None:
    assert read(checked(nine_digits(born_on, individual, month=80)), NO).born_on is None


@given(
    st.sampled_from(["3002", "3104", "0001", "3201", "4001", "7201", "0100", "0113", "0178", "4166", "0193"]),
    individuals,
)
def test_what_is_no_date_is_refused(day_and_month: str, individual: int) -> None:
    assert ["number_date"] == refused(checked(f"{day_and_month}59{individual:03}"), NO)


def test_everything_that_is_wrong_is_said_at_once() -> None:
    assert ["number_date", "number_check_digits", "real_number"] == refused("32137248022", NO, real_allowed=False)


@pytest.mark.parametrize("number", ["1305744485", "13057444850"])
def test_a_problem_stands_where_the_number_was_asked_for(number: str) -> None:
    with pytest.raises(InvalidIdentifier) as error:
        read(number, NO)
    assert ["/number"] == [problem.pointer for problem in error.value.problems]


@pytest.mark.parametrize("number", ["", "1791209999", "179120999977"])
def test_a_number_without_eleven_digits_is_refused_for_its_length(number: str) -> None:
    assert ["number_length"] == refused(number, NO)


@pytest.mark.parametrize("number", ["1791209999x", "17.912099997", "\uff117912099997", "17912099²97"])
def test_what_is_no_digit_is_refused(number: str) -> None:
    assert ["number_characters"] == refused(number, NO)


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str]:
    """A number that is right, and the same with one digit changed."""
    right = draw(
        st.one_of(
            st.builds(synthetic_norwegian, days_of(1900, 2026), st.integers(0, 410)).map(lambda made: made.value),
            nineteenth_century(),
            nineteenth_century(day=40),
            common_help_numbers(),
        )
    )
    place = draw(st.integers(0, 10))
    other = draw(st.sampled_from("0123456789").filter(lambda digit: digit != right[place]))
    return right, right[:place] + other + right[place + 1 :]


@given(slips())
def test_one_changed_digit_is_refused_for_the_check_digits_until_2032(slip: tuple[str, str]) -> None:
    right, wrong = slip
    assert ([], True) == (refused(right, NO), "number_check_digits" in refused(wrong, NO, on=LAST_DAY))
