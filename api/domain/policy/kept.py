"""A small memory for what is worked out again and again; it forgets everything when it is full, so it never grows."""

from typing import TypeVar

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
