"""Simple unary tests, as in the cells of an OMG DMN decision table.

`-` (anything) · `3` · `"acute", "recent"` · `>= 2` · `[1..3]` · `(0..10]` · `not(...)`.
Words may be written without quotes.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from operator import ge, gt, le, lt
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

Value = int | float | bool | str

_OPERATORS = {">=": ge, "<=": le, ">": gt, "<": lt}
_NUMBER = r"-?\d+(?:\.\d+)?"
_COMPARISON = re.compile(rf"(>=|<=|>|<)\s*({_NUMBER})")
_INTERVAL = re.compile(rf"([\[(])\s*({_NUMBER})\s*\.\.\s*({_NUMBER})\s*([\])])")
_PLAIN_NUMBER = re.compile(_NUMBER)
_WORD = re.compile(r'"([^"]*)"|([A-Za-z_][A-Za-z0-9_]*)')
_NEGATION = re.compile(r"not\s*\((.*)\)", re.DOTALL)


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _digits(number: float) -> str:
    return str(int(number)) if float(number).is_integer() else format(Decimal(repr(float(number))), "f")


@dataclass(frozen=True, slots=True)
class Comparison:
    """A number compared with a bound; anything that is no number fails it."""

    operator: str
    bound: float

    def accepts(self, value: Value) -> bool:
        """Say whether the value passes."""
        return _is_number(value) and bool(_OPERATORS[self.operator](value, self.bound))

    def __str__(self) -> str:
        """Write it as DMN does."""
        return f"{self.operator} {_digits(self.bound)}"


@dataclass(frozen=True, slots=True)
class Interval:
    """A range of numbers, each end in or out."""

    low: float
    high: float
    with_low: bool = True
    with_high: bool = True

    def accepts(self, value: Value) -> bool:
        """Say whether the value passes."""
        return (
            isinstance(value, int | float)
            and _is_number(value)
            and (value >= self.low if self.with_low else value > self.low)
            and (value <= self.high if self.with_high else value < self.high)
        )

    def __str__(self) -> str:
        """Write it as DMN does."""
        return (
            f"{'[' if self.with_low else '('}{_digits(self.low)}..{_digits(self.high)}{']' if self.with_high else ')'}"
        )


@dataclass(frozen=True, slots=True)
class Literal:
    """One value."""

    value: Value

    def accepts(self, value: Value) -> bool:
        """Say whether the value passes; true is not 1."""
        return isinstance(value, bool) == isinstance(self.value, bool) and value == self.value

    def __str__(self) -> str:
        """Write it as DMN does."""
        match self.value:
            case bool():
                return str(self.value).lower()
            case str():
                return f'"{self.value}"'
            case _:
                return _digits(self.value)


Alternative = Comparison | Interval | Literal


@dataclass(frozen=True, slots=True)
class UnaryTests:
    """One cell: passes when any alternative does, or, negated, when none does; no alternative at all is `-`."""

    alternatives: tuple[Alternative, ...] = ()
    negated: bool = False

    def accepts(self, value: Value) -> bool:
        """Say whether the value passes."""
        if not self.alternatives:
            return True
        return any(test.accepts(value) for test in self.alternatives) is not self.negated

    @property
    def bounds(self) -> tuple[float, ...]:
        """List the numbers at which the answer may change."""
        found: list[float] = []
        for test in self.alternatives:
            match test:
                case Comparison(_, bound):
                    found.append(bound)
                case Interval(low, high):
                    found += (low, high)
                case Literal(value) if _is_number(value):
                    found.append(float(value))
                case _:
                    pass
        return tuple(found)

    @property
    def literals(self) -> tuple[Value, ...]:
        """List the values named one by one."""
        return tuple(test.value for test in self.alternatives if isinstance(test, Literal))

    @property
    def compares(self) -> bool:
        """Say whether it asks for more or less, and so for a number."""
        return any(not isinstance(test, Literal) for test in self.alternatives)

    def __str__(self) -> str:
        """Write the cell as DMN does."""
        if not self.alternatives:
            return "-"
        listed = ", ".join(str(test) for test in self.alternatives)
        return f"not({listed})" if self.negated else listed

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Read a cell from what a policy file says, and write it back as DMN does."""
        return core_schema.no_info_plain_validator_function(
            parse,
            serialization=core_schema.plain_serializer_function_ser_schema(str, return_schema=core_schema.str_schema()),
        )


def parse(said: object) -> UnaryTests:
    """Read one cell; raises a validation error that shows the forms a cell may have."""
    match said:
        case UnaryTests():
            return said
        case bool() | int() | float():
            return UnaryTests((Literal(said),))
        case str():
            text = said.strip()
        case _:
            raise _unreadable(said)
    if text == "-":
        return UnaryTests()
    negation = _NEGATION.fullmatch(text)
    listed = negation[1] if negation else text
    return UnaryTests(tuple(_alternative(part.strip(), said) for part in listed.split(",")), negated=bool(negation))


def _alternative(text: str, said: object) -> Alternative:
    if found := _COMPARISON.fullmatch(text):
        return Comparison(found[1], float(found[2]))
    if found := _INTERVAL.fullmatch(text):
        low, high = float(found[2]), float(found[3])
        if low > high:
            raise _unreadable(said)
        return Interval(low, high, found[1] == "[", found[4] == "]")
    if _PLAIN_NUMBER.fullmatch(text):
        return Literal(float(text) if "." in text else int(text))
    if found := _WORD.fullmatch(text):
        word = found[1] if found[1] is not None else found[2]
        return Literal({"true": True, "false": False}.get(word, word))
    raise _unreadable(said)


def _unreadable(said: object) -> PydanticCustomError:
    return PydanticCustomError(
        "unreadable_test",
        "{said} is not a test; write -, a value, a list of values, >= 2, [1..3] or not(...).",
        {"said": repr(said)},
    )
