"""From what pydantic found to problems a person can act on: path, what was wrong, what would be right."""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from api.domain.errors import Path, Problem, unknown_name
from api.domain.fact_registry import FACTS, GROUPS
from api.domain.facts import Facts
from api.domain.vocabulary import Activity

_PLAIN = {
    "missing": "is missing",
    "int_type": "must be a whole number",
    "string_type": "must be text",
    "list_type": "must be a list",
    "tuple_type": "must be a list",
    "dict_type": "must be a mapping of names to values",
    "model_type": "must be a mapping of names to values",
    "model_attributes_type": "must be a mapping of names to values",
    "string_too_short": "must not be empty",
    "too_short": "must not be empty",
}


def problems_of(found: ValidationError | Iterable[ErrorDetails], model: type[BaseModel] | None = None) -> list[Problem]:
    """Turn pydantic's findings into problems, with the nearest right name where a name is unknown."""
    details = found.errors(include_url=False) if isinstance(found, ValidationError) else found
    return [_problem(detail, model) for detail in details]


def _problem(detail: ErrorDetails, model: type[BaseModel] | None) -> Problem:
    path = tuple(part for part in detail["loc"] if part != "[key]")
    name = str(path[-1]) if path else "the document"
    match detail["type"]:
        case "extra_forbidden":
            return _unknown_field(path, model)
        case "enum" if "[key]" in detail["loc"]:
            return unknown_name("activity", name, [activity.value for activity in Activity], path=path)
        case code if code in _PLAIN:
            return Problem(code, path, f"'{name}' {_PLAIN[code]}.")
        case code:
            context: Mapping[str, Any] = detail.get("ctx", {})
            return Problem(code, path, _sentence(detail["msg"]), context.get("nearest"))


def _sentence(message: str) -> str:
    text = message.removeprefix("Value error, ")
    return text if text.endswith((".", "?")) else f"{text}."


def _unknown_field(path: Path, model: type[BaseModel] | None) -> Problem:
    name, parents = str(path[-1]), path[:-1]
    group = next((str(part) for part in reversed(parents) if part in GROUPS), None)
    if group is not None:
        return _misplaced(name, path, group) or unknown_name("fact", name, GROUPS[group].model_fields, path=path)
    if parents[-1:] == ("facts",) or (not parents and model is Facts):
        return _misplaced(name, path, None) or unknown_name("group of facts", name, Facts.model_fields, path=path)
    if model is not None and not parents:
        return unknown_name("field", name, model.model_fields, path=path)
    return Problem("unknown_field", path, f"'{name}' is not a known field here.")


def _misplaced(name: str, path: Path, group: str | None) -> Problem | None:
    """Say where a fact belongs that stands in the wrong group, or in none."""
    home = (
        FACTS[name].group
        if name in FACTS
        else next((key for key, answers in GROUPS.items() if name in answers.model_fields), group)
    )
    if home == group:
        return None
    return Problem(
        "misplaced_fact", path, f"'{name}' belongs under '{home or 'facts'}'.", f"{home}.{name}" if home else name
    )
