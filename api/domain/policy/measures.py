"""Measures: named, typed numbers over facts, read the same way whether all facts are known or some are missing.

Each reading gives the lowest and the highest number still possible. Every number between them can be reached by
some answer to what is missing, and no answer reaches further. `not_relevant` is no number: it adds nothing.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cached_property

from api.domain.answers import Kind, Whole, YesNo
from api.domain.fact_registry import FACTS
from api.domain.facts import Answer
from api.domain.frozen import Frozen
from api.domain.text import Text
from api.domain.vocabulary import ACTIVITIES, LifeArea

Answers = Mapping[str, Answer]
Bounds = tuple[int, int]


class MeasureKind(StrEnum):
    """How a measure makes one number of several facts."""

    HIGHEST = "highest"
    LOWEST = "lowest"
    COUNT = "count"
    AREAS = "areas"
    ANY = "any"
    ALL = "all"


class Measure(Frozen):
    """A number over facts; `of` names facts or whole life areas, `at_least` the level that counts."""

    kind: MeasureKind
    of: tuple[str, ...] = tuple(area.value for area in LifeArea)
    at_least: int | None = None
    label: Text

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """List the facts it is made of, life areas written out."""
        return tuple(name for part in self.parts for name in part)

    @cached_property
    def tops(self) -> dict[str, int]:
        """Give the highest value each of its facts can have; facts it cannot be made of give none."""
        kinds = {name: FACTS[name].kind for name in self.facts if name in FACTS}
        return {name: kind.high for name, kind in kinds.items() if isinstance(kind, Whole)}

    @cached_property
    def top(self) -> int:
        """Give the highest value any of its facts can have."""
        return max(self.tops.values(), default=0)

    @cached_property
    def parts(self) -> tuple[tuple[str, ...], ...]:
        """List the facts of each thing it is made of, one tuple a life area."""
        return tuple(_written_out(part) for part in self.of)

    @property
    def result(self) -> Kind:
        """Say what kind of number comes out."""
        match self.kind:
            case MeasureKind.ANY | MeasureKind.ALL:
                return YesNo()
            case MeasureKind.COUNT:
                return Whole(0, len(self.facts))
            case MeasureKind.AREAS:
                return Whole(0, len(self.of))
            case MeasureKind.HIGHEST | MeasureKind.LOWEST:
                return Whole(0, self.top)

    def bounds(self, answers: Answers) -> Bounds:
        """Give the lowest and highest number that the answers, and what is missing, still allow."""
        return self._read(self, answers)

    @cached_property
    def _read(self) -> "Callable[[Measure, Answers], Bounds]":
        return _BOUNDS[self.kind]


def _written_out(name: str) -> tuple[str, ...]:
    return tuple(activity.value for activity in ACTIVITIES[LifeArea(name)]) if name in set(LifeArea) else (name,)


def _highest_of(names: tuple[str, ...], answers: Answers, tops: Mapping[str, int]) -> Bounds:
    highest = reach = 0
    for name in names:
        value = answers.get(name)
        if value is None:
            reach = max(reach, tops[name])
        elif isinstance(value, int) and value > highest:
            highest = value
    return highest, max(highest, reach)


def _highest(measure: Measure, answers: Answers) -> Bounds:
    return _highest_of(measure.facts, answers, measure.tops)


def _lowest(measure: Measure, answers: Answers) -> Bounds:
    said = {name: answers.get(name) for name in measure.facts}
    lowest = min((value for value in said.values() if isinstance(value, int)), default=measure.top)
    missing = [name for name, value in said.items() if value is None]
    reach = min((measure.tops[name] for name in missing if not _may_be_not_relevant(name)), default=measure.top)
    return (0 if missing else lowest), min(lowest, reach)


def _may_be_not_relevant(name: str) -> bool:
    kind = FACTS[name].kind
    return isinstance(kind, Whole) and kind.or_not_relevant


def _tally(measure: Measure, bounds: list[Bounds]) -> Bounds:
    enough = measure.at_least or 0
    return sum(low >= enough for low, _ in bounds), sum(high >= enough for _, high in bounds)


def _count(measure: Measure, answers: Answers) -> Bounds:
    return _tally(measure, [_highest_of((name,), answers, measure.tops) for name in measure.facts])


def _areas(measure: Measure, answers: Answers) -> Bounds:
    return _tally(measure, [_highest_of(names, answers, measure.tops) for names in measure.parts])


def _any(measure: Measure, answers: Answers) -> Bounds:
    said = [answers.get(name) for name in measure.facts]
    return int(any(value is True for value in said)), int(any(value is not False for value in said))


def _all(measure: Measure, answers: Answers) -> Bounds:
    said = [answers.get(name) for name in measure.facts]
    return int(all(value is True for value in said)), int(all(value is not False for value in said))


_BOUNDS: dict[MeasureKind, Callable[[Measure, Answers], Bounds]] = {
    MeasureKind.HIGHEST: _highest,
    MeasureKind.LOWEST: _lowest,
    MeasureKind.COUNT: _count,
    MeasureKind.AREAS: _areas,
    MeasureKind.ANY: _any,
    MeasureKind.ALL: _all,
}
