"""HLQ, result only: nine scale scores side by side, no total and no cut-off; the scales go by number only."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated

from pydantic import BeforeValidator

from api.domain.instruments.answers import Answers, decimal
from api.domain.instruments.definition import Direction, Instrument, Licence, MissingRule, Source
from api.domain.instruments.result import Part, Range, Result
from api.domain.text import Text

HLQ = Instrument(
    id="hlq",
    name=Text(
        nb="Health Literacy Questionnaire (HLQ)",
        da="Health Literacy Questionnaire (HLQ)",
        en="Health Literacy Questionnaire (HLQ)",
    ),
    measures=Text(
        nb="Helsekompetanse på ni områder",
        da="Sundhedskompetence på ni områder",
        en="Health literacy in nine areas",
    ),
    items=44,
    item_range=Range(1, 5),
    range=Range(1, 5),
    direction=Direction.HIGHER_IS_BETTER,
    licence=Licence.ATTESTED,
    sources=(
        Source(
            "Aarhus University, HLQ: licence required",
            "https://ph.au.dk/research-center-for-health-literacy-and-equity/tools-and-courses/questionnaires-and-tools",
        ),
        Source(
            "Nursing Open 2019;6(4):1481-1490, table 2: the ranges of the scales",
            "https://pmc.ncbi.nlm.nih.gov/articles/PMC6805284/table/nop2350-tbl-0002",
        ),
    ),
    missing=MissingRule.EACH_ON_ITS_OWN,
    has_total=False,
)

Agreement = Annotated[float | None, BeforeValidator(decimal(1, 4))]
Ease = Annotated[float | None, BeforeValidator(decimal(1, 5))]


class Hlq(Answers):
    """Scales 1 to 5 run from 1 to 4, scales 6 to 9 from 1 to 5."""

    scale_1: Agreement = None
    scale_2: Agreement = None
    scale_3: Agreement = None
    scale_4: Agreement = None
    scale_5: Agreement = None
    scale_6: Ease = None
    scale_7: Ease = None
    scale_8: Ease = None
    scale_9: Ease = None


RANGES: Mapping[str, Range] = MappingProxyType(
    {f"scale_{number}": Range(1, 4) for number in range(1, 6)}
    | {f"scale_{number}": Range(1, 5) for number in range(6, 10)}
)


def score_hlq(given: Hlq) -> Result:
    """Carry the nine scales as parts; there is no total."""
    return HLQ.conclude(dict(given), None, parts=[Part(name, scale, RANGES[name]) for name, scale in given])
