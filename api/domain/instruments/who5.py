"""WHO-5: five items 0 to 5, their sum times four, so 0 to 100; all five are needed."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from api.domain.instruments.answers import Answers, whole
from api.domain.instruments.definition import Band, Direction, Instrument, Licence, MissingRule, Source
from api.domain.instruments.result import Range, Result
from api.domain.text import Text

PERCENT_PER_POINT = 4


class WellBeing(StrEnum):
    """What the index invites to; it is no diagnosis."""

    TALK_SOON = "talk_soon"
    WORTH_A_TALK = "worth_a_talk"
    GOING_WELL = "going_well"


WHO5 = Instrument(
    id="who5",
    name=Text(nb="WHO-5 trivselsindeks", da="WHO-5 Trivselsindeks", en="WHO-5 Well-Being Index"),
    measures=Text(
        nb="Trivsel de siste to ukene",
        da="Trivsel de seneste to uger",
        en="Well-being over the past two weeks",
    ),
    items=5,
    item_range=Range(0, 5),
    range=Range(0, 100),
    direction=Direction.HIGHER_IS_BETTER,
    licence=Licence.FREE,
    sources=(
        Source(
            "Ergoterapeutforeningen, WHO-5: scoring and bands",
            "https://www.etf.dk/Viden-og-politik/Vaerktoejer-og-metoder/Ergoterapeutiske-redskaber/WHO-5",
        ),
        Source("Trivselscenter, WHO-5: free to use", "https://trivselscenter.dk/trivselstest"),
    ),
    missing=MissingRule.EVERY_ITEM,
    bands=(
        Band(
            WellBeing.TALK_SOON,
            Text(nb="Ta en prat snart", da="Tag en snak snart", en="Have a talk soon"),
            highest=35,
        ),
        Band(
            WellBeing.WORTH_A_TALK,
            Text(nb="Verdt en prat", da="Værd at tale om", en="Worth a talk"),
            highest=50,
        ),
        Band(WellBeing.GOING_WELL, Text(nb="Det går bra", da="Det går godt", en="Going well"), highest=100),
    ),
    meaningful_change=10,
)

Point = Annotated[int | None, BeforeValidator(whole(0, 5))]


class Who5(Answers):
    """The five items in the order of the form, 0 (at no time) to 5 (all the time)."""

    item_1: Point = None
    item_2: Point = None
    item_3: Point = None
    item_4: Point = None
    item_5: Point = None


def score_who5(given: Who5) -> Result:
    """Sum the items and multiply by four; one unanswered item makes it unknown."""
    items: dict[str, int | None] = dict(given)
    known = [item for item in items.values() if item is not None]
    return WHO5.conclude(items, PERCENT_PER_POINT * sum(known) if len(known) == len(items) else None)
