"""The two readiness rulers, importance and confidence, each one number 0 to 10.

No cut-off is validated, so there are no bands. Change over time is what speaks; see `movement.change`.
"""

from typing import Annotated

from pydantic import BeforeValidator

from api.domain.instruments.answers import Answers, whole
from api.domain.instruments.definition import Direction, Instrument, Licence, MissingRule, Source
from api.domain.instruments.result import Range, Result
from api.domain.text import Text

RULER = Range(0, 10)
CASE = Source(
    "Center for Evidence-Based Practices", "https://case.edu/socialwork/centerforebp/resources/readiness-ruler"
)
CAUTION = Text(
    nb="Spør hvorfor tallet ikke er 0, og hva som skal til for neste tall. Spør aldri hvorfor det ikke er høyere.",
    da="Spørg, hvorfor tallet ikke er 0, og hvad det næste tal kræver. Spørg aldrig, hvorfor det ikke er højere.",
    en="Ask why the number is not 0 and what the next number would take. Never ask why it is not higher.",
)

IMPORTANCE_RULER = Instrument(
    id="importance_ruler",
    name=Text(nb="Linjal for viktighet", da="Lineal for vigtighed", en="Importance ruler"),
    measures=Text(
        nb="Hvor viktig endringen er for innbyggeren akkurat nå",
        da="Hvor vigtig forandringen er for borgeren lige nu",
        en="How important the change is to the citizen right now",
    ),
    items=1,
    item_range=RULER,
    range=RULER,
    direction=Direction.HIGHER_IS_BETTER,
    licence=Licence.FREE,
    sources=(CASE,),
    missing=MissingRule.EVERY_ITEM,
    caution=CAUTION,
)

CONFIDENCE_RULER = Instrument(
    id="confidence_ruler",
    name=Text(nb="Linjal for tiltro", da="Lineal for tiltro", en="Confidence ruler"),
    measures=Text(
        nb="Hvor stor tro innbyggeren har på å få det til",
        da="Hvor stor tro borgeren har på, at det lykkes",
        en="How confident the citizen is that it will work out",
    ),
    items=1,
    item_range=RULER,
    range=RULER,
    direction=Direction.HIGHER_IS_BETTER,
    licence=Licence.FREE,
    sources=(CASE,),
    missing=MissingRule.EVERY_ITEM,
    caution=CAUTION,
)


class Ruler(Answers):
    """Where the citizen put the mark."""

    value: Annotated[int | None, BeforeValidator(whole(0, 10))] = None


def score_importance(given: Ruler) -> Result:
    """Give the mark on the importance ruler."""
    return IMPORTANCE_RULER.conclude(dict(given), given.value)


def score_confidence(given: Ruler) -> Result:
    """Give the mark on the confidence ruler."""
    return CONFIDENCE_RULER.conclude(dict(given), given.value)
