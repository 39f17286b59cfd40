"""Chance that comes out the same every time: whatever is drawn follows from a seed and the place it is drawn for.

Only `Random.random` is used: it alone is promised to give the same numbers in every version of Python.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from operator import itemgetter
from random import Random
from typing import TypeVar
from uuid import UUID

T = TypeVar("T")

_BITS = 37
_WEIGHT = itemgetter(1)


class Chance:
    """Draws for one place."""

    __slots__ = ("_draw",)

    def __init__(self, *place: object) -> None:
        """Take the seed and the names that lead to the place."""
        self._draw = Random("/".join(map(str, place))).random  # noqa: S311 - synthetic people hold no secret

    def below(self, count: int) -> int:
        """Draw a whole number from 0, below a count."""
        return int(self._draw() * count)

    def between(self, low: int, high: int) -> int:
        """Draw a whole number from low to high, both among them."""
        return low + int(self._draw() * (high - low + 1))

    def happens(self, percent: float) -> bool:
        """Say whether something happens that happens so many times in a hundred."""
        return self._draw() * 100 < percent

    def one_of(self, options: Sequence[T]) -> T:
        """Draw one, each as likely as the others."""
        return options[int(self._draw() * len(options))]

    def some_of(self, options: Iterable[T], count: int) -> list[T]:
        """Draw so many different ones, or all there are."""
        left = list(options)
        return [left.pop(int(self._draw() * len(left))) for _ in range(min(count, len(left)))]

    def weighed(self, weights: Sequence[tuple[T, float]]) -> T:
        """Draw one by weights, which need not come to a hundred."""
        place = self._draw() * sum(map(_WEIGHT, weights))
        for option, weight in weights:
            place -= weight
            if place < 0:
                return option
        return weights[-1][0]

    def id(self, at: datetime) -> UUID:
        """Make an id as new ones are made (UUID version 7), with the random bits drawn."""
        milliseconds = int(at.timestamp() * 1000)
        chance = int(self._draw() * (1 << _BITS)) << _BITS | int(self._draw() * (1 << _BITS))
        high, low = chance >> 62, chance & ((1 << 62) - 1)
        return UUID(int=milliseconds << 80 | 7 << 76 | high << 64 | 2 << 62 | low)
