"""What an answer may be: the kinds of value a fact can have, each checked with a message that helps.

A kind is used twice: as pydantic metadata it validates what is said about a citizen, and
the policy reads from it which values a decision table has to expect.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic_core import PydanticCustomError, core_schema

from api.domain.errors import nearest
from api.domain.shown import shown
from api.domain.vocabulary import NOT_RELEVANT

Schema = core_schema.CoreSchema


def _refuse_not_relevant(value: object, kind: "Kind") -> None:
    if value == NOT_RELEVANT:
        raise PydanticCustomError(
            "not_relevant_not_allowed",
            "'not_relevant' is an answer only for the level of an activity; expected {right},"
            " or leave it out if it was not asked.",
            {"right": kind.right},
        )


def _checked(check: Callable[[object], object], schema: Schema) -> Schema:
    return core_schema.no_info_before_validator_function(check, schema)


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number from `low` to `high`; `ends` says in words what the ends mean."""

    low: int
    high: int
    ends: str = ""
    or_not_relevant: bool = False

    @property
    def right(self) -> str:
        """Say what would be right."""
        words = f"a whole number from {self.low} to {self.high}"
        words += f" ({self.ends})" if self.ends else ""
        return f"{words}, or 'not_relevant'" if self.or_not_relevant else words

    def check(self, value: object) -> object:
        """Pass a right value on; refuse anything else with what would be right."""
        if type(value) is int and self.low <= value <= self.high:
            return value
        if self.or_not_relevant and value == NOT_RELEVANT:
            return value
        _refuse_not_relevant(value, self)
        if isinstance(value, bool) or not isinstance(value, int):
            number = isinstance(value, str) and value.strip().lstrip("-").isdigit()
            raise PydanticCustomError(
                "not_a_whole_number",
                "{given} is not {right}{hint}.",
                {
                    "given": shown(value),
                    "right": self.right,
                    "hint": "; write the number without quotes" if number else "",
                },
            )
        if not self.low <= value <= self.high:
            raise PydanticCustomError(
                "out_of_range", "{given} is not {right}.", {"given": shown(value), "right": self.right}
            )
        return value

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], Schema]) -> Schema:
        """Tell pydantic how to check, and OpenAPI what is expected."""
        number = core_schema.int_schema(ge=self.low, le=self.high, strict=True)
        if not self.or_not_relevant:
            return _checked(self.check, number)
        return _checked(self.check, core_schema.union_schema([number, core_schema.literal_schema([NOT_RELEVANT])]))


@dataclass(frozen=True, slots=True)
class Hours:
    """A number of hours a week, 0 to 168."""

    low: int = 0
    high: int = 168

    @property
    def right(self) -> str:
        """Say what would be right."""
        return f"a number of hours from {self.low} to {self.high}"

    def check(self, value: object) -> object:
        """Pass a right value on; refuse anything else with what would be right."""
        _refuse_not_relevant(value, self)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise PydanticCustomError(
                "not_a_number", "{given} is not {right}.", {"given": shown(value), "right": self.right}
            )
        if not self.low <= value <= self.high:
            raise PydanticCustomError(
                "out_of_range", "{given} is not {right}.", {"given": shown(value), "right": self.right}
            )
        return value

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], Schema]) -> Schema:
        """Tell pydantic how to check, and OpenAPI what is expected."""
        return _checked(self.check, core_schema.float_schema(ge=self.low, le=self.high))


@dataclass(frozen=True, slots=True)
class YesNo:
    """True or false."""

    right = "true or false"

    def check(self, value: object) -> object:
        """Pass a right value on; refuse anything else with what would be right."""
        _refuse_not_relevant(value, self)
        if not isinstance(value, bool):
            raise PydanticCustomError(
                "not_yes_or_no", "{given} is not {right}.", {"given": shown(value), "right": self.right}
            )
        return value

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], Schema]) -> Schema:
        """Tell pydantic how to check, and OpenAPI what is expected."""
        return _checked(self.check, core_schema.bool_schema(strict=True))


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    among: type[StrEnum]

    @property
    def values(self) -> tuple[str, ...]:
        """List the words, in their order."""
        return tuple(member.value for member in self.among)

    @property
    def right(self) -> str:
        """Say what would be right."""
        return f"one of {', '.join(self.values)}"

    def check(self, value: object) -> object:
        """Pass a right value on; refuse anything else with the nearest right word."""
        _refuse_not_relevant(value, self)
        if value not in self.values:
            close = nearest(value, self.values) if isinstance(value, str) else None
            hint = f"; did you mean '{close}'?" if close else "."
            raise PydanticCustomError(
                "not_a_choice",
                "{given} is not {right}{hint}",
                {"given": shown(value), "right": self.right, "hint": hint, "nearest": close},
            )
        return value

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], Schema]) -> Schema:
        """Tell pydantic how to check, and OpenAPI what is expected."""
        return _checked(self.check, handler(source))


Kind = Whole | Hours | YesNo | Choice
"""The kinds of answer a policy can read; own words are kept, and no table reads them."""
