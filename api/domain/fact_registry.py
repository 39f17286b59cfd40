"""Every fact a policy may read, by its short name: what it may be and what more of it means.

The list is read off the models in `facts`, so that there is one description of the facts.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, get_args

from pydantic.fields import FieldInfo

from api.domain.answers import Choice, Hours, Kind, Whole, YesNo
from api.domain.facts import (
    OWN_WORDS,
    Answers,
    Context,
    Direction,
    Facts,
    Level,
    Motivation,
    Readiness,
    Resources,
    Safety,
)
from api.domain.vocabulary import NOT_RELEVANT, Activity


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: its short name, the group it is answered in, its kind and direction."""

    name: str
    group: str
    kind: Kind
    direction: Direction | None = None

    @property
    def path(self) -> tuple[str, ...]:
        """Where the fact stands in a `Facts` document."""
        return (self.group, self.name) if self.group else (self.name,)


GROUPS: Final[Mapping[str, type[Answers]]] = MappingProxyType(
    {"resources": Resources, "motivation": Motivation, "readiness": Readiness, "context": Context, "safety": Safety}
)


def _metadata(annotation: Any) -> Iterator[object]:
    for part in get_args(annotation):
        yield part
        yield from _metadata(part)


def _fact(name: str, group: str, field: FieldInfo) -> Fact:
    found = [*field.metadata, *_metadata(field.annotation)]
    kind = next(item for item in found if isinstance(item, Kind))
    return Fact(name, group, kind, next((item for item in found if isinstance(item, Direction)), None))


def _facts() -> Iterator[Fact]:
    level = next(item for item in get_args(Level) if isinstance(item, Whole))
    for activity in Activity:
        yield Fact(activity.value, "functioning", level, Direction.NEED)
    yield _fact("citizen_colour", "", Facts.model_fields["citizen_colour"])
    for group, model in GROUPS.items():
        for name, field in model.model_fields.items():
            if name not in OWN_WORDS:
                yield _fact(name, group, field)


FACTS: Final[Mapping[str, Fact]] = MappingProxyType({fact.name: fact for fact in _facts()})


def values_of(kind: Kind) -> tuple[int | bool | str, ...]:
    """List the values of a kind in their order; hours have too many, so none."""
    match kind:
        case YesNo():
            return (False, True)
        case Choice(among):
            return tuple(member.value for member in among)
        case Whole(low, high):
            return (*range(low, high + 1), *((NOT_RELEVANT,) if kind.or_not_relevant else ()))
        case Hours():
            return ()
