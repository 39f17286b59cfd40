"""The slow and plain reading of a policy, row by row, for complete answers; the engine must agree with it."""

from collections.abc import Mapping

from api.domain.answers import Whole
from api.domain.fact_registry import FACTS
from api.domain.facts import Answer
from api.domain.policy.measures import Measure
from api.domain.policy.model import HitPolicy, Policy, Row, Table
from api.domain.policy.unary import Value
from api.domain.vocabulary import ACTIVITIES, NOT_RELEVANT, LifeArea


def numbers(names: tuple[str, ...], answers: Mapping[str, Answer]) -> list[float]:
    """List the answers that are numbers: `not_relevant` is none."""
    return [float(answers[name]) for name in names if answers[name] != NOT_RELEVANT]


def _names(part: str) -> tuple[str, ...]:
    return tuple(ACTIVITIES[LifeArea(part)]) if part in set(LifeArea) else (part,)


def top_of(measure: Measure) -> int:
    """Give the highest level any of the facts can have."""
    kinds = [FACTS[name].kind for part in measure.of for name in _names(part)]
    return max(kind.high for kind in kinds if isinstance(kind, Whole))


def measured(measure: Measure, answers: Mapping[str, Answer]) -> int:
    """Work a measure out of complete answers."""
    names = tuple(name for part in measure.of for name in _names(part))
    enough = measure.at_least or 0
    match measure.kind.value:
        case "highest":
            return int(max(numbers(names, answers), default=0))
        case "lowest":
            return int(min(numbers(names, answers), default=top_of(measure)))
        case "count":
            return sum(number >= enough for number in numbers(names, answers))
        case "areas":
            return sum(max(numbers(_names(part), answers), default=0) >= enough for part in measure.of)
        case "any":
            return int(any(answers[name] for name in names))
        case _:
            return int(all(answers[name] for name in names))


def matching(table: Table, seen: Mapping[str, Value]) -> list[Row]:
    """List the rows whose every test passes, in order."""
    return [row for row in table.rows if all(test.accepts(seen[name]) for name, test in row.when.items())]


def hits(table: Table, seen: Mapping[str, Value]) -> list[Row]:
    """List the rows that fire: all that match when the table collects, else the first."""
    found = matching(table, seen)
    return found if table.hit is HitPolicy.COLLECT else found[:1]


def read_naively(policy: Policy, answers: Mapping[str, Answer]) -> dict[str, list[Row]]:
    """Read every table in order; gives the rows that fired by output."""
    yes_no = {"any", "all"}
    seen: dict[str, Value] = dict(answers)
    for name, measure in policy.measures.items():
        number = measured(measure, answers)
        seen[name] = bool(number) if measure.kind.value in yes_no else number
    read: dict[str, list[Row]] = {}
    for table in policy.tables:
        read[table.output] = hits(table, seen)
        if table.hit is not HitPolicy.COLLECT:
            seen[table.output] = read[table.output][0].then
    return read
