"""Citizens for tests: two described in full, and hypothesis strategies for any other.

Answers are flat here, `{short name of the fact: answer}`; `facts_of` makes the `Facts` of them. Everything built is
free of contradictions.
"""

from collections.abc import Collection, Iterator, Mapping
from random import Random
from typing import Any, Final

from hypothesis import strategies as st

from api.domain.answers import Whole
from api.domain.fact_registry import FACTS, values_of
from api.domain.facts import Answer, Direction, Facts
from api.domain.read_facts import CONTRADICTIONS, read_facts
from api.domain.vocabulary import NOT_RELEVANT, Activity


class Answers(dict[str, Answer]):
    """Flat answers that print as the little that differs from the citizen who manages."""

    def __repr__(self) -> str:
        """Write what a test would write to build the same citizen."""
        differs = {name: answer for name, answer in self.items() if answer != _MANAGES[name]}
        missing = [name for name in NAMES if name not in self]
        if len(missing) > len(NAMES) // 2:
            return f"only {dict(self)}"
        return f"manages(**{differs})" + (f" without {missing}" if missing else "")


NAMES: Final = tuple(FACTS)

_AT_THE_EDGES: Final[dict[str, tuple[Answer, ...]]] = {
    "help_hours_per_week": (0.0, 0.5, 7.5, 19.5, 20.0, 24.75, 25.0, 25.25, 168.0),
    "months_since_same_course": (0, 1, 11, 12, 13, 1200),
    "services_needed": (0, 1, 2, 3, 50),
}
"""Facts with too many values to try each: values around the places where policies cut."""


def choices(name: str) -> tuple[Answer, ...]:
    """List the answers a fact is tried with, in their order; `not_relevant` stands last."""
    kind = FACTS[name].kind
    values = _AT_THE_EDGES.get(name) or values_of(kind) or (False, True)
    return (*values, NOT_RELEVANT) if isinstance(kind, Whole) and kind.or_not_relevant else tuple(values)


CHOICES: Final = {name: choices(name) for name in NAMES}


def document(answers: Mapping[str, Answer]) -> dict[str, Any]:
    """Put flat answers where they stand in a `facts` document."""
    said: dict[str, Any] = {}
    for name, answer in answers.items():
        group = FACTS[name].group
        (said.setdefault(group, {}) if group else said)[name] = answer
    return said


def facts_of(answers: Mapping[str, Answer]) -> Facts:
    """Read flat answers as the product does."""
    return read_facts(document(answers))


def _all_activities(level: Answer) -> dict[str, Answer]:
    return {activity.value: level for activity in Activity}


_MANAGES: Final[dict[str, Answer]] = (
    _all_activities(0)
    | {"citizen_colour": "green", "importance": 8, "confidence": 8, "stage": "action"}
    | {"coping": 3, "inner_strength": 3, "health_literacy": 3, "network": 3}
    | {"community": 3, "home": 3, "technology": 3, "economy": 3}
    | {"carer_willing": True, "carer_strain": 0, "carer_is_spouse": False}
    | {"lives_alone": False, "dwelling": "home", "change": "recent", "help_hours_per_week": 0.0}
    | {"need_unpredictable": False, "night_need": False, "skilled_nursing": False, "end_of_life": False}
    | {"consent_capacity": "full", "can_set_goals": True, "learning_prevented": False, "minor": False}
    | {"months_since_same_course": 1200, "child_seriously_ill": False, "long_term_need": False}
    | {"services_needed": 0, "wants_individual_plan": False, "opposes_technology": False, "alert_receiver": True}
    | {"home_sound": True, "meets_nursing_home_criteria": False}
    | {name: False for name, fact in FACTS.items() if fact.direction is Direction.SAFETY}
)

_NEEDS_HELP: Final[dict[str, Answer]] = (
    _MANAGES
    | _all_activities(3)
    | {"citizen_colour": "red", "coping": 1, "inner_strength": 0, "network": 1, "technology": 0, "carer_strain": 2}
    | {"importance": 3, "confidence": 2, "stage": "contemplation", "lives_alone": True, "change": "gradual"}
    | {"help_hours_per_week": 25.25, "need_unpredictable": True, "night_need": True, "skilled_nursing": True}
    | {"months_since_same_course": 6, "long_term_need": True, "services_needed": 3}
    | {"home_sound": False, "meets_nursing_home_criteria": True, "recent_fall": True}
)


def manages(**changes: Answer) -> Answers:
    """Answer every fact for a citizen who manages well; name what differs."""
    return Answers(_MANAGES | changes)


def needs_help(**changes: Answer) -> Answers:
    """Answer every fact for a citizen with clear needs in many sides of everyday life; name what differs."""
    return Answers(_NEEDS_HELP | changes)


def contradict(answers: Mapping[str, Answer]) -> bool:
    """Say whether answers contradict each other."""
    return any(_holds(claims, answers) for claims, _ in CONTRADICTIONS)


def _holds(claims: Mapping[str, Answer], answers: Mapping[str, Answer]) -> bool:
    return all(answers.get(name) == value for name, value in claims.items())


def mended(answers: Mapping[str, Answer], *, keep: Collection[str] = ()) -> Answers:
    """Turn yes-or-no answers around until none contradict each other, never one of those to keep."""
    for claims, _ in CONTRADICTIONS:
        if _holds(claims, answers):
            wrong = next(name for name in claims if name not in keep)
            answers = {**answers, wrong: not answers[wrong]}
    return Answers(answers)


def _equal_chances() -> list[tuple[str, Answer]]:
    rounds = max(map(len, CHOICES.values()))
    return [(name, values[number % len(values)]) for name, values in CHOICES.items() for number in range(rounds)]


_CHANGES: Final = st.sampled_from(_equal_chances())
_STARTS: Final = (
    manages(),
    manages(citizen_colour="red", stage="relapse", change="stable"),
    needs_help(),
    needs_help(learning_prevented=True),
    needs_help(change="stable", months_since_same_course=1200, citizen_colour="yellow"),
)


@st.composite
def complete_answers(draw: st.DrawFn) -> Answers:
    """Answer every fact: somebody who manages or needs help, with few or many answers changed."""
    answers = dict(draw(st.sampled_from(_STARTS)))
    few, many = st.lists(_CHANGES, max_size=8), st.lists(_CHANGES, min_size=10, max_size=60)
    answers.update(draw(st.one_of(few, few, many)))
    return mended(answers)


@st.composite
def partial_answers(draw: st.DrawFn) -> Answers:
    """Answer only some facts: a few, all but a few, or something between."""
    answers = draw(complete_answers())
    named = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=40, unique=True))
    if draw(st.booleans()):
        return Answers({name: answers[name] for name in named})
    return Answers({name: answer for name, answer in answers.items() if name not in named})


def completed(partial: Mapping[str, Answer], rest: Mapping[str, Answer]) -> Answers:
    """Answer what a partial set leaves open as another citizen would."""
    return mended({**rest, **partial}, keep=partial)


def completions_of(partial: Mapping[str, Answer]) -> st.SearchStrategy[Answers]:
    """Answer everything a partial set leaves open, in any way."""
    return complete_answers().map(lambda rest: completed(partial, rest))


def _further(name: str, answer: Answer) -> Iterator[Answer]:
    """List the answers further in the direction of a fact: more need, more resources, less motivation or readiness."""
    values, direction = CHOICES[name], FACTS[name].direction
    place = values.index(answer)
    if name == "stage":
        yield from (value for value in (*values[:place], "relapse") if value != answer)
    elif direction in {Direction.MOTIVATION, Direction.READINESS}:
        yield from values[:place]
    elif answer == NOT_RELEVANT:
        yield from values[:-1]
    else:
        yield from (value for value in values[place + 1 :] if value != NOT_RELEVANT)


def further(answers: Answers, *directions: Direction) -> list[Answers]:
    """List every set of answers in which one fact went further in one of the directions, and nothing contradicts."""
    moved = [
        Answers({**answers, name: value})
        for name, answer in answers.items()
        if FACTS[name].direction in directions
        for value in _further(name, answer)
    ]
    return [answers for answers in moved if not contradict(answers)]


@st.composite
def pairs(draw: st.DrawFn, *directions: Direction) -> tuple[Answers, Answers]:
    """Give a citizen, and the same with one fact further in one of the directions."""
    before = draw(complete_answers())
    return before, draw(st.sampled_from(further(before, *directions) or [before]))


def any_citizen(chance: Random) -> Answers:
    """Answer every fact at random, from citizens who manage everything to citizens who manage nothing."""
    calm, most = chance.random(), chance.randint(0, 4)
    answers = {name: chance.choice(values) for name, values in CHOICES.items() if chance.random() > calm}
    levels: dict[str, Answer] = {
        activity.value: chance.choice((*range(most + 1), NOT_RELEVANT)) for activity in Activity
    }
    return mended(_MANAGES | answers | levels)
