"""A policy made ready to be read: every column knows, for each class of values, which rows accept it.

Every other reading of a policy (a whole caseload by columns, a check of all possible citizens) is built on the same
masks, so there is one description of the rules.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from api.domain.fact_registry import FACTS
from api.domain.policy.grid import Answers, Grid, Masks, States
from api.domain.policy.kept import Kept
from api.domain.policy.measures import Measure
from api.domain.policy.model import PRIMARY_STEP, HitPolicy, Policy, Table
from api.domain.policy.partition import Partition
from api.domain.policy.recommendation import Unknown
from api.domain.policy.trace import RowTrace
from api.domain.policy.unary import UnaryTests
from api.domain.policy.variables import partitions_of

if TYPE_CHECKING:
    from api.domain.facts import Answer

Classes = Callable[[Answers], int]
"""Says which classes of a column the answers still allow."""

Column = tuple[str, Classes]
"""A column that is a fact or a measure, by name."""


@dataclass(frozen=True)
class Program:
    """A whole policy as masks; tables stand in reading order.

    `step_grids` are those the primary step rests on, `touched_by` the columns among theirs that a fact decides, and
    `asked` every fact the policy asks about, with what is said when it was not asked: could it change the step or not.
    """

    partitions: Mapping[str, Partition]
    facts: tuple[Column, ...]
    grids: tuple[Grid, ...]
    step_grids: tuple[Grid, ...]
    touched_by: Mapping[str, list[Column]]
    asked: tuple[tuple[str, Unknown, Unknown], ...]

    def start(self, answers: Answers) -> States:
        """Say of every fact and measure which classes the answers still allow."""
        return {name: classes(answers) for name, classes in self.facts}


def _fact_classes(name: str, partition: Partition) -> Classes:
    full = partition.full
    if partition.cuts is not None:
        return lambda answers: full if (value := answers.get(name)) is None else partition.bit(value)
    bits: dict[Answer | None, int] = {value: partition.bit(value) for value in partition.values}
    bits[None] = full
    return lambda answers: bits[answers.get(name)]


def _measure_classes(measure: Measure, partition: Partition) -> Classes:
    spans: Kept[tuple[int, int], int] = Kept()

    def classes(answers: Answers) -> int:
        bounds = measure.bounds(answers)
        found = spans.get(bounds)
        return found if found is not None else spans.keep(bounds, partition.span(*bounds))

    return classes


def _accepted(table: Table, name: str, partition: Partition) -> tuple[int, ...]:
    cells = [partition.where(row.when.get(name, UnaryTests())) for row in table.rows]
    return tuple(
        sum(1 << number for number, classes in enumerate(cells) if classes >> value & 1)
        for value in range(len(partition.values))
    )


def _grid(table: Table, partitions: Mapping[str, Partition]) -> Grid:
    answers = partitions[table.output]
    columns = tuple((name, Masks(_accepted(table, name, partitions[name]))) for name in table.inputs)
    return Grid(
        table=table,
        columns=columns,
        answers=answers,
        answer_bits=tuple(answers.bit(row.then) for row in table.rows),
        traces=tuple(RowTrace.of(table, row, partitions) for row in table.rows),
        settled=tuple(_settled(table, number) for number in range(len(table.inputs))),
    )


def _settled(table: Table, column: int) -> int:
    """Give the mask of the rows that no column after this one tests, in a table where the first row counts."""
    if table.hit is not HitPolicy.FIRST:
        return 0
    later = set(table.inputs[column + 1 :])
    return sum(1 << number for number, row in enumerate(table.rows) if not later & row.when.keys())


def make_program(policy: Policy) -> Program:
    """Make a policy ready to be read."""
    partitions = partitions_of(policy)
    outputs = policy.by_output
    facts = tuple(
        (
            name,
            _measure_classes(policy.measures[name], partition)
            if name in policy.measures
            else _fact_classes(name, partition),
        )
        for name, partition in partitions.items()
        if name not in outputs and (name in policy.measures or name in FACTS)
    )
    grids = tuple(_grid(table, partitions) for table in policy.tables)
    needed = _needed_for(PRIMARY_STEP, outputs)
    return Program(
        partitions=partitions,
        facts=facts,
        grids=grids,
        step_grids=tuple(grid for grid in grids if grid.table.output in needed),
        touched_by=_touched_by(policy, [(name, classes) for name, classes in facts if name in needed]),
        asked=tuple(
            (name, Unknown(name, could_change_step=True), Unknown(name, could_change_step=False))
            for name in facts_asked(policy)
        ),
    )


def _touched_by(policy: Policy, columns: list[Column]) -> dict[str, list[Column]]:
    """Say for each fact which columns have to be worked out again when it is filled in."""
    touched = defaultdict(list)
    for name, classes in columns:
        for fact in policy.facts_behind(name):
            touched[fact].append((name, classes))
    return dict(touched)


def _needed_for(output: str, outputs: Mapping[str, Table]) -> frozenset[str]:
    """Name everything an output is worked out from, itself included."""
    found, waiting = set(), [output]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += outputs[name].inputs if name in outputs else ()
    return frozenset(found)


@lru_cache(maxsize=64)
def program_of(policy: Policy) -> Program:
    """Give the policy made ready, made once for each policy."""
    return make_program(policy)


def unknowns_of(policy: Policy) -> Iterator[Unknown]:
    """List everything a reading of the policy may say was not asked."""
    return (unknown for _, *both in program_of(policy).asked for unknown in both)


def facts_asked(policy: Policy) -> tuple[str, ...]:
    """List the facts a policy asks about, directly or through its measures, in the order of the vocabulary."""
    names = {name for _, row in policy.rows() for name in row.when}
    behind = {fact for name in names for fact in policy.facts_behind(name)}
    return tuple(name for name in FACTS if name in behind)
