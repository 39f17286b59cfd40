"""Problems say where, what, and what would be right."""

from collections.abc import Callable

import pytest

from api.domain.errors import DomainError, InvalidContent, Problem, UnknownName, nearest, unknown_name
from api.domain.library import Library
from tests.domain.policy.readings import LIBRARY


def test_the_place_of_a_problem_is_a_json_pointer() -> None:
    assert "/a~1b/0/c~0d" == Problem("code", ("a/b", 0, "c~d"), "wrong.").pointer


def test_a_problem_with_a_file_is_written_as_compilers_do() -> None:
    assert "own.yaml:7: wrong." == str(Problem("code", (), "wrong.", file="own.yaml", line=7))


def test_an_error_says_every_problem_in_order() -> None:
    assert "one.; two." == str(InvalidContent([Problem("a", (), "one."), Problem("b", (), "two.")]))


def test_an_unknown_name_with_none_near_lists_what_is_known() -> None:
    assert "'x' is not a known step; known: high, low." == unknown_name("step", "x", ["low", "high"]).message


@pytest.mark.parametrize(("name", "near"), [("wahsing", "washing"), ("zzz", None), ("", None)])
def test_the_nearest_name_is_found_when_one_is_near(name: str, near: str | None) -> None:
    assert near == nearest(name, ["washing", "dressing", "memory"])


@pytest.mark.parametrize(("asked", "near"), [(Library.policy, "bergen"), (Library.ladder, "bergen")])
def test_a_library_names_what_is_nearest_to_what_it_does_not_have(
    asked: Callable[[Library, str], object], near: str
) -> None:
    with pytest.raises(UnknownName, match=f"did you mean '{near}'"):
        asked(LIBRARY, "bergn")


def test_a_service_of_a_catalogue_that_does_not_exist_is_asked_for_by_an_unknown_name() -> None:
    with pytest.raises(DomainError, match="canonical"):
        LIBRARY.service("gps", "canonicl")


def test_a_service_that_does_not_exist_is_asked_for_by_an_unknown_name() -> None:
    with pytest.raises(UnknownName, match="did you mean 'gps'"):
        LIBRARY.service("gsp")
