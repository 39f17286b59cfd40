"""Check the cells of a row: whether each test can mean anything for the column it stands in."""

from collections.abc import Mapping

from api.domain.answers import Hours, Whole
from api.domain.errors import Path, Problem, nearest
from api.domain.fact_registry import values_of
from api.domain.policy.unary import Literal, UnaryTests, Value
from api.domain.policy.variables import Variable

SHOWN_AT_MOST = 12
"""How many possible values a message lists."""


def check_cells(when: Mapping[str, UnaryTests], known: Mapping[str, Variable], path: Path) -> list[Problem]:
    """Check every cell of a row; names that are not known are left to the check of the columns."""
    found = [_problem(name, known[name], test, (*path, name)) for name, test in when.items() if name in known]
    return [problem for problem in found if problem is not None]


def _problem(name: str, variable: Variable, test: UnaryTests, path: Path) -> Problem | None:
    values = _values(variable)
    possible = ", ".join(str(Literal(value)).strip('"') for value in values[:SHOWN_AT_MOST]) or "a number"
    if test.compares and not _is_numeric(variable):
        message = f"'{name}' cannot be compared as a number ({test}); write one or more of {possible}."
        return Problem("wrong_test", path, message)
    for value in test.literals:
        if not _has(variable, value):
            close = nearest(str(value), [str(one) for one in values])
            hint = f"did you mean '{close}'?" if close else f"possible: {possible}."
            return Problem("impossible_value", path, f"'{name}' is never {value!r}; {hint}", close)
    if isinstance(variable, Whole | Hours):
        for bound in test.bounds:
            if not variable.low <= bound <= variable.high:
                message = f"'{name}' never reaches {bound:g} ({test}); it goes from {variable.low} to {variable.high}."
                return Problem("impossible_value", path, message)
    return None


def _values(variable: Variable) -> tuple[Value, ...]:
    return variable if isinstance(variable, tuple) else values_of(variable)


def _is_numeric(variable: Variable) -> bool:
    if isinstance(variable, tuple):
        return all(isinstance(value, int) for value in variable)
    return isinstance(variable, Whole | Hours)


def _has(variable: Variable, value: Value) -> bool:
    if isinstance(variable, Hours):
        return isinstance(value, int | float) and not isinstance(value, bool)
    return any(Literal(possible).accepts(value) for possible in _values(variable))
