"""Which numbers a municipality takes: synthetic ones, real ones, both or none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.identifiers import InvalidIdentifier
from api.domain.vocabulary import Country
from tests.domain.identifiers.numbers import common_help_numbers, nineteenth_century, read, refused

SYNTHETIC = [
    (Country.NO, "17912099997"),
    (Country.NO, "57912075186"),
    (Country.NO, "19779998080"),
    (Country.NO, "68467038838"),
    (Country.DK, "1502779995"),
    (Country.DK, "0211223989"),
]
REAL = [(Country.DK, "0101605123"), (Country.DK, "0703921VJ4"), (Country.DK, "1206550VK9")]
real_norwegian = st.one_of(nineteenth_century(), nineteenth_century(day=40), common_help_numbers())


@pytest.mark.parametrize(("country", "number"), SYNTHETIC)
def test_a_synthetic_number_is_taken_where_only_synthetic_ones_are_used(country: Country, number: str) -> None:
    assert read(number, country, real_allowed=False).synthetic


@pytest.mark.parametrize(("country", "number"), SYNTHETIC)
def test_a_synthetic_number_is_refused_in_a_municipality_that_takes_none(country: Country, number: str) -> None:
    assert ["synthetic_number"] == refused(number, country, synthetic_allowed=False)


@pytest.mark.parametrize(("country", "number"), REAL)
def test_a_real_danish_number_is_taken_where_no_synthetic_ones_are_used(country: Country, number: str) -> None:
    assert not read(number, country, synthetic_allowed=False).synthetic


@pytest.mark.parametrize(("country", "number"), REAL)
def test_a_real_danish_number_is_refused_where_only_synthetic_ones_are_used(country: Country, number: str) -> None:
    assert ["real_number"] == refused(number, country, real_allowed=False)


@given(real_norwegian)
def test_a_real_norwegian_number_is_taken_where_no_synthetic_ones_are_used(number: str) -> None:
    assert not read(number, Country.NO, synthetic_allowed=False).synthetic


@given(real_norwegian)
def test_a_real_norwegian_number_is_refused_where_only_synthetic_ones_are_used(number: str) -> None:
    assert ["real_number"] == refused(number, Country.NO, real_allowed=False)


@pytest.mark.parametrize(
    ("country", "number", "right"),
    [(Country.DK, "0101605123", "ninety-nine"), (Country.NO, "00000000000", "month is eighty higher")],
)
def test_a_refused_real_number_says_which_test_numbers_the_country_has(
    country: Country, number: str, right: str
) -> None:
    with pytest.raises(InvalidIdentifier, match=right):
        read(number, country, real_allowed=False)


@given(nineteenth_century(day=40, month=65))
def test_norsk_helsenett_has_no_synthetic_d_numbers(number: str) -> None:
    assert ["number_date"] == refused(number, Country.NO)


@pytest.mark.parametrize(("country", "number"), [*SYNTHETIC, *REAL, (Country.NO, "13527248013")])
def test_nothing_is_taken_where_nothing_is_allowed(country: Country, number: str) -> None:
    assert 1 == len(refused(number, country, synthetic_allowed=False, real_allowed=False))
