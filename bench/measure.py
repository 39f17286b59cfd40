"""How a measurement is taken: rounds that alternate between ours and theirs, and the median of each."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Any, Final, TypeVar

T = TypeVar("T")

ROUNDS: Final = 9
"""How often each side is measured; the median of so many forgives a noisy neighbour."""

Pair = tuple[float, float]
"""What one round gave: ours, theirs."""


class NotMeasured(Exception):
    """A measurement that could not be made, with what stood in the way."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One line of the table.

    The ratio says how many times better ours is, and the aim is the least ratio that will do. Without a peer or limit
    there is neither: the line is there to be read. `requests` is how many of ours ran.
    """

    name: str
    unit: str
    ours: float
    theirs: float | None = None
    ratio: float | None = None
    aim: float | None = None
    requests: int | None = None

    @property
    def holds(self) -> bool | None:
        """Say whether the aim is met; None when there is none."""
        return None if self.ratio is None or self.aim is None else self.ratio >= self.aim

    def as_json(self) -> dict[str, Any]:
        """Give the line as it stands in the file."""
        names = ("name", "unit", "ours", "theirs", "ratio", "aim", "holds", "requests")
        return {name: getattr(self, name) for name in names}


def seconds_each(call: Callable[[T], object], items: Sequence[T]) -> float:
    """Time a call over all items; gives the seconds one of them takes."""
    start = perf_counter()
    for item in items:
        call(item)
    return (perf_counter() - start) / len(items)


def shorter_is_better(
    name: str, unit: str, rounds: Iterable[Pair], aim: float, requests: int | None = None
) -> Measured:
    """Compare durations: twice as fast is a ratio of 2."""
    ours, theirs = _medians(rounds)
    return Measured(name, unit, ours, theirs, theirs / ours, aim, requests)


def more_is_better(name: str, unit: str, rounds: Iterable[Pair], aim: float, requests: int | None = None) -> Measured:
    """Compare rates: twice as many is a ratio of 2."""
    ours, theirs = _medians(rounds)
    return Measured(name, unit, ours, theirs, ours / theirs, aim, requests)


def _medians(rounds: Iterable[Pair]) -> Pair:
    ours, theirs = zip(*rounds, strict=True)
    return median(ours), median(theirs)
