"""What is large travels compressed to whoever takes it so, and says the same."""

import httpx
import pytest

from api.routers.compression import LARGE
from tests.routers.course import Course, signed
from tests.world.town import Town


@pytest.fixture
def course(town: Town) -> Course:
    return signed(town)


def _read(course: Course, page: str, accepted: str) -> httpx.Response:
    return course.town.call("assessor", "GET", f"{course.path}/{page}", Accept_Encoding=accepted)


def test_a_large_answer_is_the_same_and_smaller(course: Course) -> None:
    plain, small = (_read(course, "recommendation", accepted) for accepted in ("identity", "br, gzip"))
    assert [None, "gzip"] == [answer.headers.get("content-encoding") for answer in (plain, small)]
    assert ["Accept-Encoding"] * 2 == [answer.headers["vary"] for answer in (plain, small)]
    assert plain.json() == small.json()
    assert len(plain.content) > LARGE
    assert int(small.headers["content-length"]) < len(plain.content) / 3


def test_a_small_answer_is_sent_as_it_is(course: Course) -> None:
    answer = _read(course, "overview", "gzip")
    assert len(answer.content) < LARGE
    assert "content-encoding" not in answer.headers


def test_an_answer_to_nobody_who_takes_it_compressed_is_not(course: Course) -> None:
    assert "content-encoding" not in _read(course, "recommendation", "br").headers
