"""Whether a table answers for every possible citizen, and a unique one only once; with a combination that breaks it.

Columns are taken as independent, so that the check errs on the safe side: a table that passes answers always.
"""

from collections.abc import Iterator

from api.domain.errors import Path, Problem
from api.domain.policy.grid import Grid, Masks
from api.domain.policy.model import HitPolicy, Policy
from api.domain.policy.partition import Partition
from api.domain.policy.program import make_program


def check_complete(policy: Policy) -> Iterator[Problem]:
    """Find tables that leave someone without an answer, rows that can never fire, and unique tables that hit twice."""
    program = make_program(policy)
    for grid in program.grids:
        path: Path = ("tables", grid.table.id)
        if grid.table.hit is HitPolicy.COLLECT:
            continue
        columns = [(name, masks, program.partitions[name]) for name, masks in grid.columns]
        gap, reached, twice = _walk(grid, columns)
        if gap is not None:
            yield Problem(
                "incomplete_table", path, f"no row of '{grid.table.id}' answers when {gap}; add a last row that does."
            )
        if twice is not None:
            yield Problem(
                "hits_twice", path, f"two rows of '{grid.table.id}' match when {twice}, and its hit policy is unique."
            )
        for number, row in enumerate(grid.table.rows):
            if not reached >> number & 1:
                yield Problem(
                    "dead_row",
                    (*path, row.id),
                    f"the row '{row.id}' can never fire; the rows before it take every case.",
                )


def _walk(grid: Grid, columns: list[tuple[str, Masks, Partition]]) -> tuple[str | None, int, str | None]:
    """Follow every combination of classes, merging those that leave the same rows."""
    gap, twice, reached = None, None, 0
    everything = (1 << len(grid.table.rows)) - 1
    front: dict[int, tuple[str, ...]] = {everything: ()}
    for name, masks, partition in columns:
        following: dict[int, tuple[str, ...]] = {}
        for rows, said in front.items():
            for number, value in enumerate(partition.values):
                following.setdefault(rows & masks.accepted[number], (*said, f"{name} is {value}"))
        front = following
    for rows, said in front.items():
        words = ", ".join(said)
        if rows == 0:
            gap = gap or words
        reached |= rows & -rows
        if grid.table.hit is HitPolicy.UNIQUE and rows & (rows - 1):
            twice = twice or words
    return gap, reached, twice
