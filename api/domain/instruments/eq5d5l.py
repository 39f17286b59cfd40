"""EQ-5D-5L: five dimensions at levels 1 to 5, the index from the Danish value set, and the EQ VAS beside it.

Counted in thousandths so that the index is exact: 11111 is 1 and 55555 is -0.758.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated

from pydantic import BeforeValidator

from api.domain.instruments.answers import Answers, whole
from api.domain.instruments.definition import Direction, Instrument, Licence, MissingRule, Source
from api.domain.instruments.result import Part, Range, Result
from api.domain.text import Text

FULL = 1000
LOST_THOUSANDTHS: Mapping[str, tuple[int, int, int, int, int]] = MappingProxyType(
    {
        "mobility": (0, 41, 54, 157, 220),
        "self_care": (0, 35, 50, 144, 209),
        "usual_activities": (0, 33, 40, 139, 174),
        "pain": (0, 48, 94, 381, 537),
        "anxiety": (0, 72, 191, 430, 618),
    }
)
VAS = Range(0, 100)

EQ5D5L = Instrument(
    id="eq5d5l",
    name=Text(nb="EQ-5D-5L", da="EQ-5D-5L", en="EQ-5D-5L"),
    measures=Text(
        nb="Helserelatert livskvalitet i dag",
        da="Helbredsrelateret livskvalitet i dag",
        en="Health-related quality of life today",
    ),
    items=5,
    item_range=Range(1, 5),
    range=Range(-0.758, 1),
    direction=Direction.HIGHER_IS_BETTER,
    licence=Licence.ATTESTED,
    sources=(Source("Danish EQ-5D-5L value set, Aalborg University", "https://www.klinisk.aau.dk/"),),
    missing=MissingRule.EVERY_ITEM,
    caution=Text(
        nb="Indeksen bruker danske verdier. Den sier hva danske innbyggere mener, ikke norske.",
        da="Indekset bruger danske værdier. Det bygger på svar fra den danske befolkning.",
        en="The index uses Danish values. It rests on what people in Denmark prefer.",
    ),
)

Level = Annotated[int | None, BeforeValidator(whole(1, 5))]


class Eq5d5l(Answers):
    """The profile, each dimension 1 (no problems) to 5, and the EQ VAS 0 to 100."""

    mobility: Level = None
    self_care: Level = None
    usual_activities: Level = None
    pain: Level = None
    anxiety: Level = None
    vas: Annotated[int | None, BeforeValidator(whole(0, 100))] = None


def score_eq5d5l(given: Eq5d5l) -> Result:
    """Give the index from a whole profile; the VAS stands beside it and is never mixed in."""
    answers: dict[str, int | None] = dict(given)
    levels = {name: level for name in LOST_THOUSANDTHS if (level := answers[name]) is not None}
    lost = sum(LOST_THOUSANDTHS[name][level - 1] for name, level in levels.items())
    index = (FULL - lost) / FULL if len(levels) == len(LOST_THOUSANDTHS) else None
    return EQ5D5L.conclude(answers, index, parts=[Part("vas", given.vas, VAS)])
