"""However a number is written, it is kept in one way, and it is the same number."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.identifiers import SYSTEMS, IdentifierKind
from api.domain.vocabulary import Country
from tests.domain.identifiers.numbers import FIRST_DAY, read

NUMBERS = [(Country.NO, "17912099997"), (Country.DK, "1502779995"), (Country.DK, "0703921VJ4")]
gaps = st.text(" -\t\n\u00a0\u202f\u2010\u2011\u2013", max_size=3)


@pytest.mark.parametrize(("country", "number"), NUMBERS)
@given(data=st.data())
def test_spaces_and_hyphens_make_no_difference(data: st.DataObject, country: Country, number: str) -> None:
    written = "".join(data.draw(gaps) + character for character in number) + data.draw(gaps)
    assert number == read(written, country).value


def test_a_number_read_before_and_after_2032_is_the_same_number() -> None:
    assert read("17912099997", Country.NO) == read("179120 99997", Country.NO, on=FIRST_DAY)


def test_two_regions_may_use_the_same_replacement_number_for_different_people() -> None:
    number = read("1206550VK9", Country.DK)
    assert number != replace(number, system=f"{number.system}.177")


def test_the_same_number_is_one_key() -> None:
    number = read("1502779995", Country.DK)
    assert 1 == len({number, replace(number, born_on=None, synthetic=False)})


def test_every_kind_has_a_system_of_its_own() -> None:
    assert (set(IdentifierKind), len(IdentifierKind)) == (set(SYSTEMS), len(set(SYSTEMS.values())))
