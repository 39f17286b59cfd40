"""Barthel-100, result only: independence in daily activities, 0 to 100."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from api.domain.instruments.answers import Answers, whole
from api.domain.instruments.definition import Band, Direction, Instrument, Licence, MissingRule, Source
from api.domain.instruments.result import Range, Result
from api.domain.text import Text


class DailyHelp(StrEnum):
    """How much of the day goes with help."""

    MOST = "most"
    MUCH = "much"
    SOME = "some"
    A_LITTLE = "a_little"
    NONE = "none"


BARTHEL = Instrument(
    id="barthel",
    name=Text(nb="Barthel-indeks (100 poeng)", da="Barthel-indeks (100 point)", en="Barthel Index (100 points)"),
    measures=Text(
        nb="Hvor mye innbyggeren gjør selv i hverdagen",
        da="Hvor meget borgeren gør selv i hverdagen",
        en="How much the citizen does alone in daily life",
    ),
    items=10,
    item_range=None,
    range=Range(0, 100),
    direction=Direction.HIGHER_IS_BETTER,
    licence=Licence.ATTESTED,
    sources=(Source("Mahoney FI, Barthel DW. Md State Med J 1965;14:61-65; bands as carried in the research (3.1)"),),
    missing=MissingRule.EVERY_ITEM,
    bands=(
        Band(
            DailyHelp.MOST,
            Text(nb="Får hjelp til det meste", da="Får hjælp til det meste", en="Has help with most things"),
            highest=20,
        ),
        Band(
            DailyHelp.MUCH, Text(nb="Får hjelp til mye", da="Får hjælp til meget", en="Has help with much"), highest=60
        ),
        Band(
            DailyHelp.SOME,
            Text(nb="Får hjelp til noe", da="Får hjælp til noget", en="Has help with some things"),
            highest=90,
        ),
        Band(
            DailyHelp.A_LITTLE,
            Text(nb="Får hjelp til litt", da="Får hjælp til lidt", en="Has help with a little"),
            highest=99,
        ),
        Band(DailyHelp.NONE, Text(nb="Klarer seg selv", da="Klarer sig selv", en="Manages alone"), highest=100),
    ),
)


class Barthel(Answers):
    """The total of the ten items."""

    result: Annotated[int | None, BeforeValidator(whole(0, 100))] = None


def score_barthel(given: Barthel) -> Result:
    """Place the result in its band."""
    return BARTHEL.conclude(dict(given), given.result)
