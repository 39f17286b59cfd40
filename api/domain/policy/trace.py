"""What a fired row saw: the values its columns had, or the range they could still be in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from api.domain.facts import Answer
from api.domain.policy.kept import Kept
from api.domain.policy.model import Row, Table
from api.domain.policy.partition import Partition
from api.domain.policy.recommendation import Fired, Observation


@dataclass(frozen=True, slots=True)
class RowTrace:
    """One row, ready to say what it saw; each thing it can see is put in words of the domain once.

    A value from a partition with cuts (hours, months) stands for a range, so there the answer itself is shown.
    """

    table: Table
    row: Row
    partitions: tuple[Partition, ...]
    look: Callable[[Mapping[str, int]], Any]
    cut: tuple[str, ...]
    seen: Kept[Any, Fired] = field(default_factory=Kept, repr=False)

    @classmethod
    def of(cls, table: Table, row: Row, partitions: Mapping[str, Partition]) -> "RowTrace":
        """Make the trace of a row."""
        names = tuple(row.when)
        look = itemgetter(*names) if names else len
        cut = tuple(name for name in names if partitions[name].cuts is not None)
        return cls(table, row, tuple(partitions[name] for name in names), look, cut)

    def fired(self, states: Mapping[str, int], answers: Mapping[str, Answer]) -> Fired:
        """Say what the row saw, from the classes of every column."""
        if self.cut:
            return self._fired(states, answers)
        classes = self.look(states)
        found = self.seen.get(classes)
        return found if found is not None else self.seen.keep(classes, self._fired(states, answers))

    def _fired(self, states: Mapping[str, int], answers: Mapping[str, Answer]) -> Fired:
        return Fired(
            self.table,
            self.row,
            tuple(self._observation(number, states, answers) for number in range(len(self.partitions))),
        )

    def _observation(self, number: int, states: Mapping[str, int], answers: Mapping[str, Answer]) -> Observation:
        name, partition = tuple(self.row.when)[number], self.partitions[number]
        if name in self.cut and name in answers:
            return Observation(name, (answers[name],))
        possible = partition.possible(states[name])
        return Observation(name, possible if len(possible) == 1 else (possible[0], possible[-1]))
