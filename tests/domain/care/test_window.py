"""The assessment window: how many days, and where it stands on a day."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.care.assessment import AlreadySigned, Assessment, Dated, Window, WindowState

MONDAY = date(2026, 3, 2)
FORTNIGHT = Window.of(14, opens=MONDAY)


def assessment(*, signed: bool = False) -> Assessment:
    at, by = datetime(2026, 3, 2, 8, tzinfo=UTC), UUID(int=1)
    return Assessment(
        id=by,
        case_id=by,
        citizen_id=by,
        policy_id="harstad",
        contact_person_id=by,
        opened_at=at,
        opened_by=by,
        window_opens_on=FORTNIGHT.opens,
        window_closes_on=FORTNIGHT.closes,
        answers=0,
        signed_at=at if signed else None,
        signed_by=by if signed else None,
        version=7,
    )


def test_a_fortnight_ends_on_the_second_sunday() -> None:
    assert date(2026, 3, 15) == FORTNIGHT.closes


def test_a_window_of_one_day_closes_on_the_day_it_opens() -> None:
    assert MONDAY == Window.of(1, opens=MONDAY).closes


def test_the_closing_day_still_counts_as_open() -> None:
    assert WindowState.OPEN is FORTNIGHT.state(on=FORTNIGHT.closes)


def test_the_day_after_the_closing_day_is_overdue() -> None:
    assert WindowState.OVERDUE is FORTNIGHT.state(on=FORTNIGHT.closes + timedelta(days=1))


def test_the_day_before_the_opening_day_is_upcoming() -> None:
    assert WindowState.UPCOMING is FORTNIGHT.state(on=MONDAY - timedelta(days=1))


@given(st.integers(1, 120), st.dates(date(1950, 1, 1), date(2150, 1, 1)))
def test_a_window_is_open_on_as_many_days_as_its_policy_says(days: int, opens: date) -> None:
    window = Window.of(days, opens=opens)
    around = [opens + timedelta(days=number) for number in range(-130, 131)]
    assert days == sum(window.state(on=day) is WindowState.OPEN for day in around)


def test_an_assessment_stands_where_its_window_does_on_the_day_it_is_looked_at() -> None:
    looked_at = [Dated(assessment(), FORTNIGHT.closes + timedelta(days=later)) for later in (0, 1)]
    assert [(WindowState.OPEN, 7), (WindowState.OVERDUE, 7)] == [(one.window, one.version) for one in looked_at]


def test_a_signed_assessment_takes_nothing() -> None:
    with pytest.raises(AlreadySigned):
        assessment(signed=True).check_open()


def test_an_unsigned_assessment_takes_answers_after_its_window_too() -> None:
    open_still = assessment()
    open_still.check_open()
    assert open_still.signed_at is None
