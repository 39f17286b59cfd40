"""What is true of a synthetic person: how much help they need, with what, and everything else that may be asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from api.domain.facts import Answer
from api.domain.vocabulary import Activity, Colour
from api.synthetic.chance import Chance
from api.synthetic.figures import Figures
from api.synthetic.need import NeedGroup, Outcome
from api.synthetic.person import RETIRED, Person
from api.synthetic.rules import by_rules

_ASKED_AT_ONCE: Final = frozenset(
    {"acute_danger", "abuse_suspected", "sudden_confusion", "no_sound_night", "carer_breakdown", "recent_fall"}
    | {"minor", "lives_alone", "dwelling", "change", "citizen_colour", "importance", "home_sound", "network"}
)
"""What is known even of somebody whose talk was never finished: nothing of functioning."""

_TOTAL: Final = 4
_CHANGED: Final = 6
_RULER_END: Final = 10


@dataclass(frozen=True, slots=True)
class Situation:
    """What is true; `outcome` is what an agreement will come to, `lead` what the days are mostly about."""

    group: NeedGroup
    outcome: Outcome
    lead: str
    urgent: bool
    truth: Mapping[str, Answer]


def situation_of(figures: Figures, person: Person, chance: Chance) -> Situation:
    """Draw the situation of a person."""
    need = next(at.need for at in figures.published.need_by_age.by_age if at.ages[0] <= person.age <= at.ages[1])
    group = chance.weighed(tuple(need.items()))
    outcome = chance.weighed(tuple(figures.outcomes[group].items()))
    drawn: dict[str, Any] = {
        "group": group.value,
        "outcome": outcome.value,
        "urgent": chance.happens(figures.shares.urgent),
        "child": person.is_child,
        "couple": person.couple,
        "retired": person.age >= RETIRED,
        "relatives": bool(person.kin),
    }
    lead = drawn["lead"] = str(by_rules(figures.lead, drawn, chance))
    truth = _truth(figures, drawn, chance, rated=group is not NeedGroup.UNKNOWN)
    return Situation(group, outcome, lead, drawn["urgent"], truth)


def _truth(figures: Figures, drawn: dict[str, Any], chance: Chance, *, rated: bool) -> dict[str, Answer]:
    names = list[str]()
    for activity in Activity if rated else ():
        names.append(activity.value)
        drawn[activity.value] = by_rules(figures.rules_of[activity], drawn, chance)
    for kind in figures.facts:
        for name in kind.of:
            drawn[name] = by_rules(kind.rules, drawn, chance)
            names.append(name)
    return {name: drawn[name] for name in names if drawn[name] is not None and (rated or name in _ASKED_AT_ONCE)}


def later(situation: Situation, chance: Chance, *, better: bool) -> Situation:
    """Give the situation some months on: a few levels a step lower or higher, and what went with it."""
    rated = [name for name in Activity if _can_move(situation.truth.get(name), better=better)]
    moved: dict[str, Answer] = {
        name.value: int(situation.truth[name]) + (-1 if better else 1) for name in chance.some_of(rated, _CHANGED)
    }
    if "recent_fall" in situation.truth:
        moved["recent_fall"] = False
    if "confidence" in situation.truth:
        confidence = int(situation.truth["confidence"]) + (2 if better else -1)
        moved["confidence"] = max(0, min(_RULER_END, confidence))
    if better and situation.truth.get("citizen_colour") == Colour.RED:
        moved["citizen_colour"] = Colour.YELLOW.value
    outcome = _next_outcome(situation.outcome, better=better)
    return Situation(situation.group, outcome, situation.lead, urgent=False, truth={**situation.truth, **moved})


def _can_move(level: Answer | None, *, better: bool) -> bool:
    return isinstance(level, int) and (level >= 1 if better else 1 <= level < _TOTAL)


def _next_outcome(outcome: Outcome, *, better: bool) -> Outcome:
    if outcome is Outcome.REABLEMENT:
        return Outcome.NONE if better else Outcome.HOME_NURSING
    return Outcome.TECHNOLOGY if outcome is Outcome.NONE and not better else outcome
