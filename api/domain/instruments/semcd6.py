"""SEMCD-6 (Lorig): confidence in living with long-term illness, the mean of six items 1 to 10; two may be missing."""

from statistics import fmean
from typing import Annotated

from pydantic import BeforeValidator

from api.domain.instruments.answers import Answers, whole
from api.domain.instruments.definition import Direction, Instrument, Licence, MissingRule, Source
from api.domain.instruments.result import Range, Result
from api.domain.text import Text

NEEDED = 4

SEMCD6 = Instrument(
    id="semcd6",
    name=Text(
        nb="Mestringstro ved langvarig sykdom (SEMCD-6)",
        da="Tiltro til egen mestring ved langvarig sygdom (SEMCD-6)",
        en="Self-Efficacy for Managing Chronic Disease, 6 items (SEMCD-6)",
    ),
    measures=Text(
        nb="Hvor sikker innbyggeren er på å kunne leve godt med langvarig sykdom",
        da="Hvor sikker borgeren er på at kunne leve godt med langvarig sygdom",
        en="How confident the citizen is of living well with long-term illness",
    ),
    items=6,
    item_range=Range(1, 10),
    range=Range(1, 10),
    direction=Direction.HIGHER_IS_BETTER,
    licence=Licence.FREE,
    sources=(
        Source(
            "Stanford Patient Education Research Center", "http://patienteducation.stanford.edu/research/secd6.html"
        ),
    ),
    missing=MissingRule.AT_LEAST_FOUR,
)

Confidence = Annotated[int | None, BeforeValidator(whole(1, 10))]


class Semcd6(Answers):
    """The six items in the order of the form, 1 (not at all confident) to 10 (totally confident)."""

    item_1: Confidence = None
    item_2: Confidence = None
    item_3: Confidence = None
    item_4: Confidence = None
    item_5: Confidence = None
    item_6: Confidence = None


def score_semcd6(given: Semcd6) -> Result:
    """Give the mean of what was answered, when at least four items were."""
    items: dict[str, int | None] = dict(given)
    known = [item for item in items.values() if item is not None]
    return SEMCD6.conclude(items, fmean(known) if len(known) >= NEEDED else None)
