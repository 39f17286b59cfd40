"""HLS-EU-Q16, result only: how many of sixteen tasks with health information are easy, 0 to 16."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from api.domain.instruments.answers import Answers, whole
from api.domain.instruments.definition import Band, Direction, Instrument, Licence, MissingRule, Source
from api.domain.instruments.result import Range, Result
from api.domain.text import Text


class InformationEase(StrEnum):
    """How health information meets the citizen; a word about the information, not the person."""

    OFTEN_HARD = "often_hard"
    SOMETIMES_HARD = "sometimes_hard"
    MOSTLY_EASY = "mostly_easy"


HLS_EU_Q16 = Instrument(
    id="hls_eu_q16",
    name=Text(nb="HLS-EU-Q16", da="HLS-EU-Q16", en="HLS-EU-Q16"),
    measures=Text(
        nb="Hvor lett det er å finne, forstå og bruke helseinformasjon",
        da="Hvor let det er at finde, forstå og bruge sundhedsinformation",
        en="How easy it is to find, understand and use health information",
    ),
    items=16,
    item_range=Range(0, 1),
    range=Range(0, 16),
    direction=Direction.HIGHER_IS_BETTER,
    licence=Licence.ATTESTED,
    sources=(Source("HLS-EU-Q16, bands", "https://pmc.ncbi.nlm.nih.gov/articles/PMC8998061/"),),
    missing=MissingRule.EVERY_ITEM,
    bands=(
        Band(
            InformationEase.OFTEN_HARD,
            Text(
                nb="Helseinformasjon er ofte vanskelig å bruke",
                da="Sundhedsinformation er ofte svær at bruge",
                en="Health information is often hard to use",
            ),
            highest=8,
        ),
        Band(
            InformationEase.SOMETIMES_HARD,
            Text(
                nb="Helseinformasjon er noen ganger vanskelig å bruke",
                da="Sundhedsinformation er nogle gange svær at bruge",
                en="Health information is sometimes hard to use",
            ),
            highest=12,
        ),
        Band(
            InformationEase.MOSTLY_EASY,
            Text(
                nb="Helseinformasjon er stort sett lett å bruke",
                da="Sundhedsinformation er for det meste let at bruge",
                en="Health information is mostly easy to use",
            ),
            highest=16,
        ),
    ),
)


class HlsEuQ16(Answers):
    """The number of items answered as easy."""

    result: Annotated[int | None, BeforeValidator(whole(0, 16))] = None


def score_hls_eu_q16(given: HlsEuQ16) -> Result:
    """Place the result in its band."""
    return HLS_EU_Q16.conclude(dict(given), given.result)
