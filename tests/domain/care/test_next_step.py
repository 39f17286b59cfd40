"""What is next in a case: which of six things, and by when."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.care.assessment import Window
from api.domain.care.next_step import Course, Doing, Next, next_step
from api.domain.care.phases import Phase

MONDAY = date(2026, 3, 2)
FORTNIGHT = Window.of(14, opens=MONDAY)
CLOSES = date(2026, 3, 15)
WEEKS = (4, 10, 26)

windows = st.none() | st.builds(Window.of, st.integers(1, 60), opens=st.dates(max_value=date(2100, 1, 1)))
courses = st.builds(
    Course,
    phase=st.sampled_from(Phase),
    window=windows,
    answers=st.integers(0, 90),
    is_signed=st.booleans(),
    are_placed=st.booleans(),
    agreed_on=st.none() | st.dates(max_value=date(2100, 1, 1)),
    is_urgent=st.booleans(),
)


def said(course: Course, *, on: date = MONDAY) -> Next | None:
    return next_step(course, on=on, review_weeks=WEEKS)


def mapping(**changed: object) -> Course:
    return Course(**{"phase": Phase.ASSESSMENT, "window": FORTNIGHT, **changed})  # type: ignore[arg-type] # fields by name


@pytest.mark.parametrize(
    ("course", "expected"),
    [
        (Course(Phase.CONTACT), Next(Doing.START_ASSESSMENT, None)),
        (Course(Phase.ASSESSMENT), Next(Doing.START_ASSESSMENT, None)),
        (mapping(), Next(Doing.HOLD_CONVERSATION, CLOSES)),
        (mapping(answers=1), Next(Doing.SIGN_ASSESSMENT, CLOSES)),
        (mapping(answers=9, is_signed=True), Next(Doing.PLACE_TOGETHER, CLOSES)),
        (mapping(is_signed=True, are_placed=True), Next(Doing.AGREE, CLOSES)),
        (mapping(are_placed=True), Next(Doing.HOLD_CONVERSATION, CLOSES)),
        (mapping(agreed_on=MONDAY), Next(Doing.HOLD_CONVERSATION, CLOSES)),
        (Course(Phase.GOALS, agreed_on=MONDAY), Next(Doing.FOLLOW_UP, date(2026, 3, 30))),
        (Course(Phase.EFFORT), Next(Doing.FOLLOW_UP, None)),
        (Course(Phase.CLOSED, FORTNIGHT, agreed_on=MONDAY), None),
        (mapping(is_urgent=True), Next(Doing.HOLD_CONVERSATION, MONDAY)),
        (Course(Phase.CONTACT, is_urgent=True), Next(Doing.START_ASSESSMENT, MONDAY)),
        (Course(Phase.EFFORT, agreed_on=MONDAY, is_urgent=True), Next(Doing.FOLLOW_UP, MONDAY)),
        (Course(Phase.CLOSED, is_urgent=True), None),
    ],
)
def test_what_is_next_follows_from_what_has_happened(course: Course, expected: Next | None) -> None:
    assert expected == said(course)


@pytest.mark.parametrize(
    ("on", "by"),
    [
        (date(2026, 3, 30), date(2026, 3, 30)),
        (date(2026, 3, 31), date(2026, 5, 11)),
        (date(2027, 3, 1), date(2026, 8, 31)),
    ],
    ids=["on the day of a review", "the day after it", "after the last"],
)
def test_the_review_named_is_the_first_that_is_not_over(on: date, by: date) -> None:
    assert Next(Doing.FOLLOW_UP, by) == said(Course(Phase.GOALS, agreed_on=MONDAY), on=on)


@given(courses, st.dates(), st.lists(st.integers(1, 200), min_size=1))
def test_something_is_next_in_every_case_that_is_not_closed(course: Course, on: date, weeks: list[int]) -> None:
    assert (course.phase is Phase.CLOSED) == (next_step(course, on=on, review_weeks=weeks) is None)


@given(courses, st.dates())
def test_where_help_is_needed_now_nothing_waits_for_a_later_day(course: Course, on: date) -> None:
    found = said(replace(course, is_urgent=True), on=on)
    assert found is None or (found.by is not None and found.by <= on)


@given(courses, st.dates(), st.permutations(WEEKS))
def test_the_order_of_the_weeks_changes_nothing(course: Course, on: date, weeks: list[int]) -> None:
    assert said(course, on=on) == next_step(course, on=on, review_weeks=weeks)


@given(st.dates(max_value=date(2100, 1, 1)), st.integers(0, 182))
def test_a_review_is_never_over_before_the_last_one_is(agreed_on: date, days: int) -> None:
    on = agreed_on + timedelta(days=days)
    found = said(Course(Phase.EFFORT, agreed_on=agreed_on), on=on)
    assert found is not None
    assert found.by is not None
    assert on <= found.by
