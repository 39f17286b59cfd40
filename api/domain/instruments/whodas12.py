"""WHODAS 2.0 with 12 items, result only: the simple sum 0 to 48.

The bands are cut in percent of 48 (20, 40, 60, 80); no whole sum falls on a cut, so the shared edges do not matter.
The weighted score 0 to 100 is another scale and is not entered here.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from api.domain.instruments.answers import Answers, whole
from api.domain.instruments.definition import Band, Direction, Instrument, Licence, MissingRule, Source
from api.domain.instruments.result import Range, Result
from api.domain.text import Text


class EverydayDifficulty(StrEnum):
    """How much of everyday life is difficult; a word about the activities, not the person."""

    LITTLE_OR_NOTHING = "little_or_nothing"
    SOME = "some"
    A_GOOD_DEAL = "a_good_deal"
    MUCH = "much"
    MOST = "most"


WHODAS12 = Instrument(
    id="whodas12",
    name=Text(nb="WHODAS 2.0, 12 spørsmål", da="WHODAS 2.0, 12 spørgsmål", en="WHODAS 2.0, 12 items"),
    measures=Text(
        nb="Hvor vanskelige hverdagens gjøremål er",
        da="Hvor svære hverdagens gøremål er",
        en="How difficult everyday activities are",
    ),
    items=12,
    item_range=Range(0, 4),
    range=Range(0, 48),
    direction=Direction.HIGHER_NEEDS_MORE_SUPPORT,
    licence=Licence.ATTESTED,
    sources=(
        Source("WHODAS 2.0, score ranges", "https://sphsoutcomes.net/instrument/whodas"),
        Source("WHODAS 2.0, 12 items, simple sum", "https://pmc.ncbi.nlm.nih.gov/articles/PMC2791224/"),
    ),
    missing=MissingRule.EVERY_ITEM,
    bands=(
        Band(
            EverydayDifficulty.LITTLE_OR_NOTHING,
            Text(
                nb="Lite eller ingenting er vanskelig",
                da="Lidt eller ingenting er svært",
                en="Little or nothing is difficult",
            ),
            highest=9,
        ),
        Band(
            EverydayDifficulty.SOME,
            Text(nb="Noe er vanskelig", da="Noget er svært", en="Some things are difficult"),
            highest=19,
        ),
        Band(
            EverydayDifficulty.A_GOOD_DEAL,
            Text(nb="En del er vanskelig", da="En del er svært", en="A good deal is difficult"),
            highest=28,
        ),
        Band(
            EverydayDifficulty.MUCH,
            Text(nb="Mye er vanskelig", da="Meget er svært", en="Much is difficult"),
            highest=38,
        ),
        Band(
            EverydayDifficulty.MOST,
            Text(nb="Det meste er vanskelig", da="Det meste er svært", en="Most things are difficult"),
            highest=48,
        ),
    ),
)


class Whodas12(Answers):
    """The simple sum of the twelve items."""

    result: Annotated[int | None, BeforeValidator(whole(0, 48))] = None


def score_whodas12(given: Whodas12) -> Result:
    """Place the result in its band."""
    return WHODAS12.conclude(dict(given), given.result)
