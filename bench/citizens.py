"""Synthetic citizens by the hundred, from those who need little help to those who need much."""

from collections.abc import Iterator, Mapping
from itertools import islice
from random import Random
from types import MappingProxyType
from typing import Any, Final

from api.domain.answers import Choice, Hours, Kind, Whole, YesNo
from api.domain.errors import InvalidFacts
from api.domain.fact_registry import FACTS, Fact
from api.domain.facts import Answer
from api.domain.read_facts import read_facts
from api.domain.vocabulary import NOT_RELEVANT, ConsentCapacity, Dwelling

Document = dict[str, Any]

USUAL: Final[Mapping[str, Answer]] = MappingProxyType(
    {
        "can_set_goals": True,
        "home_sound": True,
        "consent_capacity": ConsentCapacity.FULL.value,
        "dwelling": Dwelling.HOME.value,
    }
)
"""What is so for most people; any other yes or no is usually a no."""

_NOT_RELEVANT_SHARE = 0.05
_UNUSUAL_SHARE_AT_MOST = 0.4
_COUNTED_TO = 60


def documents(count: int, *, seed: int, missing: float = 0) -> list[Document]:
    """Draw `facts` documents that are right, the same for the same seed; `missing` is the share left out of each."""
    draw = Random(seed)  # noqa: S311 # nothing is kept secret with it
    return list(islice(_right_ones(draw, missing), count))


def _right_ones(draw: Random, missing: float) -> Iterator[Document]:
    """Draw without end, passing over answers that contradict each other."""
    while True:
        document = _document(draw, missing)
        try:
            read_facts(document)
        except InvalidFacts:
            continue
        yield document


def _document(draw: Random, missing: float) -> Document:
    document: Document = {}
    much = draw.random()
    for fact in FACTS.values():
        if draw.random() >= missing:
            place = document.setdefault(fact.group, {}) if fact.group else document
            place[fact.name] = _answer(draw, fact, much)
    return document


def _answer(draw: Random, fact: Fact, much: float) -> Answer:
    """Draw an answer; the nearer `much` is to 1, the higher it is and the less usual."""
    usual = USUAL.get(fact.name, False if isinstance(fact.kind, YesNo) else None)
    if usual is not None and draw.random() >= much * _UNUSUAL_SHARE_AT_MOST:
        return usual
    return _any_answer(draw, fact.kind, draw.betavariate(0.1 + 1.5 * much, 4 - 2.5 * much))


def _any_answer(draw: Random, kind: Kind, part: float) -> Answer:
    match kind:
        case Whole(or_not_relevant=True) if draw.random() < _NOT_RELEVANT_SHARE:
            return NOT_RELEVANT
        case Whole(low, high):
            return low + round(part * (min(high, _COUNTED_TO) - low))
        case Hours():
            return round(part * _COUNTED_TO, 1)
        case YesNo():
            return draw.random() < 1 / 2
        case Choice():
            return draw.choice(kind.values)
