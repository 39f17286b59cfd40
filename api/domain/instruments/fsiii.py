"""FSIII functioning summary: mean and highest of the assistance levels 0 to 4.

"Not relevant" (9) was actively considered: it is an answer and no number. The digit of a legacy code is not the
level (B1 is 0), so codes are read from a table. IPLOS (1 to 5) and ICF (percent) are other scales: they are converted
by a table with a recorded loss elsewhere and never reach this arithmetic.
"""

from collections.abc import Mapping
from dataclasses import replace
from statistics import fmean
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, ConfigDict, RootModel

from api.domain.instruments.answers import refuse
from api.domain.instruments.definition import Direction, Instrument, Licence, MissingRule, Source
from api.domain.instruments.result import Part, Range, Result, UnknownReason
from api.domain.text import Text

NOT_RELEVANT: Literal["not_relevant"] = "not_relevant"
NOT_RELEVANT_NUMBER = 9
LEVELS = Range(0, 4)
LEVEL_OF_CODE: Mapping[str, int | Literal["not_relevant"]] = MappingProxyType(
    {
        "B1": 0,
        "9c5cfb57-a498-40e5-98a7-792bf5fb205b": 0,
        "B2": 1,
        "fcc16cb1-41f0-4832-b834-110fba0aaabe": 1,
        "B3": 2,
        "d984ad21-48fe-4619-845e-2aa0303048e7": 2,
        "B4": 3,
        "1ceef776-0cfa-4acd-b222-c5bb2424e0c1": 3,
        "B5": 4,
        "f4c9f159-5806-4c06-95e9-e69b83bab1a1": 4,
        "B6": NOT_RELEVANT,
        "d7ff926a-4955-478f-b300-0b0ec0785013": NOT_RELEVANT,
    }
)

FSIII = Instrument(
    id="fsiii",
    name=Text(
        nb="Funksjonsnivå etter Fælles Sprog III (FSIII)",
        da="Funktionsevne efter Fælles Sprog III (FSIII)",
        en="Functioning by Fælles Sprog III (FSIII)",
    ),
    measures=Text(
        nb="Hvor mye hjelp innbyggeren trenger til hver aktivitet",
        da="Hvor meget hjælp borgeren har brug for til hver aktivitet",
        en="How much help the citizen needs with each activity",
    ),
    items=None,
    item_range=LEVELS,
    range=LEVELS,
    direction=Direction.HIGHER_NEEDS_MORE_SUPPORT,
    licence=Licence.FREE,
    sources=(Source("KL terminology IG v2.3.0 (2025-08-21), FSIII", "https://build.fhir.org/ig/hl7dk/kl-term/"),),
    missing=MissingRule.DROPPED_AND_REPORTED,
    caution=Text(
        nb="Regn aldri FSIII sammen med IPLOS eller ICF. Skalaene betyr forskjellige ting.",
        da="Regn aldrig FSIII sammen med IPLOS eller ICF. Skalaerne betyder forskellige ting.",
        en="Never combine FSIII with IPLOS or ICF in a sum. The scales mean different things.",
    ),
)


def _level(value: object) -> object:
    if isinstance(value, str):
        value = LEVEL_OF_CODE.get(value, value)
    if value is None or value == NOT_RELEVANT:
        return value
    if isinstance(value, bool) or not isinstance(value, int) or (value != NOT_RELEVANT_NUMBER and value not in LEVELS):
        right = "give an FSIII level 0 to 4, 9 or 'not_relevant', or a code from the FSIII table (B1 is level 0, not 1)"
        refuse("not_a_level", value, right)
    return NOT_RELEVANT if value == NOT_RELEVANT_NUMBER else value


Level = Annotated[int | Literal["not_relevant"] | None, BeforeValidator(_level)]


class Functioning(RootModel[Annotated[Mapping[str, Level], AfterValidator(MappingProxyType)]]):
    """One level for each condition that was asked about; None where it got no answer."""

    model_config = ConfigDict(frozen=True)


def score_fsiii(given: Functioning) -> Result:
    """Summarise the numeric levels; unknown when none of the conditions was relevant."""
    levels = [level for level in given.root.values() if isinstance(level, int)]
    if not levels:
        result = FSIII.conclude(given.root, None)
        return replace(result, unknown_reason=UnknownReason.NOTHING_RELEVANT) if result.answered else result
    return FSIII.conclude(given.root, fmean(levels), parts=[Part("highest", max(levels), LEVELS)])
