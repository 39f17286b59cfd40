"""What a decision table may ask about: facts, measures and the answers of other tables, each with its values."""

from collections.abc import Iterable

from api.domain.answers import Kind
from api.domain.fact_registry import FACTS
from api.domain.policy.model import Policy, Rules
from api.domain.policy.partition import Partition, listed, partition
from api.domain.policy.unary import UnaryTests, Value

Variable = Kind | tuple[Value, ...]
"""The kind of a fact or measure, or the answers of a table."""


def variables_of(parts: Iterable[Rules]) -> dict[str, Variable]:
    """List everything the tables of these rules may ask about."""
    known: dict[str, Variable] = {name: fact.kind for name, fact in FACTS.items()}
    for part in parts:
        known |= {name: measure.result for name, measure in part.measures.items()}
        for table in part.tables:
            earlier = known.get(table.output)
            answers = (*(earlier if isinstance(earlier, tuple) else ()), *table.answers())
            known[table.output] = tuple(dict.fromkeys(answers))
    return known


def partitions_of(policy: Policy) -> dict[str, Partition]:
    """Group the values of every variable the policy asks about, as finely as its tests need."""
    tests: dict[str, list[UnaryTests]] = {}
    for _, row in policy.rows():
        for name, test in row.when.items():
            tests.setdefault(name, []).append(test)
    known = variables_of([policy])
    return {
        name: _partition(known[name], tests.get(name, []))
        for table in policy.tables
        for name in (*table.inputs, table.output)
    }


def _partition(variable: Variable, tests: list[UnaryTests]) -> Partition:
    return listed(variable) if isinstance(variable, tuple) else partition(variable, tests)
