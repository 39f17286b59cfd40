"""The facts about one citizen: what was asked and answered, and nothing that was not.

An absent fact was not asked. `not_relevant` is an answer, is no number, and never enters a
maximum or a mean. Diagnosis, sex, ethnicity, language, address, income and the capacity of the
services are not facts: there is no field for them, here or anywhere a policy can reach.
"""

from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from api.domain.answers import Choice, Hours, Whole, YesNo
from api.domain.frozen import Frozen
from api.domain.vocabulary import (
    NOT_RELEVANT,
    Activity,
    Change,
    Colour,
    ConsentCapacity,
    Dwelling,
    NotRelevant,
    Performance,
    Stage,
)

Answer = int | float | bool | str
"""A value a policy can read: a number, a yes or no, a choice, or `not_relevant`."""


class Direction(StrEnum):
    """What more of a fact means; the laws of a policy are stated over these."""

    NEED = "need"
    RESOURCE = "resource"
    MOTIVATION = "motivation"
    READINESS = "readiness"
    SAFETY = "safety"


_LEVEL = Whole(0, 4, ends="0 independent, 4 total assistance", or_not_relevant=True)
_RULER = Whole(0, 10, ends="0 not at all, 10 very much")

Level = Annotated[int | NotRelevant, _LEVEL]
Expected = Annotated[int, Whole(0, 4, ends="0 independent, 4 total assistance")]
Strength = Annotated[int, Whole(0, 3, ends="0 none, 3 strong")]
Strain = Annotated[int, Whole(0, 3, ends="0 none, 3 great")]
Ruler = Annotated[int, _RULER]
Count = Annotated[int, Whole(0, 50)]
Months = Annotated[int, Whole(0, 1200)]
HoursAWeek = Annotated[float, Hours()]
Yes = Annotated[bool, YesNo()]
OwnWords = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]


class Answers(Frozen):
    """A group of answers; a field left out was not asked."""


class Rating(Answers):
    """How much assistance one activity takes, and what the citizen says of it."""

    level: Level = Field(
        description="0 independent, 1 light, 2 moderate, 3 extensive, 4 total assistance; or 'not_relevant'."
    )
    expected: Expected | None = Field(None, description="The level a course is expected to lead to.")
    own_performance: Annotated[Performance, Choice(Performance)] | None = None
    own_importance: Ruler | None = None

    @model_validator(mode="after")
    def _expects_only_what_is_relevant(self) -> "Rating":
        if self.level == NOT_RELEVANT and self.expected is not None:
            raise PydanticCustomError(
                "contradiction",
                "'expected' cannot be given for an activity that is not relevant; leave one of them out.",
                {},
            )
        return self


def _from_level(value: object) -> object:
    """Let the level stand for the whole rating when nothing else is said."""
    return value if isinstance(value, dict | Rating) else {"level": _LEVEL.check(value)}


Rated = Annotated[Rating, BeforeValidator(_from_level, json_schema_input_type=Rating | Level)]
Functioning = dict[Activity, Rated]


class Resources(Answers):
    """What the citizen and those around them can draw on."""

    coping: Annotated[Strength | None, Direction.RESOURCE] = None
    inner_strength: Annotated[Strength | None, Direction.RESOURCE] = None
    health_literacy: Annotated[Strength | None, Direction.RESOURCE] = None
    network: Annotated[Strength | None, Direction.RESOURCE] = None
    community: Annotated[Strength | None, Direction.RESOURCE] = None
    home: Annotated[Strength | None, Direction.RESOURCE] = None
    technology: Annotated[Strength | None, Direction.RESOURCE] = None
    economy: Annotated[Strength | None, Direction.RESOURCE] = None
    carer_willing: Annotated[Yes | None, Direction.RESOURCE] = None
    carer_strain: Annotated[Strain | None, Direction.NEED] = None
    carer_is_spouse: Yes | None = None


class Motivation(Answers):
    """What matters to the citizen, and how much."""

    importance: Annotated[Ruler | None, Direction.MOTIVATION] = None
    what_matters: OwnWords | None = None
    own_goals: tuple[OwnWords, ...] | None = None


class Readiness(Answers):
    """How ready the citizen feels; it changes the first step and the rhythm, never the effort."""

    confidence: Annotated[Ruler | None, Direction.READINESS] = None
    stage: Annotated[Annotated[Stage, Choice(Stage)] | None, Direction.READINESS] = None


class Context(Answers):
    """The situation around the citizen."""

    lives_alone: Annotated[Yes | None, Direction.NEED] = None
    dwelling: Annotated[Dwelling, Choice(Dwelling)] | None = None
    change: Annotated[Change, Choice(Change)] | None = None
    help_hours_per_week: Annotated[HoursAWeek | None, Direction.NEED] = None
    need_unpredictable: Annotated[Yes | None, Direction.NEED] = None
    night_need: Annotated[Yes | None, Direction.NEED] = None
    skilled_nursing: Annotated[Yes | None, Direction.NEED] = None
    end_of_life: Yes | None = None
    consent_capacity: Annotated[ConsentCapacity, Choice(ConsentCapacity)] | None = None
    can_set_goals: Yes | None = None
    learning_prevented: Yes | None = None
    months_since_same_course: Months | None = None
    minor: Yes | None = None
    child_seriously_ill: Annotated[Yes | None, Direction.NEED] = None
    long_term_need: Annotated[Yes | None, Direction.NEED] = None
    services_needed: Annotated[Count | None, Direction.NEED] = None
    wants_individual_plan: Yes | None = None
    opposes_technology: Yes | None = None
    alert_receiver: Annotated[Yes | None, Direction.RESOURCE] = None
    home_sound: Annotated[Yes | None, Direction.RESOURCE] = None
    meets_nursing_home_criteria: Annotated[Yes | None, Direction.NEED] = None
    wishes: OwnWords | None = None


class Safety(Answers):
    """What must be seen to at once; these can only ever raise, never lower."""

    acute_danger: Annotated[Yes | None, Direction.SAFETY] = None
    abuse_suspected: Annotated[Yes | None, Direction.SAFETY] = None
    sudden_confusion: Annotated[Yes | None, Direction.SAFETY] = None
    no_sound_night: Annotated[Yes | None, Direction.SAFETY] = None
    carer_breakdown: Annotated[Yes | None, Direction.SAFETY] = None
    recent_fall: Annotated[Yes | None, Direction.SAFETY] = None


class Facts(Answers):
    """Everything known about one citizen when a policy is read."""

    functioning: Functioning = Field(default_factory=dict)
    resources: Resources = Field(default_factory=Resources)
    motivation: Motivation = Field(default_factory=Motivation)
    readiness: Readiness = Field(default_factory=Readiness)
    citizen_colour: Annotated[Colour, Choice(Colour)] | None = None
    context: Context = Field(default_factory=Context)
    safety: Safety = Field(default_factory=Safety)

    @cached_property
    def answers(self) -> dict[str, Answer]:
        """Every answer a policy can read, by the short name of its fact; own words are left out."""
        answers: dict[str, Any] = {activity.value: rating.level for activity, rating in self.functioning.items()}
        for group in (self.resources, self.motivation, self.readiness, self.context, self.safety):
            said = group.__dict__.items()
            answers |= {name: value for name, value in said if value is not None and name not in OWN_WORDS}
        if self.citizen_colour is not None:
            answers["citizen_colour"] = self.citizen_colour
        return answers

    @property
    def is_empty(self) -> bool:
        """Say whether nothing at all was answered, not even in own words."""
        return not (self.answers or any(self.own_words))

    @property
    def own_words(self) -> tuple[str, ...]:
        """Everything the citizen said in their own words: what matters, goals, wishes."""
        said = (self.motivation.what_matters, *(self.motivation.own_goals or ()), self.context.wishes)
        return tuple(words for words in said if words)


OWN_WORDS = frozenset({"what_matters", "own_goals", "wishes"})
"""Facts kept in the citizen's own words; no table reads them."""
