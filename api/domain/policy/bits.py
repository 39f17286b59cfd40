"""The few things done with masks, by name: bit `i` of a mask stands for class or row `i`."""

from collections.abc import Iterable


def at_most_one(mask: int) -> bool:
    """Say whether a mask has no more than one bit: what it stands for is settled."""
    return mask & (mask - 1) == 0


def lowest(mask: int) -> int:
    """Give the lowest bit of a mask alone; nothing of nothing."""
    return mask & -mask


def up_to_lowest(mask: int) -> int:
    """Give every bit up to and with the lowest one of a mask."""
    return lowest(mask) * 2 - 1


def together(masks: Iterable[int]) -> int:
    """Give every bit that any of the masks has."""
    found = 0
    for mask in masks:
        found |= mask
    return found
