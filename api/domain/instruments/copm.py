"""COPM, result only: the mean performance and the mean satisfaction, each 1 to 10; the two are never merged."""

from typing import Annotated

from pydantic import BeforeValidator

from api.domain.instruments.answers import Answers, decimal
from api.domain.instruments.definition import Direction, Instrument, Licence, MissingRule, Source
from api.domain.instruments.result import Part, Range, Result
from api.domain.text import Text

TEN = Range(1, 10)

COPM = Instrument(
    id="copm",
    name=Text(
        nb="Canadian Occupational Performance Measure (COPM)",
        da="Canadian Occupational Performance Measure (COPM)",
        en="Canadian Occupational Performance Measure (COPM)",
    ),
    measures=Text(
        nb="Innbyggerens egen vurdering av utførelse og tilfredshet med det som betyr noe",
        da="Borgerens egen vurdering af udførelse og tilfredshed med det, der betyder noget",
        en="The citizen's own view of performance and satisfaction in what matters",
    ),
    items=None,
    item_range=TEN,
    range=TEN,
    direction=Direction.HIGHER_IS_BETTER,
    licence=Licence.ATTESTED,
    sources=(
        Source("Ergoterapeutforeningen, COPM", "https://www.etf.dk/ergoterapi-og-politik/copm-0"),
        Source("COPM, responsiveness", "https://www.thecopm.ca/casestudy/responsiveness-of-the-copm/"),
    ),
    missing=MissingRule.EACH_ON_ITS_OWN,
    has_total=False,
    meaningful_change=2,
)

Mean = Annotated[float | None, BeforeValidator(decimal(1, 10))]


class Copm(Answers):
    """The two means over the problems that were rated."""

    performance: Mean = None
    satisfaction: Mean = None


def score_copm(given: Copm) -> Result:
    """Carry both means as parts; there is no total."""
    return COPM.conclude(dict(given), None, parts=[Part(name, mean, TEN) for name, mean in given])
