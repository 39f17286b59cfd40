"""What a decision table may ask about: facts, measures and the answers of other tables, each with its values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from api.domain.answers import Choice, Hours, Kind, Whole, YesNo
from api.domain.errors import Path, Problem, nearest
from api.domain.fact_registry import FACTS, values_of
from api.domain.policy.model import Policy, Rules
from api.domain.policy.partition import Partition, listed, partition
from api.domain.policy.unary import UnaryTests, Value
from api.domain.vocabulary import NOT_RELEVANT

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


@dataclass(frozen=True, slots=True)
class CellCheck:
    """Whether a cell's tests can mean anything for the variable in its column."""

    name: str
    variable: Variable

    @property
    def _words(self) -> tuple[Value, ...]:
        match self.variable:
            case tuple():
                return self.variable
            case YesNo():
                return (False, True)
            case Choice():
                return self.variable.values
            case Whole():
                return (*(values_of(self.variable) or ()), *((NOT_RELEVANT,) if self.variable.or_not_relevant else ()))
            case Hours():
                return ()

    @property
    def _numeric(self) -> bool:
        match self.variable:
            case tuple():
                return all(isinstance(value, int) for value in self.variable)
            case Whole() | Hours():
                return True
            case _:
                return False

    def problem(self, test: UnaryTests, path: Path) -> Problem | None:
        """Say what is wrong with the cell, if anything is."""
        allowed = (
            ", ".join(str(word).lower() if isinstance(word, bool) else str(word) for word in self._words[:12])
            or "a number"
        )
        if test.compares and not self._numeric:
            return Problem(
                "wrong_test",
                path,
                f"'{self.name}' cannot be compared as a number ({test}); write one or more of {allowed}.",
            )
        for value in test.literals:
            if not self._has(value):
                close = nearest(str(value), [str(word) for word in self._words])
                hint = f"did you mean '{close}'?" if close else f"possible: {allowed}."
                return Problem("impossible_value", path, f"'{self.name}' is never {value!r}; {hint}", close)
        outside = [bound for bound in test.bounds if not self._reaches(bound)]
        if outside:
            return Problem("impossible_value", path, f"'{self.name}' never reaches {outside[0]:g} ({test}).")
        return None

    def _has(self, value: Value) -> bool:
        if isinstance(self.variable, Hours):
            return isinstance(value, int | float) and not isinstance(value, bool)
        return any(type(value) is type(word) or isinstance(value, str) for word in self._words if word == value)

    def _reaches(self, bound: float) -> bool:
        match self.variable:
            case Whole(low, high) | Hours(low, high):
                return low <= bound <= high
            case _:
                return True


def check_cells(when: Mapping[str, UnaryTests], known: Mapping[str, Variable], path: Path) -> list[Problem]:
    """Check every cell of a row; names that are not known are left to the check of the columns."""
    found = [CellCheck(name, known[name]).problem(test, (*path, name)) for name, test in when.items() if name in known]
    return [problem for problem in found if problem is not None]
