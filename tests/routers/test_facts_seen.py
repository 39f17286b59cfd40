"""Looking again at what is known: whoever has seen all there is hears only that, and nothing is put on record."""

from typing import Any

import httpx
import pytest

from tests.routers.course import Course, answer, begun
from tests.world.town import Town


def look(course: Course, who: str = "assessor", **headers: str) -> httpx.Response:
    return course.town.call(who, "GET", f"{course.path}/facts", **headers)


def looks(town: Town) -> list[tuple[str, str]]:
    return [(one["action"], one["outcome"]) for one in town.audit() if one["action"] == "facts.read"]


def answered(town: Town) -> tuple[Course, str]:
    course = begun(town)
    course.save("assessor", answer("washing", 2))
    return course, look(course).headers["etag"]


def test_what_was_seen_already_is_not_shown_again(town: Town) -> None:
    course, mark = answered(town)
    again = look(course, If_None_Match=mark)
    assert (304, b"", mark) == (again.status_code, again.content, again.headers["etag"])


def test_hearing_that_nothing_is_new_leaves_no_entry(town: Town) -> None:
    course, mark = answered(town)
    before = looks(town)
    for _ in range(3):
        look(course, If_None_Match=mark)
    assert before == looks(town)


def _saves(course: Course) -> None:
    course.save("assessor_2", answer("washing", 3))


def _takes_back(course: Course) -> None:
    course.save("assessor", answer("washing", None))


def _signs(course: Course) -> None:
    course.sign()


@pytest.mark.parametrize("happens", [_saves, _takes_back, _signs])
def test_whatever_happens_makes_what_was_seen_old(town: Town, happens: Any) -> None:
    course, mark = answered(town)
    happens(course)
    now = look(course, If_None_Match=mark)
    assert (200, False) == (now.status_code, now.headers["etag"] == mark)


def test_a_new_assessment_makes_what_was_seen_old(town: Town) -> None:
    course, _ = answered(town)
    course.sign()
    mark = look(course).headers["etag"]
    town.open_assessment(course.case)
    assert 200 == look(course, If_None_Match=mark).status_code


def test_what_is_shown_anew_is_on_record(town: Town) -> None:
    course, mark = answered(town)
    _saves(course)
    before = looks(town)
    look(course, If_None_Match=mark)
    assert [*before, ("facts.read", "done")] == looks(town)


def test_who_saves_may_count_their_own_answers_to_the_mark(town: Town) -> None:
    course, mark = answered(town)
    course.save("assessor", answer("dressing", 1), answer("pain", 0))
    number, rest = mark.strip('"').split("-")
    assert 304 == look(course, If_None_Match=f'"{int(number) + 2}-{rest}"').status_code


@pytest.mark.parametrize("mark", ["*", '"0-1"', '"2-1", "1-1"', "1-1", '"x"', '""'])
def test_any_other_mark_shows_what_is_known(town: Town, mark: str) -> None:
    course, _ = answered(town)
    assert 200 == look(course, If_None_Match=mark).status_code


def test_who_may_not_look_learns_nothing_from_guessing_the_mark(town: Town) -> None:
    course, mark = answered(town)
    guesses = [look(course, "assessor_south", If_None_Match=one).status_code for one in (mark, '"9-9"')]
    assert ([403, 403], [("facts.read", "refused")] * 2) == (guesses, looks(town)[-2:])


def test_a_citizen_who_looks_again_hears_the_same(town: Town) -> None:
    course, _ = answered(town)
    mark = look(course, "citizen").headers["etag"]
    assert 304 == look(course, "citizen", If_None_Match=mark).status_code
