"""How much help somebody needs, in the four groups that are published, and what the first agreement came to.

The official Norwegian grouping is not public in full. This one is our own: means over life areas, put on the levels of
the product (0 to 4), where help is substantial from 2 and extensive from 3.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from api.domain.facts import Facts
from api.domain.vocabulary import ACTIVITIES, NOT_RELEVANT, Activity, LifeArea

MEDIUM_FROM: Final = 2
EXTENSIVE_FROM: Final = 3
TOTAL: Final = 4
MORE_THAN_OPEN: Final = 2
"""From this canonical step on, a service is more than advice and open offers."""

_THINKING: Final = (Activity.MEMORY, Activity.COGNITION, Activity.COMMUNICATION, Activity.BEHAVIOUR)
_TOTAL_IS_EXTENSIVE: Final = (Activity.TOILETING, Activity.EATING_DRINKING, Activity.COGNITION)
_HOUSEHOLD_ALONE_IS_NOT_MEDIUM: Final = frozenset(LifeArea) - {LifeArea.HOUSEHOLD}


class NeedGroup(StrEnum):
    """A group of the published statistics (noe/avgrenset, middels til stort, omfattende, uoppgitt)."""

    SOME = "some"
    MEDIUM = "medium"
    EXTENSIVE = "extensive"
    UNKNOWN = "unknown"


class Outcome(StrEnum):
    """What a citizen got in the end, in the groups Bergen counted; one each."""

    NONE = "none"
    HOME_NURSING = "home_nursing"
    REABLEMENT = "reablement"
    TECHNOLOGY = "technology"
    OTHER = "other"


def need_group(facts: Facts) -> NeedGroup:
    """Say which group somebody belongs to by what is rated; what is not relevant or not asked does not count."""
    levels = {name: rating.level for name, rating in facts.functioning.items() if rating.level != NOT_RELEVANT}
    if not levels:
        return NeedGroup.UNKNOWN
    means = {area: _mean(levels, ACTIVITIES[area]) for area in LifeArea}
    total = any(levels.get(activity) == TOTAL for activity in _TOTAL_IS_EXTENSIVE)
    if total or max(means[LifeArea.SELF_CARE], _mean(levels, _THINKING)) >= EXTENSIVE_FROM:
        return NeedGroup.EXTENSIVE
    medium = max(means[area] for area in _HOUSEHOLD_ALONE_IS_NOT_MEDIUM) >= MEDIUM_FROM
    return NeedGroup.MEDIUM if medium else NeedGroup.SOME


def _mean(levels: Mapping[Activity, int], of: Iterable[Activity]) -> float:
    rated = [levels[activity] for activity in of if activity in levels]
    return sum(rated) / len(rated) if rated else 0.0


_TECHNOLOGY: Final = frozenset({"safety_alarm", "gps", "medicine_dispenser", "digital_supervision"})
SERVICES: Final[Mapping[Outcome, frozenset[str]]] = {
    Outcome.REABLEMENT: frozenset({"reablement"}),
    Outcome.HOME_NURSING: frozenset({"home_nursing"}),
    Outcome.TECHNOLOGY: _TECHNOLOGY,
}
"""The services that make an outcome, in the order they are looked for."""


def outcome_of(accepted: Iterable[str], steps: Mapping[str, int]) -> Outcome:
    """Say what accepted services come to; from step 2 on, a service is more than an open offer."""
    names = set(accepted)
    for outcome, services in SERVICES.items():
        if names & services:
            return outcome
    return Outcome.OTHER if any(steps[name] >= MORE_THAN_OPEN for name in names) else Outcome.NONE
