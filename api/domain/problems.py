"""From what pydantic found to problems a person can act on: path, what was wrong, what would be right."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from api.domain.errors import Path, Problem, unknown_name
from api.domain.fact_registry import FACTS, GROUPS
from api.domain.facts import Facts, Rating
from api.domain.shown import shown, shown_name
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
    names = [part for part in path if isinstance(part, str)]
    name = names[-1] if names else ""
    inside = name in Rating.model_fields and len(names) > 1
    subject = ".".join(map(shown_name, names[-2:] if inside else names[-1:])) or "the document"
    match detail["type"]:
        case "extra_forbidden":
            return _unknown_field(path, model)
        case "enum" if "[key]" in detail["loc"]:
            activities = [activity.value for activity in Activity]
            return _misplaced(name, path, "functioning") or unknown_name("activity", name, activities, path=path)
        case code if code in _PLAIN:
            return Problem(code, path, f"'{subject}' {_PLAIN[code]}.")
        case code:
            context: Mapping[str, Any] = detail.get("ctx", {})
            return Problem(code, path, f"'{subject}': {_sentence(detail['msg'])}", context.get("nearest"))


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
    around = _model_at(model, parents)
    if around is not None:
        return unknown_name("field", name, around.model_fields, path=path)
    return Problem("unknown_field", path, f"{shown(name)} is not a known field here.")


def _model_at(model: type[BaseModel] | None, path: Path) -> type[BaseModel] | None:
    """Find the model that stands at a path inside another, through lists and mappings."""
    for part in path:
        if isinstance(part, str) and model is not None:
            field = model.model_fields.get(part)
            model = next(_models(field.annotation), None) if field is not None else None
    return model


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)


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
