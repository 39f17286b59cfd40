"""GAS: how far the citizen's own goals were reached, as one T score around 50.

T = 50 + 10 * sum(w*x) / sqrt(0.7 * sum(w^2) + 0.3 * sum(w)^2), with x from -2 to +2 and 0.3 the assumed correlation
between goals. 50 means as expected.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from math import sqrt
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, ConfigDict, RootModel

from api.domain.instruments.answers import Answers, decimal, refuse, whole
from api.domain.instruments.definition import Band, Direction, Instrument, Licence, MissingRule, Source
from api.domain.instruments.result import Range, Result
from api.domain.text import Text

MEAN = 50.0
SPREAD = 10.0
CORRELATION = 0.3
FARTHEST = 2
UNITS = 100  # a weight has at most two decimals
WIDEST = SPREAD * FARTHEST / sqrt(CORRELATION)


class GoalOutcome(StrEnum):
    """All goals together against what was expected when they were set."""

    LESS_THAN_EXPECTED = "less_than_expected"
    AS_EXPECTED = "as_expected"
    MORE_THAN_EXPECTED = "more_than_expected"


GAS = Instrument(
    id="gas",
    name=Text(
        nb="Goal Attainment Scaling (GAS)", da="Goal Attainment Scaling (GAS)", en="Goal Attainment Scaling (GAS)"
    ),
    measures=Text(
        nb="Hvor langt innbyggeren har kommet med sine egne mål",
        da="Hvor langt borgeren er nået med sine egne mål",
        en="How far the citizen has come with their own goals",
    ),
    items=None,
    item_range=Range(-FARTHEST, FARTHEST),
    range=Range(MEAN - WIDEST, MEAN + WIDEST),
    direction=Direction.HIGHER_IS_BETTER,
    licence=Licence.FREE,
    sources=(
        Source(
            "Turner-Stokes L. Clin Rehabil 2009;23:362-370, formula as corrected in its erratum",
            "https://doi.org/10.1177/0269215508101742",
        ),
    ),
    missing=MissingRule.EVERY_ITEM,
    bands=(
        Band(
            GoalOutcome.LESS_THAN_EXPECTED,
            Text(nb="Mindre enn ventet", da="Mindre end ventet", en="Less than expected"),
        ),
        Band(GoalOutcome.AS_EXPECTED, Text(nb="Som ventet", da="Som ventet", en="As expected")),
        Band(
            GoalOutcome.MORE_THAN_EXPECTED,
            Text(nb="Mer enn ventet", da="Mere end ventet", en="More than expected"),
        ),
    ),
)


def _weight(value: object) -> object:
    if value is None:
        refuse("not_a_number", value, "give a weight above 0, or leave it out for 1")
    return decimal(0.01, 100)(value)


class Goal(Answers):
    """One goal: the level reached and what it weighs (importance times difficulty, or 1 when all weigh the same)."""

    level: Annotated[int | None, BeforeValidator(whole(-FARTHEST, FARTHEST))] = None
    weight: Annotated[float, BeforeValidator(_weight)] = 1.0


def _goal(value: object) -> object:
    if isinstance(value, Goal):
        return value
    if not isinstance(value, Mapping):
        refuse("not_a_goal", value, "give a goal with its level, -2 to 2, and its weight if it has one")
    return dict(value)


NamedGoal = Annotated[Goal, BeforeValidator(_goal)]


class Goals(RootModel[Annotated[Mapping[str, NamedGoal], AfterValidator(MappingProxyType)]]):
    """The citizen's goals by name; their order means nothing."""

    model_config = ConfigDict(frozen=True)


def t_score(reached: Sequence[tuple[int, int]]) -> float:
    """Give T for at least one pair of weight and level; whole weights, so that their order cannot matter."""
    attained = sum(weight * level for weight, level in reached)
    squares = sum(weight * weight for weight, _ in reached)
    total = sum(weight for weight, _ in reached)
    return MEAN + SPREAD * attained / sqrt((1 - CORRELATION) * squares + CORRELATION * total * total)


def score_gas(given: Goals) -> Result:
    """Give T and its range for these weights; one goal without a level makes it unknown."""
    levels = {name: goal.level for name, goal in given.root.items()}
    reached = [(round(goal.weight * UNITS), goal.level) for goal in given.root.values() if goal.level is not None]
    if not reached or len(reached) < len(levels):
        return GAS.conclude(levels, None)
    lowest, highest = (t_score([(weight, end) for weight, _ in reached]) for end in (-FARTHEST, FARTHEST))
    score = t_score(reached)
    return GAS.conclude(levels, score, on=Range(lowest, highest), band=_outcome(score))


def _outcome(score: float) -> GoalOutcome:
    if score == MEAN:
        return GoalOutcome.AS_EXPECTED
    return GoalOutcome.MORE_THAN_EXPECTED if score > MEAN else GoalOutcome.LESS_THAN_EXPECTED
