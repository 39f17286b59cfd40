"""Make one policy of its file and the shared rules it uses, with the tables in the order they must be read."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from api.domain.errors import InvalidContent, Problem, unknown_names
from api.domain.policy.model import PRIMARY_STEP, REQUIRED_OUTPUTS, HitPolicy, Policy, PolicyFile, Rules, Table
from api.domain.source import OWN_CHOICE, Source

if TYPE_CHECKING:
    from api.domain.policy.measures import Measure


def used_rules(file: PolicyFile, shared: Mapping[str, Rules]) -> list[Rules]:
    """List the rules a policy is made of, shared ones first; raises InvalidContent for a name that does not exist."""
    unknown = [*unknown_names("set of shared rules", file.uses, shared, path=("uses",))]
    if unknown:
        raise InvalidContent(unknown)
    return [*(shared[name] for name in file.uses), file]


def assemble(file: PolicyFile, shared: Mapping[str, Rules], sources: Mapping[str, Source]) -> Policy:
    """Put a policy together.

    Collecting tables with the same output become one table with all rows; any other table stands alone.
    Of what a shared row cites, a policy keeps what holds in its country; nothing left is the product's own choice.
    Raises InvalidContent when a table is missing, stands twice, or tables wait for each other.
    """
    parts = used_rules(file, shared)
    cited = {name for name, source in sources.items() if source.is_cited_in(file.country)}
    tables = _joined([_citing(table, cited) for part in parts for table in part.tables])
    problems = [*_twice(parts), *_missing(tables), *_asks_too_much(tables)]
    if problems:
        raise InvalidContent(problems)
    return Policy(
        **{name: getattr(file, name) for name in PolicyFile.model_fields if name not in {"measures", "tables"}},
        measures={name: measure for part in parts for name, measure in part.measures.items()},
        tables=_in_reading_order(tables),
    )


def _citing(table: Table, cited: Collection[str]) -> Table:
    rows = [
        row.model_copy(update={"source": tuple(name for name in row.source if name in cited) or (OWN_CHOICE,)})
        for row in table.rows
    ]
    return table.model_copy(update={"rows": tuple(rows)})


def _joined(tables: Sequence[Table]) -> dict[str, Table]:
    joined: dict[str, Table] = {}
    for table in tables:
        earlier = joined.get(table.output)
        if earlier is None or table.hit is not HitPolicy.COLLECT or earlier.hit is not HitPolicy.COLLECT:
            joined[table.output] = table
        else:
            inputs = tuple(dict.fromkeys((*earlier.inputs, *table.inputs)))
            joined[table.output] = earlier.model_copy(update={"inputs": inputs, "rows": (*earlier.rows, *table.rows)})
    return joined


def _twice(parts: Iterable[Rules]) -> list[Problem]:
    measures: dict[str, Measure] = {}
    outputs: dict[str, Table] = {}
    rows: set[str] = set()
    problems = []
    for part in parts:
        for name, measure in part.measures.items():
            if name in measures:
                problems.append(Problem("defined_twice", ("measures", name), f"the measure '{name}' is defined twice."))
            measures[name] = measure
        for table in part.tables:
            other = outputs.setdefault(table.output, table)
            if other is not table and not (other.hit is table.hit is HitPolicy.COLLECT):
                problems.append(
                    Problem(
                        "defined_twice",
                        ("tables",),
                        f"two tables answer for '{table.output}'; only collecting tables may share an output.",
                    )
                )
            for row in table.rows:
                if row.id in rows:
                    problems.append(
                        Problem("defined_twice", ("tables", table.id, row.id), f"the row id '{row.id}' stands twice.")
                    )
                rows.add(row.id)
    return problems


def _asks_too_much(tables: Mapping[str, Table]) -> list[Problem]:
    """Find tables that ask for what is not one answer, or for the step before it is known."""
    problems = []
    for table in tables.values():
        for name in table.inputs:
            asked = tables.get(name)
            if asked is not None and asked.hit is HitPolicy.COLLECT and name != PRIMARY_STEP:
                message = f"'{table.id}' asks for '{name}', which collects many answers; ask for what it rests on."
                problems.append(Problem("asks_a_collection", ("tables", table.id), message))
            elif name == PRIMARY_STEP and table.hit is not HitPolicy.COLLECT and table.output != PRIMARY_STEP:
                message = f"'{table.id}' asks for the primary step; only collecting tables are read after it."
                problems.append(Problem("asks_the_step", ("tables", table.id), message))
    return problems


def _missing(tables: Mapping[str, Table]) -> list[Problem]:
    problems = [
        Problem(
            "missing_table", ("tables",), f"no table answers for '{output}'; add one, or use shared rules that have it."
        )
        for output in REQUIRED_OUTPUTS
        if output not in tables
    ]
    step = tables.get(PRIMARY_STEP)
    if step is not None and step.hit is HitPolicy.COLLECT:
        problems.append(
            Problem(
                "no_single_answer",
                ("tables", step.id),
                "the table of the primary step must have the hit policy first or unique.",
            )
        )
    return problems


def _in_reading_order(tables: Mapping[str, Table]) -> tuple[Table, ...]:
    waits_for = {output: [name for name in table.inputs if name in tables] for output, table in tables.items()}
    try:
        order = list(TopologicalSorter(waits_for).static_order())
    except CycleError as error:
        around = " -> ".join(reversed(error.args[1]))
        raise InvalidContent(
            [Problem("cycle", ("tables",), f"tables wait for each other: {around}; break the circle.")]
        ) from None
    deciding = [output for output in order if tables[output].hit is not HitPolicy.COLLECT]
    collecting = [output for output in order if tables[output].hit is HitPolicy.COLLECT]
    step = deciding.index(PRIMARY_STEP)
    return tuple(tables[output] for output in (*deciding[:step], *deciding[step + 1 :], PRIMARY_STEP, *collecting))
