"""One decision table as masks, and the reading of it.

A set of rows is a bit mask: bit `i` stands for row `i`. Reading a table is one look-up and two ANDs a column:
`may` are the rows that some value still possible accepts, `must` those that every such value accepts. With all
facts known the two are the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from api.domain.facts import Answer
from api.domain.policy.bits import at_most_one, lowest, together, up_to_lowest
from api.domain.policy.kept import Kept
from api.domain.policy.model import HitPolicy, Row, Table
from api.domain.policy.partition import Partition
from api.domain.policy.recommendation import Fired, Outcome
from api.domain.policy.trace import RowTrace
from api.domain.policy.unary import Value

States = dict[str, int]
"""For every variable read so far, the mask of the classes it may still be in."""

Answers = Mapping[str, Answer]


def _visible(rows: int, settled: int) -> int:
    """Drop the rows behind the first one that nothing can stop any more."""
    sure = rows & settled
    return rows & up_to_lowest(sure) if sure else rows


class Masks(Kept[int, tuple[int, int]]):
    """For a set of classes, the rows that (may, must) accept it; worked out once for each set that occurs."""

    def __init__(self, accepted: tuple[int, ...]) -> None:
        """Take, for each class, the mask of the rows that accept it."""
        super().__init__()
        self.accepted = accepted

    def __missing__(self, classes: int) -> tuple[int, int]:
        """Work the pair out for a set not met before."""
        may, must = 0, -1
        for number, rows in enumerate(self.accepted):
            if classes >> number & 1:
                may |= rows
                must &= rows
        return self.keep(classes, (may, must))


class Hits(NamedTuple):
    """Which rows of a table fire: `certain` whatever is missing turns out to be, `open` only for some of it."""

    certain: int
    open: int


class Collected(NamedTuple):
    """What a collecting table gave: the rows behind each certain answer, and the answers that only open rows give."""

    certain: Mapping[Value, tuple[Row, ...]]
    open: tuple[Value, ...]


@dataclass(frozen=True)
class Grid:
    """One table as masks; `settled` are, for each column, the rows no later column tests, if the first row counts."""

    table: Table
    columns: tuple[tuple[str, Masks], ...]
    answers: Partition
    answer_bits: tuple[int, ...]
    traces: tuple[RowTrace, ...]
    settled: tuple[int, ...]
    _numbers: Kept[int, tuple[int, ...]] = field(default_factory=Kept, repr=False)
    _firsts: Kept[tuple[int, ...], int] = field(default_factory=Kept, repr=False)
    _answers: Kept[int, int] = field(default_factory=Kept, repr=False)
    _outcomes: Kept[Hits, Outcome] = field(default_factory=Kept, repr=False)
    _collected: Kept[Hits, Collected] = field(default_factory=Kept, repr=False)

    def read(self, states: States) -> Hits:
        """Find the rows that fire, and those that may."""
        may = must = (1 << len(self.answer_bits)) - 1
        for name, masks in self.columns:
            column_may, column_must = masks[states[name]]
            may &= column_may
            must &= column_must
        if self.table.hit is HitPolicy.COLLECT:
            return Hits(must, may & ~must)
        if must:
            may &= up_to_lowest(must)
        if not at_most_one(may):
            may = self._first_rows(states, may)
        return Hits(may, 0) if at_most_one(may) else Hits(0, may)

    def _first_rows(self, states: States, may: int) -> int:
        """Find the rows that are the first to match for some combination of what the columns may still be."""
        key = (may, *[states[name] for name, _ in self.columns])
        found = self._firsts.get(key)
        if found is None:
            return self._firsts.keep(key, together(map(lowest, self.fronts(states, may))))
        return found

    def fronts(self, states: States, rows: int) -> set[int]:
        """Find every set of rows that some combination of what the columns may still be leaves matching.

        Exact over the columns; combinations that leave the same rows are followed once. Where the first row counts,
        a row that no later column tests hides all rows behind it, and they are dropped.
        """
        fronts = {rows}
        for (name, masks), settled in zip(self.columns, self.settled, strict=True):
            classes = states[name]
            if not at_most_one(classes):
                accepted = {rows for number, rows in enumerate(masks.accepted) if classes >> number & 1}
                fronts = {_visible(front & rows, settled) for front in fronts for rows in accepted}
        return fronts

    def answers_of(self, rows: int) -> int:
        """Give the mask of the answers that a set of rows leads to."""
        found = self._answers.get(rows)
        if found is None:
            return self._answers.keep(rows, together(self.answer_bits[number] for number in self._numbers_in(rows)))
        return found

    def rows_in(self, rows: int) -> tuple[Row, ...]:
        """List the rows in a mask."""
        return tuple(self.table.rows[number] for number in self._numbers_in(rows))

    def fired(self, rows: int, states: States) -> list[Fired]:
        """Say of every row in a mask what it saw."""
        return [self.traces[number].fired(states) for number in self._numbers_in(rows)]

    def outcome(self, hits: Hits) -> Outcome:
        """Say what a table with one answer answered, or may still answer."""
        found = self._outcomes.get(hits)
        if found is None:
            possible = self.answers.possible(self.answers_of(hits.certain | hits.open))
            value = possible[0] if len(possible) == 1 else None
            outcome = Outcome(self.table.output, value, possible, self.rows_in(hits.certain or hits.open))
            return self._outcomes.keep(hits, outcome)
        return found

    def collected(self, hits: Hits) -> Collected:
        """Gather the rows behind each answer of a collecting table."""
        found = self._collected.get(hits)
        if found is None:
            certain: dict[Value, tuple[Row, ...]] = {}
            for row in self.rows_in(hits.certain):
                certain[row.then] = (*certain.get(row.then, ()), row)
            possible = tuple(dict.fromkeys(row.then for row in self.rows_in(hits.open)))
            return self._collected.keep(hits, Collected(certain, possible))
        return found

    def _numbers_in(self, rows: int) -> tuple[int, ...]:
        found = self._numbers.get(rows)
        if found is None:
            return self._numbers.keep(rows, tuple(number for number in range(rows.bit_length()) if rows >> number & 1))
        return found
