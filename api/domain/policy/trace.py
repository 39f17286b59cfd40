"""What a fired row saw: the values its columns had, or the range they could still be in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from api.domain.policy.kept import Kept
from api.domain.policy.model import Row, Table
from api.domain.policy.partition import Partition
from api.domain.policy.recommendation import Fired, Observation


@dataclass(frozen=True, slots=True)
class RowTrace:
    """One row, ready to say what it saw; each thing it can see is said once.

    It speaks of classes, never of a citizen's own number: of hours and months it says only that the test passed.
    """

    table: Table
    row: Row
    columns: tuple[tuple[str, Partition], ...]
    look: Callable[[Mapping[str, int]], Any]
    seen: Kept[Any, Fired] = field(default_factory=Kept, repr=False)

    @classmethod
    def of(cls, table: Table, row: Row, partitions: Mapping[str, Partition]) -> "RowTrace":
        """Make the trace of a row."""
        look = itemgetter(*row.when) if row.when else _nothing
        return cls(table, row, tuple((name, partitions[name]) for name in row.when), look)

    def fired(self, states: Mapping[str, int]) -> Fired:
        """Say what the row saw, from the classes of every column."""
        classes = self.look(states)
        found = self.seen.get(classes)
        if found is not None:
            return found
        observed = tuple(_observation(name, partition, states[name]) for name, partition in self.columns)
        return self.seen.keep(classes, Fired(self.table, self.row, observed))


def _nothing(_: Mapping[str, int]) -> None:
    """Look at no column."""


def _observation(name: str, partition: Partition, mask: int) -> Observation:
    if partition.cuts is not None:
        return Observation(name, ())
    possible = partition.possible(mask)
    return Observation(name, possible if len(possible) == 1 else (possible[0], possible[-1]))
