"""PAM-13, result only: 0 to 100 with one decimal, in four levels.

The owner's guidance is not to show the result to people at levels 1 and 2, so those bands never reach the citizen.
Two older papers cut level 3 at 67.0 instead of 72.4; the research follows the newer table.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from api.domain.instruments.answers import Answers, decimal
from api.domain.instruments.definition import Band, Direction, Instrument, Licence, MissingRule, Source
from api.domain.instruments.result import Range, Result
from api.domain.text import Text


class ActivationLevel(StrEnum):
    """The four levels by number; their published descriptions are the owner's and are not carried."""

    LEVEL_1 = "level_1"
    LEVEL_2 = "level_2"
    LEVEL_3 = "level_3"
    LEVEL_4 = "level_4"


PAM = Instrument(
    id="pam",
    name=Text(
        nb="Patient Activation Measure (PAM-13)",
        da="Patient Activation Measure (PAM-13)",
        en="Patient Activation Measure (PAM-13)",
    ),
    measures=Text(
        nb="Kunnskap, ferdigheter og trygghet til å ta vare på egen helse",
        da="Viden, færdigheder og tryghed til at tage vare på eget helbred",
        en="Knowledge, skills and confidence to look after one's own health",
    ),
    items=13,
    item_range=None,
    range=Range(0, 100),
    direction=Direction.HIGHER_IS_BETTER,
    licence=Licence.ATTESTED,
    sources=(
        Source(
            "Shirley Ryan AbilityLab, PAM", "https://www.sralab.org/rehabilitation-measures/patient-activation-measure"
        ),
    ),
    missing=MissingRule.EVERY_ITEM,
    bands=(
        Band(
            ActivationLevel.LEVEL_1, Text(nb="Nivå 1", da="Niveau 1", en="Level 1"), highest=47.0, show_to_citizen=False
        ),
        Band(
            ActivationLevel.LEVEL_2, Text(nb="Nivå 2", da="Niveau 2", en="Level 2"), highest=55.1, show_to_citizen=False
        ),
        Band(ActivationLevel.LEVEL_3, Text(nb="Nivå 3", da="Niveau 3", en="Level 3"), highest=72.4),
        Band(ActivationLevel.LEVEL_4, Text(nb="Nivå 4", da="Niveau 4", en="Level 4"), highest=100),
    ),
    caution=Text(
        nb="Nivå 1 og 2 vises aldri for innbyggeren.",
        da="Niveau 1 og 2 vises aldrig for borgeren.",
        en="Levels 1 and 2 are never shown to the citizen.",
    ),
)


class Pam(Answers):
    """The score as the owner's scoring gave it."""

    result: Annotated[float | None, BeforeValidator(decimal(0, 100, places=1))] = None


def score_pam(given: Pam) -> Result:
    """Place the result in its band."""
    return PAM.conclude(dict(given), given.result)
