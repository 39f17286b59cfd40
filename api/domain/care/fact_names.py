"""What an answer can be about, by one name each: `washing`, `washing.own_importance`, `going.family`, `confidence`.

Activities are asked about in four parts, every spoke of the wheel in two, everything else in one.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Annotated, Any, Final

from pydantic import Field, TypeAdapter, ValidationError

from api.domain.errors import InvalidFacts, Path, Problem, unknown_name
from api.domain.fact_registry import GROUPS
from api.domain.facts import Facts, Rating, Ruler
from api.domain.problems import problems_of
from api.domain.vocabulary import Activity

SPOKE_PARTS: Final = ("going", "important")
"""The two plain questions of every spoke: how is it going, and how important is it now."""

_RATING_PARTS: Final = tuple(name for name in Rating.model_fields if name != "level")


@dataclass(frozen=True, slots=True)
class FactName:
    """One thing to answer: its name, where it stands in `Facts` (nowhere for the wheel), and how to read its value."""

    name: str
    place: Path
    reader: TypeAdapter[Any]

    def read(self, value: object, *, path: Path) -> Any:
        """Check a value and give it as JSON keeps it; raises InvalidFacts with what would be right."""
        try:
            return self.reader.dump_python(self.reader.validate_python(value), mode="json")
        except ValidationError as error:
            raise InvalidFacts([_moved(found, self.name, path) for found in problems_of(error)]) from None


def _moved(found: Problem, name: str, path: Path) -> Problem:
    message = found.message.replace("'the document'", f"'{name}'", 1)
    return Problem(found.code, path, message, found.nearest)


def _adapter(annotation: Any, metadata: Collection[Any] = ()) -> TypeAdapter[Any]:
    found = annotation
    for item in metadata:
        found = Annotated[found, item]
    return TypeAdapter(found)


def _names() -> Iterator[FactName]:
    parts = {name: _field(Rating, name) for name in Rating.model_fields}
    for activity in Activity:
        place = ("functioning", activity.value)
        yield FactName(activity.value, (*place, "level"), parts["level"])
        yield from (FactName(f"{activity.value}.{part}", (*place, part), parts[part]) for part in _RATING_PARTS)
    yield FactName("citizen_colour", ("citizen_colour",), _field(Facts, "citizen_colour"))
    for group, model in GROUPS.items():
        yield from (FactName(name, (group, name), _field(model, name)) for name in model.model_fields)


def _field(model: Any, name: str) -> TypeAdapter[Any]:
    field = model.model_fields[name]
    return _adapter(field.annotation, field.metadata)


FACT_NAMES: Final[Mapping[str, FactName]] = MappingProxyType({found.name: found for found in _names()})
_RULER: Final = TypeAdapter(Annotated[Ruler, Field()])


@lru_cache(maxsize=8)
def with_wheel(spokes: tuple[str, ...]) -> Mapping[str, FactName]:
    """Give every name that can be answered, with two for each spoke of a wheel."""
    wheel = {f"{part}.{spoke}": FactName(f"{part}.{spoke}", (), _RULER) for spoke in spokes for part in SPOKE_PARTS}
    return MappingProxyType({**FACT_NAMES, **wheel})


def fact_name(name: str, known: Mapping[str, FactName], *, path: Path) -> FactName:
    """Find what an answer is about; raises InvalidFacts with the nearest name."""
    if name not in known:
        raise InvalidFacts([unknown_name("fact", name, known, path=path)])
    return known[name]
