"""LSNS-6, result only: family and friends as a sum 0 to 30; below 12 the network is worth a talk."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from api.domain.instruments.answers import Answers, whole
from api.domain.instruments.definition import Band, Direction, Instrument, Licence, MissingRule, Source
from api.domain.instruments.result import Range, Result
from api.domain.text import Text


class Network(StrEnum):
    """What the sum invites to."""

    WORTH_A_TALK = "worth_a_talk"
    SEVERAL_TO_TURN_TO = "several_to_turn_to"


LSNS6 = Instrument(
    id="lsns6",
    name=Text(
        nb="Lubbens skala for sosialt nettverk (LSNS-6)",
        da="Lubbens skala for socialt netværk (LSNS-6)",
        en="Lubben Social Network Scale (LSNS-6)",
    ),
    measures=Text(
        nb="Kontakt med og støtte fra familie og venner",
        da="Kontakt med og støtte fra familie og venner",
        en="Contact with and support from family and friends",
    ),
    items=6,
    item_range=Range(0, 5),
    range=Range(0, 30),
    direction=Direction.HIGHER_IS_BETTER,
    licence=Licence.ATTESTED,
    sources=(
        Source("Lubben J et al. Gerontologist 2006;46(4):503-513", "https://doi.org/10.1093/geront/46.4.503"),
        Source("LSNS-6, items and cut-off (docslib 13799609)"),
    ),
    missing=MissingRule.EVERY_ITEM,
    bands=(
        Band(
            Network.WORTH_A_TALK,
            Text(
                nb="Verdt å snakke om nettverket", da="Værd at tale om netværket", en="Worth talking about the network"
            ),
            highest=11,
        ),
        Band(
            Network.SEVERAL_TO_TURN_TO,
            Text(nb="Har flere å støtte seg til", da="Har flere at støtte sig til", en="Has several people to turn to"),
            highest=30,
        ),
    ),
)


class Lsns6(Answers):
    """The sum of the six items."""

    result: Annotated[int | None, BeforeValidator(whole(0, 30))] = None


def score_lsns6(given: Lsns6) -> Result:
    """Place the result in its band."""
    return LSNS6.conclude(dict(given), given.result)
