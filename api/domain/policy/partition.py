"""The values of one variable, grouped into classes that no test of a policy tells apart.

A set of classes is a bit mask: bit `i` stands for class `i`. A known value is one bit; a missing
one is every bit it could still be. This is what lets one reading serve known and missing facts alike.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor

from api.domain.answers import Choice, Hours, Kind, Whole, YesNo
from api.domain.policy.unary import UnaryTests, Value
from api.domain.vocabulary import NOT_RELEVANT

LISTED_AT_MOST = 64
"""A whole number with more values than this is cut at the bounds of the tests instead of being listed."""


@dataclass(frozen=True, slots=True)
class Partition:
    """The classes of one variable, each with a value that stands for it.

    Without `cuts` every value is a class of its own. Whole numbers are cut where a class starts; other numbers at
    points, where before, at and after the point are three classes.
    """

    values: tuple[Value, ...]
    cuts: tuple[float, ...] | None = None
    whole: bool = False

    @property
    def full(self) -> int:
        """Give the mask of every class: nothing is known."""
        return (1 << len(self.values)) - 1

    def locate(self, value: Value) -> int:
        """Find the class of a value."""
        if self.cuts is None:
            return self.values.index(value)
        number = float(value)
        if self.whole:
            return bisect_right(self.cuts, number) - 1
        return bisect_left(self.cuts, number) * 2 + (number in self.cuts)

    def bit(self, value: Value) -> int:
        """Give the mask of the one class a value is in."""
        return 1 << self.locate(value)

    def span(self, low: int, high: int) -> int:
        """Give the mask of the classes that the whole numbers from `low` to `high` fall in."""
        return (1 << (self.locate(high) + 1)) - (1 << self.locate(low))

    def where(self, test: UnaryTests) -> int:
        """Give the mask of the classes that pass a test."""
        return sum(1 << number for number, value in enumerate(self.values) if test.accepts(value))

    def possible(self, mask: int) -> tuple[Value, ...]:
        """List the values that stand for the classes in a mask."""
        return tuple(value for number, value in enumerate(self.values) if mask >> number & 1)


def listed(values: Iterable[Value]) -> Partition:
    """Make every value a class of its own."""
    return Partition(tuple(values))


def cut_whole(low: int, high: int, bounds: Iterable[float]) -> Partition:
    """Cut a range of whole numbers so that no bound falls inside a class."""
    starts = {start for bound in bounds for start in (ceil(bound), floor(bound) + 1)}
    cuts = tuple(sorted({low, *(start for start in starts if low < start <= high)}))
    return Partition(cuts, tuple(map(float, cuts)), whole=True)


def cut(low: float, high: float, bounds: Iterable[float]) -> Partition:
    """Cut a range of numbers at the bounds: before, at and after each one is a class."""
    cuts = tuple(sorted({bound for bound in bounds if low <= bound <= high}))
    between = [(start + end) / 2 for start, end in pairwise((low, *cuts, high))]
    values: list[Value] = [between[0]]
    for at, after in zip(cuts, between[1:], strict=True):
        values += (at, after)
    return Partition(tuple(values), cuts)


def partition(kind: Kind, tests: Iterable[UnaryTests] = ()) -> Partition:
    """Group the values of a kind of answer as finely as the tests need."""
    bounds = [bound for test in tests for bound in test.bounds]
    match kind:
        case YesNo():
            return listed((False, True))
        case Choice(among):
            return listed(member.value for member in among)
        case Whole(low, high) if high - low < LISTED_AT_MOST:
            return listed((*range(low, high + 1), *((NOT_RELEVANT,) if kind.or_not_relevant else ())))
        case Whole(low, high):
            return cut_whole(low, high, bounds)
        case Hours(low, high):
            return cut(low, high, bounds)
