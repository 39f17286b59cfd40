"""Reading what was answered: loose answers in, a typed frozen sheet out, every problem named at once.

An item that is left out or given as None was not answered; it is never read as 0.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import LiteralString, NoReturn, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from api.domain.errors import InvalidAnswers, Problem, unknown_name
from api.domain.shown import shown, shown_name

Sheet = TypeVar("Sheet", bound=BaseModel)
Check = Callable[[object], object]


class Answers(BaseModel):
    """A sheet of named answers; an item nobody knows is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def refuse(code: LiteralString, value: object, right: str) -> NoReturn:
    """Refuse an answer inside a check: what was given, and what to do instead as an imperative ("give ...")."""
    given = "missing" if value is None else shown(value)
    raise PydanticCustomError(code, "is {given}; {right}.", {"given": given, "right": right})


def whole(lowest: int, highest: int) -> Check:
    """Make the check for a whole number in a range; None passes as unanswered."""
    right = f"give a whole number from {lowest} to {highest}"

    def check(value: object) -> object:
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int):
            refuse("not_whole", value, right)
        if not lowest <= value <= highest:
            refuse("out_of_range", value, right)
        return value

    return check


def decimal(lowest: float, highest: float, *, places: int = 2) -> Check:
    """Make the check for a number in a range with at most so many decimals; None passes as unanswered."""
    right = f"give a number from {lowest:g} to {highest:g} (decimals: at most {places})"

    def check(value: object) -> object:
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float):
            refuse("not_a_number", value, right)
        if not lowest <= value <= highest:
            refuse("out_of_range", value, right)
        if round(value, places) != value:
            refuse("too_fine", value, right)
        return value

    return check


def read(sheet: type[Sheet], answers: Mapping[str, object], *, names: Iterable[str]) -> Sheet:
    """Turn answers into a sheet; InvalidAnswers with one Problem for each answer that cannot be used."""
    try:
        return sheet.model_validate(dict(answers))
    except ValidationError as error:
        problems = [_problem(found, names) for found in error.errors(include_url=False)]
    raise InvalidAnswers(problems)


def _problem(found: ErrorDetails, names: Iterable[str]) -> Problem:
    path = found["loc"]
    if found["type"] == "extra_forbidden":
        return unknown_name("item", str(path[-1]), names, path=path)
    return Problem(found["type"], path, f"{'.'.join(map(shown_name, path))} {found['msg']}")
