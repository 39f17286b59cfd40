"""Who says what about a situation: the citizen, a relative, or professionals, in the facts of the conversation."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from api.domain.care.answers import AnswerSource, Voice
from api.domain.facts import Answer
from api.domain.vocabulary import ACTIVITIES, NOT_RELEVANT, Activity, ConsentCapacity, Informant, LifeArea, Performance
from api.synthetic.chance import Chance
from api.synthetic.figures import Shares
from api.synthetic.need import NeedGroup, Outcome
from api.synthetic.person import Person
from api.synthetic.situation import Situation
from api.synthetic.town import Town
from api.synthetic.towns import Theme

_RULER_END: Final = 10
_TOTAL: Final = 4
_MIGHT_BE_LEFT: Final = frozenset(
    {activity.value for area in (LifeArea.COMMUNITY, LifeArea.BODY) for activity in ACTIVITIES[area]}
    | {"services_needed", "help_hours_per_week", "long_term_need", "months_since_same_course", "economy", "technology"}
)
"""What is left out now and then; never what decides the group somebody belongs to."""

_FROM_RECORDS: Final = frozenset({"months_since_same_course", "help_hours_per_week"})
_PERFORMANCE: Final = (
    (Performance.DOES_ALL, Performance.DOES_PARTS),
    (Performance.DOES_ALL, Performance.DOES_PARTS),
    (Performance.DOES_PARTS, Performance.DOES_PARTS),
    (Performance.DOES_PARTS, Performance.DOES_NOT),
    (Performance.DOES_NOT, Performance.DOES_NOT),
)
"""What people say of an activity at each level."""


@dataclass(frozen=True, slots=True)
class Said:
    """One answer to be recorded."""

    fact: str
    value: Any
    informant: Informant
    source: AnswerSource


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who answers what the citizen is asked, at home and in the conversation: always the same voice."""

    at_home: Informant
    in_talk: Informant

    @property
    def is_relative(self) -> bool:
        """Say whether a relative answers in the citizen's place."""
        return self.in_talk is Informant.RELATIVE


_ALONE: Final = Speaker(Informant.CITIZEN, Informant.CITIZEN)
_WITH_A_RELATIVE: Final = Speaker(Informant.CITIZEN_WITH_RELATIVE, Informant.CITIZEN_WITH_RELATIVE)
_WITH_STAFF: Final = Speaker(Informant.CITIZEN, Informant.CITIZEN_WITH_STAFF)
_A_RELATIVE: Final = Speaker(Informant.RELATIVE, Informant.RELATIVE)


def speaker_for(person: Person, situation: Situation, shares: Shares, chance: Chance) -> Speaker:
    """Choose who answers: the citizen, with somebody or alone; a relative where the citizen cannot."""
    if person.is_child or situation.truth.get("consent_capacity") == ConsentCapacity.NONE:
        return _A_RELATIVE if person.kin else _WITH_STAFF
    if person.kin and chance.happens(shares.answers_with_a_relative):
        return _WITH_A_RELATIVE
    return _WITH_STAFF if chance.happens(shares.answers_with_staff) else _ALONE


def theme_of(town: Town, person: Person, situation: Situation) -> Theme:
    """Give what somebody in such a situation talks about."""
    return town.own_words.themes["child" if person.is_child else situation.lead]


class Telling:
    """Puts a situation into answers."""

    def __init__(self, town: Town, person: Person, chance: Chance) -> None:
        """Take whose situation it is."""
        self._town, self._person, self._chance = town, person, chance

    def of_citizen(self, situation: Situation) -> dict[str, Any]:
        """Give what is asked of the citizen, with their own words, parts of activities and the wheel."""
        asked = {name: value for name, value in situation.truth.items() if self._is_citizens(name)}
        return {**asked, **dict(self._words(situation)), **dict(self._parts(situation)), **dict(self._wheel(situation))}

    def of_professionals(self, situation: Situation) -> dict[str, Any]:
        """Give what professionals find out."""
        found = {name: value for name, value in situation.truth.items() if not self._is_citizens(name)}
        left = self._town.figures.shares.left_unanswered
        kept = {
            name: value for name, value in found.items() if name not in _MIGHT_BE_LEFT or not self._chance.happens(left)
        }
        if situation.outcome is Outcome.REABLEMENT:
            kept |= {f"{name}.expected": level - 1 for name, level in _rated(situation.truth) if level > 0}
        return kept

    def _is_citizens(self, name: str) -> bool:
        return self._town.asked_of.get(name) == Voice.CITIZEN

    def _words(self, situation: Situation) -> Iterator[tuple[str, Any]]:
        theme, chance = theme_of(self._town, self._person, situation), self._chance
        yield "what_matters", chance.one_of(theme.matters)
        if situation.group is not NeedGroup.UNKNOWN:
            yield "own_goals", chance.some_of(theme.goals, chance.between(1, 2))
            if chance.happens(self._town.figures.shares.has_other_wishes):
                yield "wishes", chance.one_of(self._town.own_words.other_wishes)

    def _parts(self, situation: Situation) -> Iterator[tuple[str, Any]]:
        for name, level in _rated(situation.truth):
            if level > 0:
                yield f"{name}.own_performance", self._chance.one_of(_PERFORMANCE[level]).value
                yield f"{name}.own_importance", self._chance.between(3, _RULER_END)

    def _wheel(self, situation: Situation) -> Iterator[tuple[str, int]]:
        levels = dict(_rated(situation.truth))
        for spoke, activities in self._town.wheel.items():
            rated = [levels[name] for name in activities if name in levels]
            if rated:
                going = _RULER_END - 1 - 2 * sum(rated) / len(rated) + self._chance.between(-1, 1)
                yield f"going.{spoke}", max(0, min(_RULER_END, round(going)))
                yield f"important.{spoke}", self._chance.between(2, _RULER_END)


def _rated(truth: Mapping[str, Answer]) -> Iterator[tuple[Activity, int]]:
    for activity in Activity:
        level = truth.get(activity)
        if level is not None and level != NOT_RELEVANT:
            yield activity, int(level)


def said(answers: Mapping[str, Any], informant: Informant, source: AnswerSource) -> list[Said]:
    """Let one voice say everything."""
    return [Said(name, value, informant, source) for name, value in answers.items()]


def by_staff(answers: Mapping[str, Any]) -> list[Said]:
    """Let professionals say what they found, some of it from records."""
    return [
        Said(name, value, Informant.STAFF, AnswerSource.RECORD if name in _FROM_RECORDS else AnswerSource.CONVERSATION)
        for name, value in answers.items()
    ]


def seen_otherwise(truth: Mapping[str, Answer], informant: Informant, by: int, chance: Chance) -> list[Said]:
    """Let another voice rate two activities some levels higher or lower; it stands beside, and changes nothing."""
    rated = [(name, level) for name, level in _rated(truth) if 0 <= level + by <= _TOTAL and level > 0]
    return [
        Said(name.value, level + by, informant, AnswerSource.CONVERSATION) for name, level in chance.some_of(rated, 2)
    ]
