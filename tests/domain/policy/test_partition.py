"""Values grouped into classes: each value in exactly one, and no test tells two values of a class apart."""

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.answers import Choice, Hours, Kind, Whole, YesNo
from api.domain.policy.partition import partition
from api.domain.policy.unary import UnaryTests, Value, parse
from api.domain.vocabulary import Change

SMALL: Final[list[tuple[Kind, tuple[Value, ...]]]] = [
    (YesNo(), (False, True)),
    (Choice(Change), ("acute", "recent", "gradual", "stable")),
    (Whole(0, 3), (0, 1, 2, 3)),
    (Whole(0, 4, or_not_relevant=True), (0, 1, 2, 3, 4, "not_relevant")),
]
bounds = st.integers(0, 168 * 2).map(lambda halves: f"{halves / 2:g}")
tests = st.lists(
    st.one_of(
        st.tuples(st.sampled_from([">=", "<=", ">", "<"]), bounds).map(" ".join),
        st.tuples(bounds, bounds).map(lambda ends: "({}..{}]".format(*sorted(ends, key=float))),
        bounds,
        bounds.map("not({})".format),
    ).map(parse),
    min_size=1,
    max_size=4,
)
hours = st.one_of(st.floats(0, 168), st.integers(0, 336).map(lambda halves: halves / 2))


@pytest.mark.parametrize(("kind", "values"), SMALL, ids=["yes-no", "choice", "strength", "level"])
def test_every_value_of_a_small_kind_is_a_class_of_its_own(kind: Kind, values: tuple[Value, ...]) -> None:
    classes = partition(kind)
    assert values == tuple(classes.values[classes.locate(value)] for value in values)


@given(cells=tests, value=hours)
def test_a_class_of_hours_answers_every_test_as_its_values_do(cells: list[UnaryTests], value: float) -> None:
    classes = partition(Hours(), cells)
    at = classes.locate(value)
    assert [cell.accepts(value) for cell in cells] == [bool(classes.where(cell) >> at & 1) for cell in cells]


@given(cells=tests, value=st.integers(0, 168))
def test_a_class_of_many_whole_numbers_answers_every_test_as_its_values_do(cells: list[UnaryTests], value: int) -> None:
    classes = partition(Whole(0, 168), cells)
    at = classes.locate(value)
    assert [cell.accepts(value) for cell in cells] == [bool(classes.where(cell) >> at & 1) for cell in cells]


@given(cells=tests, one=hours, other=hours)
def test_two_hours_in_one_class_are_told_apart_by_no_test(cells: list[UnaryTests], one: float, other: float) -> None:
    classes = partition(Hours(), cells)
    same = classes.locate(one) == classes.locate(other)
    assert not same or [cell.accepts(one) for cell in cells] == [cell.accepts(other) for cell in cells]


@given(cells=tests)
def test_the_bits_of_all_classes_make_the_full_mask(cells: list[UnaryTests]) -> None:
    classes = partition(Hours(), cells)
    assert classes.full == classes.where(parse("-"))


@given(cells=tests, value=hours)
def test_the_bit_of_a_value_is_one_class_of_the_full_mask(cells: list[UnaryTests], value: float) -> None:
    classes = partition(Hours(), cells)
    assert (1, classes.bit(value)) == (classes.bit(value).bit_count(), classes.bit(value) & classes.full)


def test_hours_are_cut_before_at_and_after_a_bound() -> None:
    classes = partition(Hours(), [parse("> 25")])
    assert [0, 0, 1, 2, 2] == [classes.locate(value) for value in (0, 24.99, 25, 25.01, 168)]


def test_no_class_of_whole_numbers_is_without_a_whole_number() -> None:
    classes = partition(Whole(0, 1200), [parse("<= 12"), parse(">= 13")])
    assert [] == [value for value in classes.values if isinstance(value, float) and not value.is_integer()]


def test_hours_that_no_test_cuts_are_one_class() -> None:
    classes = partition(Hours(), [parse("-")])
    assert [0, 0, 0] == [classes.locate(value) for value in (0.0, 7.5, 168.0)]


@given(low=st.integers(0, 4), high=st.integers(0, 4))
def test_a_span_is_the_classes_of_its_numbers(low: int, high: int) -> None:
    classes = partition(Whole(0, 4))
    low, high = sorted((low, high))
    assert tuple(range(low, high + 1)) == classes.possible(classes.span(low, high))


def test_a_measure_over_months_is_read_by_the_classes_its_bounds_fall_in() -> None:
    months = partition(Whole(0, 1200), [parse(">= 12")])
    assert [0b001, 0b110, 0b111] == [months.span(3, 3), months.span(12, 600), months.span(0, 1200)]
