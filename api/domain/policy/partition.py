"""The values of one variable, grouped into classes that no test of a policy tells apart.

A set of classes is a bit mask: bit `i` stands for class `i`. A known value is one bit; a missing
one is every bit it could still be. This is what lets one reading serve known and missing facts alike.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from api.domain.answers import Choice, Hours, Kind, Whole, YesNo
from api.domain.policy.unary import UnaryTests, Value
from api.domain.vocabulary import NOT_RELEVANT

LISTED_AT_MOST = 64
"""A whole number with more values than this is cut at the bounds of the tests instead of being listed."""


@dataclass(frozen=True, slots=True)
class Partition:
    """The classes of one variable, each with a value that stands for it.

    `cuts` is empty when every value is a class of its own.
    """

    values: tuple[Value, ...]
    cuts: tuple[float, ...] = ()

    @property
    def full(self) -> int:
        """Give the mask of every class: nothing is known."""
        return (1 << len(self.values)) - 1

    def locate(self, value: Value) -> int:
        """Find the class of a value."""
        if not self.cuts:
            return self.values.index(value)
        return bisect_left(self.cuts, float(value)) * 2 + (float(value) in self.cuts)

    def bit(self, value: Value) -> int:
        """Give the mask of the one class a value is in."""
        return 1 << self.locate(value)

    def span(self, low: int, high: int) -> int:
        """Give the mask of the whole numbers from `low` to `high`, when those are the values from 0 up."""
        return (1 << (high + 1)) - (1 << low)

    def where(self, test: UnaryTests) -> int:
        """Give the mask of the classes that pass a test."""
        return sum(1 << number for number, value in enumerate(self.values) if test.accepts(value))

    def possible(self, mask: int) -> tuple[Value, ...]:
        """List the values that stand for the classes in a mask."""
        return tuple(value for number, value in enumerate(self.values) if mask >> number & 1)


def listed(values: Iterable[Value]) -> Partition:
    """Make every value a class of its own."""
    return Partition(tuple(values))


def cut(low: float, high: float, bounds: Iterable[float]) -> Partition:
    """Cut a range of numbers at the bounds: before, at and after each one is a class."""
    cuts = tuple(sorted({bound for bound in bounds if low <= bound <= high}))
    edges = (low, *cuts, high)
    between = [(start + end) / 2 for start, end in pairwise(edges)]
    values: list[Value] = [between[0]]
    for at, after in zip(cuts, between[1:], strict=True):
        values += (at, after)
    return Partition(tuple(values), cuts)


def partition(kind: Kind, tests: Iterable[UnaryTests] = ()) -> Partition:
    """Group the values of a kind of answer as finely as the tests need."""
    match kind:
        case YesNo():
            return listed((False, True))
        case Choice(among):
            return listed(member.value for member in among)
        case Whole(low, high) if high - low < LISTED_AT_MOST:
            return listed((*range(low, high + 1), *((NOT_RELEVANT,) if kind.or_not_relevant else ())))
        case Whole(low, high) | Hours(low, high):
            return cut(low, high, (bound for test in tests for bound in test.bounds))
