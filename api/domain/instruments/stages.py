"""Stages of change: six states, no number. A low stage changes the first step and the rhythm, never the effort.

The labels are the product's own words.
"""

from pydantic import field_validator

from api.domain.instruments.answers import Answers, refuse
from api.domain.instruments.definition import Band, Direction, Instrument, Licence, MissingRule, Source
from api.domain.instruments.movement import Movement
from api.domain.instruments.result import Result
from api.domain.text import Text
from api.domain.vocabulary import Stage

STAGES = Instrument(
    id="stages_of_change",
    name=Text(nb="Endringsstadier", da="Forandringsstadier", en="Stages of change"),
    measures=Text(
        nb="Hvor innbyggeren er i en endring akkurat nå",
        da="Hvor borgeren er i en forandring lige nu",
        en="Where the citizen is in a change right now",
    ),
    items=1,
    item_range=None,
    range=None,
    direction=Direction.ORDERED_STATES,
    licence=Licence.FREE,
    sources=(Source("Stage table in the Journal of Sports Science and Medicine, as read in the research (3.5)"),),
    missing=MissingRule.EVERY_ITEM,
    has_total=False,
    bands=(
        Band(
            Stage.PRECONTEMPLATION,
            Text(nb="Noe annet er viktigere nå", da="Noget andet er vigtigere nu", en="Other things matter more now"),
        ),
        Band(Stage.CONTEMPLATION, Text(nb="Tenker på det", da="Tænker over det", en="Thinking about it")),
        Band(Stage.PREPARATION, Text(nb="Gjør seg klar", da="Gør sig klar", en="Getting ready")),
        Band(Stage.ACTION, Text(nb="Er i gang", da="Er i gang", en="Under way")),
        Band(Stage.MAINTENANCE, Text(nb="Holder det ved like", da="Holder fast", en="Keeping it up")),
        Band(Stage.RELAPSE, Text(nb="Tar en ny runde", da="Tager en ny runde", en="Taking another round")),
    ),
)


class StageOfChange(Answers):
    """The stage the citizen and the professional recognise together."""

    stage: Stage | None = None

    @field_validator("stage", mode="before")
    @classmethod
    def _is_a_stage(cls, value: object) -> object:
        if value is not None and value not in tuple(Stage):
            refuse("not_a_stage", value, f"give one of {', '.join(Stage)}")
        return value


def score_stages(given: StageOfChange) -> Result:
    """Name the stage; there is no number to give."""
    return STAGES.conclude(dict(given), None, band=given.stage)


def transition(earlier: Stage, later: Stage) -> Movement:
    """Say which way someone moved.

    Relapse is reached from anywhere, because people move between two questions. Leaving it is a step forward, except
    for precontemplation; that reading is the product's own, no source orders it.
    """
    if earlier is later:
        return Movement.SAME
    if later is Stage.RELAPSE:
        return Movement.RELAPSE
    if earlier is Stage.RELAPSE:
        return Movement.BACK if later is Stage.PRECONTEMPLATION else Movement.FORWARD
    order = list(Stage)
    return Movement.FORWARD if order.index(later) > order.index(earlier) else Movement.BACK
