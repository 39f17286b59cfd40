"""Answers for tests: any that can be given, by anybody, in any order."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from hypothesis import strategies as st

from api.domain.care.answers import VOICES, AnswerSource, RecordedAnswer, Voice
from api.domain.care.fact_names import with_wheel
from api.domain.facts import OWN_WORDS
from api.domain.vocabulary import Informant, Performance
from tests.builders import CHOICES
from tests.domain.policy.readings import LIBRARY

ASKED_OF: Final[Mapping[str, str]] = LIBRARY.conversation.asked_of
NAMES: Final = with_wheel(tuple(LIBRARY.conversation.wheel.spokes))
"""Everything that can be answered."""

INFORMANTS: Final[Mapping[Voice, Informant]] = {
    Voice.CITIZEN: Informant.CITIZEN,
    Voice.RELATIVE: Informant.RELATIVE,
    Voice.PROFESSIONAL: Informant.STAFF,
}
NOON: Final = datetime(2026, 3, 2, 12, tzinfo=UTC)
_WORDS: Final = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40).filter(str.strip)
_PARTS: Final[Mapping[str, st.SearchStrategy[Any]]] = {
    "expected": st.integers(0, 4),
    "own_performance": st.sampled_from([word.value for word in Performance]),
    "own_importance": st.integers(0, 10),
}


def value_of(name: str) -> st.SearchStrategy[Any]:
    """Give any value an answer to this fact can have."""
    if name in CHOICES:
        hours = st.floats(0, 168) if name == "help_hours_per_week" else st.nothing()
        return st.one_of(st.sampled_from(CHOICES[name]), hours)
    if name in OWN_WORDS:
        return st.lists(_WORDS, max_size=3) if name == "own_goals" else _WORDS
    _, _, part = name.partition(".")
    return _PARTS.get(part, st.integers(0, 10))


def said(fact: str, value: Any, voice: Voice = Voice.CITIZEN, *, minute: int = 0, number: int = 1) -> RecordedAnswer:
    """Make an answer of a voice, so many minutes after noon."""
    at = NOON + timedelta(minutes=minute)
    source = AnswerSource.CONVERSATION
    return RecordedAnswer(UUID(int=1), number, fact, value, INFORMANTS[voice], source, at, at, UUID(int=2))


def _given(name: str) -> st.SearchStrategy[tuple[str, Any, Informant, int, int]]:
    value = st.none() | value_of(name)
    return st.tuples(st.just(name), value, st.sampled_from(Informant), st.integers(0, 3), st.integers(0, 3))


def answers(*, names: Sequence[str] = tuple(NAMES), most: int = 12) -> st.SearchStrategy[list[RecordedAnswer]]:
    """Give any answers as they are recorded: each checked, some taken back, several at one instant."""
    return st.lists(st.sampled_from(names).flatmap(_given), max_size=most).map(_recorded)


def _recorded(given: list[tuple[str, Any, Informant, int, int]]) -> list[RecordedAnswer]:
    found = []
    for number, (name, value, informant, minute, late) in enumerate(given, start=1):
        read = None if value is None else NAMES[name].read(value, path=())
        one = said(name, read, minute=minute, number=number)
        recorded_at = one.said_at + timedelta(minutes=late)
        found.append(replace(one, informant=informant, assessment_id=UUID(int=number % 2), recorded_at=recorded_at))
    return found


def of_voice(given: list[RecordedAnswer], fact: str, voice: Voice) -> list[RecordedAnswer]:
    """List what a voice said of a fact, the newest last."""
    mine = [one for one in given if one.fact == fact and VOICES[one.informant] is voice]
    return sorted(mine, key=lambda one: (one.said_at, one.recorded_at, one.assessment_id, one.number))
