"""The day it is in a municipality: by its own clock, around midnight and when clocks change."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.municipality import Municipality, Opening
from api.domain.text import Language
from api.domain.vocabulary import Country


def of(zone: str) -> Municipality:
    return Municipality(
        municipality_id="fjordvik",
        name="Fjordvik",
        country=Country.NO,
        language=Language.NB,
        time_zone=zone,
        policy_id="harstad",
        takes_synthetic_numbers=True,
        takes_real_numbers=False,
        is_synthetic=True,
        phone="+4710000000",
        phone_hours=(Opening(1, time(8), time(15, 30)),),
    )


OSLO = of("Europe/Oslo")


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc,arg-type] # year to minute, in order


@pytest.mark.parametrize(
    ("at", "day"),
    [
        pytest.param(utc(2026, 1, 31, 22, 59), date(2026, 1, 31), id="a minute before midnight in winter"),
        pytest.param(utc(2026, 1, 31, 23, 0), date(2026, 2, 1), id="midnight in winter"),
        pytest.param(utc(2026, 6, 30, 21, 59), date(2026, 6, 30), id="a minute before midnight in summer"),
        pytest.param(utc(2026, 6, 30, 22, 0), date(2026, 7, 1), id="midnight in summer"),
        pytest.param(utc(2026, 3, 28, 23, 0), date(2026, 3, 29), id="the night clocks go forward, before"),
        pytest.param(utc(2026, 3, 29, 22, 0), date(2026, 3, 30), id="the night clocks go forward, after"),
        pytest.param(utc(2026, 10, 24, 22, 0), date(2026, 10, 25), id="the night clocks go back, before"),
        pytest.param(utc(2026, 10, 25, 22, 59), date(2026, 10, 25), id="the night clocks go back, after"),
    ],
)
def test_a_day_ends_at_midnight_where_people_live(at: datetime, day: date) -> None:
    assert day == OSLO.day_of(at)


def test_one_instant_is_another_day_elsewhere() -> None:
    at = utc(2026, 6, 30, 23, 0)
    days = [of(zone).day_of(at) for zone in ("Atlantic/Reykjavik", "Europe/Copenhagen", "America/Nuuk")]
    assert [date(2026, 6, 30), date(2026, 7, 1), date(2026, 6, 30)] == days


@given(st.integers(0, 2**32), st.timedeltas(timedelta(0), timedelta(days=2)))
def test_days_never_run_backwards(seconds: int, later: timedelta) -> None:
    at = datetime.fromtimestamp(seconds, UTC)
    assert OSLO.day_of(at) <= OSLO.day_of(at + later)
