"""What has been answered when: a sitting of yesterday says tomorrow what it said yesterday."""

from typing import Any

import pytest

from tests.routers.course import Course, answer, begun
from tests.world.town import Town


def sittings(course: Course) -> list[tuple[str, int]]:
    """Give who answered how many questions, oldest first."""
    found = course.town.get("assessor", f"{course.path}/overview").json()["sittings"]
    return [(one["informant"], one["questions"]) for one in found]


def say(course: Course, who: str, *answers: dict[str, Any]) -> None:
    """Save answers as somebody."""
    assert course.save(who, *answers).is_success


def answered_at(course: Course, at: str, fact: str, **changed: Any) -> None:
    """Write an answer as it was written down at a time."""
    town = course.town
    entry = {
        "assessment_id": course.assessment,
        "case_id": course.case,
        "citizen_id": town.citizens["kari"],
        "fact": fact,
        "value": "2",
        "informant": "staff",
        "source": "conversation",
        "said_at": at,
        "recorded_at": at,
        "recorded_by": town.users["assessor"],
    } | changed
    values = ", ".join(f"'{value}'" for value in entry.values())
    number = "(SELECT 9000 + count(*) FROM answer WHERE municipality_id = $town)"
    town.rows(f"INSERT INTO answer (municipality_id, number, {', '.join(entry)}) VALUES ($town, {number}, {values})")  # noqa: S608 - values of this test


def test_a_case_nobody_has_answered_has_no_sitting(town: Town) -> None:
    assert [] == sittings(begun(town))


def test_a_sitting_counts_questions_not_how_often_each_was_answered(town: Town) -> None:
    course = begun(town)
    say(course, "assessor", answer("washing", 2), answer("dressing", 1))
    say(course, "assessor", answer("washing", 3))
    assert [("staff", 2)] == sittings(course)


def test_a_sitting_stays_as_it_was_when_its_questions_are_answered_again(town: Town) -> None:
    course = begun(town)
    for fact in ("washing", "dressing", "toileting"):
        answered_at(course, "2026-03-03T10:00:00Z", fact)
    say(course, "assessor", answer("washing", 1), answer("dressing", 0))
    assert [("staff", 3), ("staff", 2)] == sittings(course)


def test_a_sitting_stays_as_it_was_when_an_answer_is_taken_back_later(town: Town) -> None:
    course = begun(town)
    answered_at(course, "2026-03-03T10:00:00Z", "washing")
    say(course, "assessor", answer("washing", None))
    assert [("staff", 1)] == sittings(course)


def test_an_answer_of_another_voice_takes_nothing_from_a_sitting(town: Town) -> None:
    course = begun(town)
    say(course, "citizen", answer("importance", 7, "citizen"))
    say(course, "assessor", answer("importance", 8, "citizen_with_staff"))
    assert [("citizen", 1), ("citizen_with_staff", 1)] == sittings(course)


@pytest.mark.parametrize(
    "other",
    [{"source": "paper"}, {"informant": "citizen_with_staff"}, {"recorded_at": "2026-03-04T10:00:00Z"}],
    ids=lambda other: next(iter(other)),
)
def test_sittings_stand_apart_by_whose_where_and_when(town: Town, other: dict[str, str]) -> None:
    course = begun(town)
    answered_at(course, "2026-03-03T10:00:00Z", "washing")
    answered_at(course, "2026-03-03T10:00:00Z", "dressing", **other)
    assert 2 == len(sittings(course))


def test_what_two_people_write_down_is_two_sittings(town: Town) -> None:
    course = begun(town)
    say(course, "assessor", answer("washing", 2))
    say(course, "case_officer", answer("dressing", 2))
    assert [1, 1] == [questions for _, questions in sittings(course)]


@pytest.mark.parametrize(("hours", "count"), [(("22:50:00", "22:59:00"), 1), (("22:59:00", "23:01:00"), 2)])
def test_a_sitting_ends_with_the_day_of_the_municipality(town: Town, hours: tuple[str, str], count: int) -> None:
    course = begun(town)
    for hour, fact in zip(hours, ("washing", "dressing"), strict=True):
        answered_at(course, f"2026-03-03T{hour}Z", fact)
    assert count == len(sittings(course))
