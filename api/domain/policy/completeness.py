"""Whether a table answers for every possible citizen, and a unique one only once; with a combination that breaks it.

Columns are taken as independent, so that the check errs on the safe side: a table that passes answers always.
"""

from collections.abc import Callable, Iterator

from api.domain.errors import Path, Problem
from api.domain.policy.bits import at_most_one, lowest
from api.domain.policy.grid import Grid
from api.domain.policy.model import HitPolicy, Policy
from api.domain.policy.program import Program, make_program


def check_complete(policy: Policy) -> Iterator[Problem]:
    """Find tables that leave someone without an answer, rows that can never fire, and unique tables that hit twice."""
    program = make_program(policy)
    for grid in program.grids:
        yield from _check_dead(grid)
        if grid.table.hit is not HitPolicy.COLLECT:
            yield from _check_grid(grid, program)


def _check_dead(grid: Grid) -> Iterator[Problem]:
    """Find rows with a cell that no value passes."""
    for number, row in enumerate(grid.table.rows):
        if _is_dead(grid, number):
            message = f"the row '{row.id}' can never fire; no answer passes all of its cells."
            yield Problem("dead_row", ("tables", grid.table.id, row.id), message)


def _is_dead(grid: Grid, number: int) -> bool:
    return not all(any(rows >> number & 1 for rows in masks.accepted) for _, masks in grid.columns)


def _check_grid(grid: Grid, program: Program) -> Iterator[Problem]:
    path: Path = ("tables", grid.table.id)
    everything = {name: program.partitions[name].full for name, _ in grid.columns}
    fronts = grid.fronts(everything, (1 << len(grid.table.rows)) - 1)
    if 0 in fronts:
        when = _example(grid, program, lambda rows: rows == 0)
        yield Problem(
            "incomplete_table", path, f"no row of '{grid.table.id}' answers when {when}; add a last row that does."
        )
    if grid.table.hit is HitPolicy.UNIQUE and not all(map(at_most_one, fronts)):
        when = _example(grid, program, lambda rows: not at_most_one(rows))
        yield Problem(
            "hits_twice", path, f"two rows of '{grid.table.id}' match when {when}, and its hit policy is unique."
        )
    reached = set(map(lowest, fronts))
    for number, row in enumerate(grid.table.rows):
        if grid.table.hit is HitPolicy.FIRST and 1 << number not in reached and not _is_dead(grid, number):
            message = f"the row '{row.id}' can never fire; the rows before it take every case."
            yield Problem("dead_row", (*path, row.id), message)


def _example(grid: Grid, program: Program, wanted: Callable[[int], bool]) -> str:
    """Put a combination that leaves the wanted rows in words; only called when there is one."""
    fronts: dict[int, tuple[str, ...]] = {(1 << len(grid.table.rows)) - 1: ()}
    for name, masks in grid.columns:
        following: dict[int, tuple[str, ...]] = {}
        for rows, said in fronts.items():
            for accepted, value in zip(masks.accepted, program.partitions[name].values, strict=True):
                following.setdefault(rows & accepted, (*said, f"{name} is {value}"))
        fronts = following
    return ", ".join(next(said for rows, said in fronts.items() if wanted(rows)))
