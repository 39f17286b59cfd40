"""30 s chair stand: how many times someone rises in half a minute; a count and nothing more.

The norms that exist go by age and sex; the product uses neither, so it claims no norm.
"""

from typing import Annotated

from pydantic import BeforeValidator

from api.domain.instruments.answers import Answers, whole
from api.domain.instruments.definition import Direction, Instrument, Licence, MissingRule, Source
from api.domain.instruments.result import Range, Result
from api.domain.text import Text

MOST = 60  # the product's own guard against a slip of the keyboard: two stands a second

CHAIR_STAND = Instrument(
    id="chair_stand_30s",
    name=Text(
        nb="Reise og sette seg i 30 sekunder",
        da="Rejse-sætte-sig-test i 30 sekunder",
        en="30-second chair stand",
    ),
    measures=Text(
        nb="Styrke i beina: antall ganger opp fra stolen på 30 sekunder",
        da="Styrke i benene: antal gange op fra stolen på 30 sekunder",
        en="Leg strength: times up from the chair in 30 seconds",
    ),
    items=1,
    item_range=Range(0, MOST),
    range=Range(0, MOST),
    direction=Direction.HIGHER_IS_BETTER,
    licence=Licence.FREE,
    sources=(
        Source("Frisklivssentralen, idébank", "https://idebank.frisklivssentralen.no/30-sekunder-reise-og-sette-seg/"),
    ),
    missing=MissingRule.EVERY_ITEM,
    caution=Text(
        nb="Sammenlign med innbyggerens eget tall fra før. Tallet måles ikke mot alder eller kjønn.",
        da="Sammenlign med borgerens eget tidligere tal. Tallet måles ikke mod alder eller køn.",
        en="Compare with the citizen's own earlier count. It is not measured against age or sex.",
    ),
)


class ChairStand(Answers):
    """Full stands in 30 seconds without using the arms; 0 when none was possible."""

    count: Annotated[int | None, BeforeValidator(whole(0, MOST))] = None


def score_chair_stand(given: ChairStand) -> Result:
    """Give the count."""
    return CHAIR_STAND.conclude(dict(given), given.count)
