"""The cells of a table: what they accept, and that they read back as they were written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from api.domain.policy.unary import UnaryTests, Value, parse

bounds = st.integers(-1200, 1200).map(lambda number: f"{number / 4:g}")
comparisons = st.tuples(st.sampled_from([">=", "<=", ">", "<"]), bounds).map(" ".join)
ranges = st.tuples(bounds, bounds).map(lambda ends: tuple(sorted(ends, key=float)))
intervals = st.tuples(st.sampled_from("[("), ranges, st.sampled_from("])")).map(
    lambda parts: f"{parts[0]}{parts[1][0]}..{parts[1][1]}{parts[2]}"
)
names = st.from_regex(r"[a-z][a-z_]{0,8}", fullmatch=True)
literals = st.one_of(bounds, names, st.sampled_from(["true", "false"]), names.map('"{}"'.format))
lists = st.lists(st.one_of(comparisons, intervals, literals), min_size=1, max_size=3).map(", ".join)
cells = st.one_of(lists, lists.map("not({})".format), st.just("-"))
values = st.one_of(st.booleans(), st.integers(-3, 12), st.floats(-400, 400), st.sampled_from(["acute", "not_relevant"]))


@given(cell=cells)
def test_a_cell_written_out_reads_back_as_the_same_cell(cell: str) -> None:
    assert parse(cell) == parse(str(parse(cell)))


@given(cell=cells, value=values)
def test_a_cell_written_out_accepts_the_same_values(cell: str, value: Value) -> None:
    assert parse(cell).accepts(value) is parse(str(parse(cell))).accepts(value)


@given(cell=lists, value=values)
def test_a_negated_cell_accepts_exactly_what_the_plain_one_does_not(cell: str, value: Value) -> None:
    assert parse(cell).accepts(value) is not parse(f"not({cell})").accepts(value)


@given(parts=st.lists(st.one_of(comparisons, intervals, literals), min_size=1, max_size=4), value=values)
def test_a_list_accepts_what_any_of_its_tests_does(parts: list[str], value: Value) -> None:
    assert any(parse(part).accepts(value) for part in parts) is parse(", ".join(parts)).accepts(value)


@pytest.mark.parametrize(
    ("cell", "accepted"),
    [
        (">= 2", [2, 3]),
        ("> 2", [3]),
        ("<= 2", [0, 1, 2]),
        ("< 2", [0, 1]),
        ("[1..2]", [1, 2]),
        ("(1..3]", [2, 3]),
        ("[1..3)", [1, 2]),
        ("(1..3)", [2]),
        ("(2..2)", []),
        ("3", [3]),
        ("0, 3", [0, 3]),
        ("not(0, 3)", [1, 2]),
        ("-", [0, 1, 2, 3]),
        ("<1, >2", [0, 3]),
    ],
)
def test_numbers_are_accepted_as_in_dmn(cell: str, accepted: list[int]) -> None:
    assert accepted == [number for number in range(4) if parse(cell).accepts(number)]


@pytest.mark.parametrize("cell", [">= 0", "<= 4", "[0..4]", "0, 1, 2, 3, 4"])
def test_not_relevant_is_no_number(cell: str) -> None:
    assert not parse(cell).accepts("not_relevant")


@pytest.mark.parametrize(("cell", "value"), [("1", True), ("0", False), ("true", 1), (">= 0", True), ("[0..1]", False)])
def test_yes_and_no_are_no_numbers(cell: str, value: Value) -> None:
    assert not parse(cell).accepts(value)


@pytest.mark.parametrize("said", [True, 3, 2.5, "acute"])
def test_a_plain_value_accepts_itself(said: Value) -> None:
    assert parse(said).accepts(said)


@pytest.mark.parametrize(
    "said", ["", "  ", "not()", "not(-)", "[3..1]", ">= x", "a,,b", "a b", "..", "[1..2", "=> 2", "= 2", None, [1], {}]
)
def test_what_is_no_test_is_refused_with_the_forms_that_are(said: object) -> None:
    with pytest.raises(PydanticCustomError, match=r"is not a test; write -, a value, a list of values, >= 2, \[1"):
        parse(said)


@pytest.mark.parametrize("cell", [">= 37.12345678", "[0.1234567..1]", "12.3456789", "> 0.00001"])
def test_a_bound_is_written_out_with_every_digit(cell: str) -> None:
    assert parse(cell) == parse(str(parse(cell)))


@pytest.mark.parametrize("cell", [">= 1000001", "[0..12345678]", "1234567"])
def test_a_large_number_is_written_out_as_it_was(cell: str) -> None:
    assert cell == str(parse(cell))


def test_no_alternative_at_all_accepts_anything() -> None:
    assert [True] * 4 == [UnaryTests().accepts(value) for value in (True, 0, "acute", "not_relevant")]
