"""An error on the wire: where it is as a JSON Pointer, and the nearest right name."""

import pytest

from api.domain.errors import Problem, unknown_name
from api.schemas.problem import ProblemItem

POINTERS = [
    ((), ""),
    (("facts", "functioning", "washing"), "/facts/functioning/washing"),
    (("motivation", "own_goals", 0), "/motivation/own_goals/0"),
    (("a/b", "m~n"), "/a~1b/m~0n"),
    (("",), "/"),
]


@pytest.mark.parametrize(("path", "pointer"), POINTERS)
def test_a_place_is_written_as_a_json_pointer(path: tuple[str | int, ...], pointer: str) -> None:
    assert pointer == ProblemItem.of(Problem("missing", path, "is missing.")).pointer


def test_the_nearest_right_name_is_written() -> None:
    item = ProblemItem.of(unknown_name("policy", "harstd", ["bergen", "harstad"], path=("policy",)))
    assert ("unknown_policy", "harstad", "/policy") == (item.code, item.nearest, item.pointer)


def test_without_a_near_name_there_is_none() -> None:
    assert ProblemItem.of(unknown_name("policy", "zzz", ["bergen"])).nearest is None
