"""SPPB: balance, walking and five chair stands, each 0 to 4 points.

The walking times of the 3 m and the 4 m course have different cut-offs, so a walking time without its course length is
refused. Sources disagree on the label of the 3 m numbers: PMC3032402 prints them as a 4 m walk, the original protocol
walks 3 m. The second decimal of the chair stand cut-offs, the 3 m label and the 60 seconds after which chair stands
count as not done are carried from the research as not read in a source; a physiotherapist should confirm them.
"""

from bisect import bisect_left
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from api.domain.instruments.answers import Answers, Check, decimal, refuse
from api.domain.instruments.definition import Band, Direction, Instrument, Licence, MissingRule, Source
from api.domain.instruments.result import Part, Range, Result
from api.domain.text import Text

UNABLE: Literal["unable"] = "unable"
HELD = 10.0
TANDEM_BEGINS = 3.0
SLOWEST_CHAIR_STANDS = 60.0
POINTS = Range(0, 4)
MOST_POINTS = 4
GAIT_LIMITS: Mapping[int, tuple[float, ...]] = MappingProxyType({3: (3.62, 4.65, 6.52), 4: (4.81, 6.20, 8.70)})
CHAIR_LIMITS = (11.19, 13.69, 16.69)


class SppbBand(StrEnum):
    """Where a total stands against the one cut-off the sources give: below 10."""

    WORTH_A_LOOK = "worth_a_look"
    GOING_WELL = "going_well"


SPPB = Instrument(
    id="sppb",
    name=Text(
        nb="Short Physical Performance Battery (SPPB)",
        da="Short Physical Performance Battery (SPPB)",
        en="Short Physical Performance Battery (SPPB)",
    ),
    measures=Text(
        nb="Balanse, ganghastighet og det å reise seg fra en stol",
        da="Balance, ganghastighed og det at rejse sig fra en stol",
        en="Balance, walking speed and rising from a chair",
    ),
    items=3,
    item_range=POINTS,
    range=Range(0, 12),
    direction=Direction.HIGHER_IS_BETTER,
    licence=Licence.FREE,
    sources=(
        Source("PHOSP-COVID, SPPB scoring, 4 m course", "https://github.com/SurgicalInformatics/phosp_clean/wiki/SPPB"),
        Source("Urology 2008;72(2):422-427, table 3", "https://pmc.ncbi.nlm.nih.gov/articles/PMC3032402/table/T3"),
    ),
    missing=MissingRule.EVERY_ITEM,
    bands=(
        Band(
            SppbBand.WORTH_A_LOOK,
            Text(
                nb="Verdt å se nærmere på balanse, gange og styrke",
                da="Værd at se nærmere på balance, gang og styrke",
                en="Worth a closer look at balance, walking and strength",
            ),
            highest=9,
        ),
        Band(
            SppbBand.GOING_WELL,
            Text(
                nb="Det går fint med balanse, gange og styrke",
                da="Det går fint med balance, gang og styrke",
                en="Balance, walking and strength are going well",
            ),
            highest=12,
        ),
    ),
    caution=Text(
        nb="Noter alltid om gangstrekningen var 3 eller 4 meter. Grensene er ulike.",
        da="Notér altid, om gangstrækningen var 3 eller 4 meter. Grænserne er forskellige.",
        en="Always note whether the course was 3 or 4 metres. The limits differ.",
    ),
)


def _seconds(lowest: float, highest: float) -> Check:
    timed = decimal(lowest, highest)
    return lambda value: UNABLE if value == UNABLE else timed(value)


Time = float | Literal["unable"] | None
Hold = Annotated[Time, BeforeValidator(_seconds(0, HELD))]
Timed = Annotated[Time, BeforeValidator(_seconds(0.01, 600))]


def _course(value: object) -> object:
    if value is not None and (type(value) is not int or value not in GAIT_LIMITS):
        refuse("course_length", value, "give the length of the course in metres, 3 or 4")
    return value


class Sppb(Answers):
    """Times in seconds, or "unable"; a stand is tried only when the one before it was held for ten seconds."""

    side_by_side_seconds: Hold = None
    semi_tandem_seconds: Hold = None
    tandem_seconds: Hold = None
    walk_seconds: Timed = None
    course_metres: Annotated[int | None, BeforeValidator(_course), Field(validate_default=True)] = None
    chair_stand_seconds: Timed = None

    @field_validator("semi_tandem_seconds", "tandem_seconds")
    @classmethod
    def _stands_come_in_turn(cls, held: Time, info: ValidationInfo) -> Time:
        easier = info.data.values()  # pydantic gives the fields before this one: only stands
        if held and held != UNABLE and any(each is not None and each != HELD for each in easier):
            refuse("out_of_turn", held, "leave it out, a stand before it was not held for 10 seconds")
        return held

    @field_validator("course_metres")
    @classmethod
    def _a_walking_time_has_a_course(cls, metres: int | None, info: ValidationInfo) -> int | None:
        if metres is None and isinstance(info.data.get("walk_seconds"), float):
            refuse("course_length", metres, "give the length of the course in metres, 3 or 4: their cut-offs differ")
        return metres


def balance_points(given: Sppb) -> int | None:
    """Give 0 to 4 points for the three stands; None while a stand that decides is unanswered."""
    for points, held in enumerate((given.side_by_side_seconds, given.semi_tandem_seconds)):
        if held is None:
            return None
        if held != HELD:
            return points
    if given.tandem_seconds is None:
        return None
    tandem = 0.0 if given.tandem_seconds == UNABLE else given.tandem_seconds
    return 2 + (tandem >= TANDEM_BEGINS) + (tandem >= HELD)


def gait_points(given: Sppb) -> int | None:
    """Give 0 to 4 points for the walk, by the cut-offs of its own course length; None when unanswered."""
    if given.walk_seconds == UNABLE:
        return 0
    if given.walk_seconds is None or given.course_metres is None:
        return None
    return MOST_POINTS - bisect_left(GAIT_LIMITS[given.course_metres], given.walk_seconds)


def chair_points(given: Sppb) -> int | None:
    """Give 0 to 4 points for five chair stands; None when unanswered."""
    if given.chair_stand_seconds is None:
        return None
    if given.chair_stand_seconds == UNABLE or given.chair_stand_seconds > SLOWEST_CHAIR_STANDS:
        return 0
    return MOST_POINTS - bisect_left(CHAIR_LIMITS, given.chair_stand_seconds)


def score_sppb(given: Sppb) -> Result:
    """Add the three parts; the total is unknown while any of them is."""
    points = {"balance": balance_points(given), "gait": gait_points(given), "chair_stands": chair_points(given)}
    known = [each for each in points.values() if each is not None]
    parts = [Part(name, each, POINTS) for name, each in points.items()]
    return SPPB.conclude(points, sum(known) if len(known) == len(points) else None, parts=parts)
