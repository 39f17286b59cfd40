"""The national numbers of synthetic people: valid, in the ranges for tests, and no two alike."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.identifiers import IdentifierKind, read_number, synthetic_capacity, synthetic_norwegian
from api.domain.vocabulary import Country
from api.synthetic.numbers import Numbers, d_number
from api.synthetic.plan import History, TownId
from api.synthetic.tables import ToFind, ToSeal
from tests.synthetic.told import BOTH, TODAY, told, town

BIRTH_DATES = st.dates(date(1930, 1, 1), TODAY)


@pytest.mark.parametrize("history", History)
@pytest.mark.parametrize("town_id", BOTH)
def test_every_number_is_read_as_a_synthetic_one_of_its_kind(town_id: TownId, history: History) -> None:
    country = town(town_id).municipality.country
    for row in told(town_id, history=history)["citizen_number"]:
        text = row["number_sealed"].plain.decode()
        read = read_number(text, country=country, on=TODAY, synthetic_allowed=True, real_allowed=False)
        assert (row["kind"], row["number_lookup"].value) == (read.kind, text)


@pytest.mark.parametrize("history", History)
@pytest.mark.parametrize("town_id", BOTH)
def test_no_two_numbers_are_alike(town_id: TownId, history: History) -> None:
    found = [row["number_lookup"].value for row in told(town_id, history=history)["citizen_number"]]
    assert len(found) == len(set(found))


@pytest.mark.parametrize("town_id", BOTH)
def test_everybody_has_one_current_number_and_some_an_earlier_one(town_id: TownId) -> None:
    rows = told(town_id)["citizen_number"]
    current = [row["citizen_id"] for row in rows if row["is_current"]]
    earlier = [row["citizen_id"] for row in rows if not row["is_current"]]
    assert sorted(row["id"] for row in told(town_id)["citizen"]) == sorted(current)
    assert earlier
    assert set(earlier) <= set(current)


@pytest.mark.parametrize("town_id", BOTH)
def test_a_number_is_sealed_for_its_citizen_and_found_in_its_municipality(town_id: TownId) -> None:
    for row in told(town_id)["citizen_number"]:
        text = row["number_sealed"].plain.decode()
        about = f"{town_id}/citizen/{row['citizen_id']}/number"
        assert (ToSeal(text.encode(), about), ToFind(text, town_id)) == (row["number_sealed"], row["number_lookup"])


@given(born_on=BIRTH_DATES, country=st.sampled_from(Country), more=st.integers(1, 20))
def test_when_a_birth_date_has_no_numbers_left_the_next_day_gives_them(
    born_on: date, country: Country, more: int
) -> None:
    numbers, capacity = Numbers(country), synthetic_capacity(born_on, country=country)
    taken = [numbers.take(born_on) for _ in range(capacity + more)]
    assert len(taken) == len({number.value for _, number in taken})
    assert [born_on] * capacity == [day for day, _ in taken[:capacity]]
    assert all(born_on < day == number.born_on for day, number in taken[capacity:])


@given(born_on=BIRTH_DATES, serial=st.integers(0, 200))
def test_a_d_number_is_valid_or_not_made(born_on: date, serial: int) -> None:
    made = d_number(synthetic_norwegian(born_on, serial))
    if made is not None:
        read = read_number(made.value, country=Country.NO, on=TODAY, synthetic_allowed=True, real_allowed=False)
        assert (IdentifierKind.D_NUMBER, born_on) == (read.kind, read.born_on)
    assert made is None or made.synthetic


@given(born_on=BIRTH_DATES)
def test_most_people_could_have_had_a_d_number(born_on: date) -> None:
    made = [d_number(synthetic_norwegian(born_on, serial)) for serial in range(100)]
    assert sum(one is not None for one in made) > 50
