"""A small memory for what is worked out again and again; it forgets everything when it is full, so it never grows."""

from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")

KEPT_AT_MOST = 4096


class Kept(dict[K, V]):
    """What was worked out, by what it was worked out from."""

    def keep(self, key: K, value: V) -> V:
        """Keep a value and give it back."""
        if len(self) >= KEPT_AT_MOST:
            self.clear()
        self[key] = value
        return value


class Once(Generic[K, V]):
    """Makes something of a value once, as long as that very value comes again; values are told apart by identity."""

    def __init__(self, make: Callable[[K], V]) -> None:
        """Take what makes it."""
        self._make = make
        self._kept: Kept[int, tuple[K, V]] = Kept()

    def of(self, value: K) -> V:
        """Give what is made of a value."""
        kept = self._kept.get(id(value))
        if kept is not None and kept[0] is value:
            return kept[1]
        return self._kept.keep(id(value), (value, self._make(value)))[1]
