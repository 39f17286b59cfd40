"""The answers of a case as they were given, which of them hold, and the facts they make.

Nothing said is ever overwritten. What only the citizen can know is superseded only by a newer answer of theirs; what
professionals observe, by a newer observation. An answer without a value takes the earlier one of that voice back.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from api.domain.care.fact_names import FACT_NAMES
from api.domain.facts import Facts
from api.domain.read_facts import CONTRADICTIONS
from api.domain.vocabulary import Informant


class AnswerSource(StrEnum):
    """Where an answer was given."""

    CONVERSATION = "conversation"
    HOME = "home"
    PAPER = "paper"
    RECORD = "record"
    INSTRUMENT = "instrument"
    CARE_SYSTEM = "care_system"


class Voice(StrEnum):
    """Whose answer it is: the citizen's own, a relative's in their place, or a professional's."""

    CITIZEN = "citizen"
    RELATIVE = "relative"
    PROFESSIONAL = "professional"


VOICES: Final[Mapping[Informant, Voice]] = {
    Informant.CITIZEN: Voice.CITIZEN,
    Informant.CITIZEN_WITH_RELATIVE: Voice.CITIZEN,
    Informant.CITIZEN_WITH_STAFF: Voice.CITIZEN,
    Informant.RELATIVE: Voice.RELATIVE,
    Informant.STAFF: Voice.PROFESSIONAL,
    Informant.CARE_SYSTEM: Voice.PROFESSIONAL,
}

_FIRST_TO_LAST: Final[Mapping[Voice, tuple[Voice, ...]]] = {
    Voice.CITIZEN: (Voice.CITIZEN, Voice.RELATIVE, Voice.PROFESSIONAL),
    Voice.PROFESSIONAL: (Voice.PROFESSIONAL, Voice.CITIZEN, Voice.RELATIVE),
}
"""Who is believed first, by whom a fact is asked of; our own choice."""


@dataclass(frozen=True, slots=True)
class RecordedAnswer:
    """One answer: about what, by whom, from where and when; `number` orders the answers of one assessment."""

    assessment_id: UUID
    number: int
    fact: str
    value: Any
    informant: Informant
    source: AnswerSource
    said_at: datetime
    recorded_at: datetime
    recorded_by: UUID

    @property
    def voice(self) -> Voice:
        """Say whose answer it is."""
        return VOICES[self.informant]


@dataclass(frozen=True, slots=True)
class Standing:
    """The answer that holds for one fact, and the newest of every other voice beside it."""

    answer: RecordedAnswer
    beside: tuple[RecordedAnswer, ...]


def standing(answers: Iterable[RecordedAnswer], asked_of: Mapping[str, str]) -> dict[str, Standing]:
    """Say which answer holds for each fact; a fact that `asked_of` does not name is a professional's to answer.

    The newest is what was said last: what a laptop without network said an hour ago does not undo what was said since.
    """
    newest: dict[str, dict[Voice, RecordedAnswer]] = {}
    for answer in sorted(answers, key=_when):
        newest.setdefault(answer.fact, {})[answer.voice] = answer
    found: dict[str, Standing] = {}
    for fact, voices in newest.items():
        order = _FIRST_TO_LAST[Voice(asked_of.get(fact, Voice.PROFESSIONAL))]
        said = [voices[voice] for voice in order if voice in voices and voices[voice].value is not None]
        if said:
            found[fact] = Standing(said[0], tuple(said[1:]))
    return found


def _when(answer: RecordedAnswer) -> tuple[datetime, datetime, UUID, int]:
    return answer.said_at, answer.recorded_at, answer.assessment_id, answer.number


def document_of(held: Mapping[str, Standing]) -> dict[str, Any]:
    """Put what holds where it stands in a `Facts` document; the wheel stands nowhere, and a part needs its level."""
    document: dict[str, Any] = {}
    for name in sorted(held):
        if name in FACT_NAMES and FACT_NAMES[name].place:
            *groups, last = map(str, FACT_NAMES[name].place)
            place = document
            for group in groups:
                place = place.setdefault(group, {})
            place[last] = held[name].answer.value
    rated = document.get("functioning", {})
    document["functioning"] = {activity: rating for activity, rating in rated.items() if "level" in rating}
    for rating in document["functioning"].values():
        if rating["level"] == "not_relevant":
            rating.pop("expected", None)
    return document


def facts_of(held: Mapping[str, Standing]) -> Facts:
    """Make the facts a policy reads of the answers that hold; raises nothing, since each was checked when given."""
    return Facts.model_validate(document_of(_as_observed_where_torn(held)))


def _as_observed_where_torn(held: Mapping[str, Standing]) -> dict[str, Standing]:
    """Where answers that hold contradict each other, read what a professional observed beside one of them.

    So nobody has to take back what they said before a policy can be read (own choice).
    """
    read = dict(held)
    for claims, _ in CONTRADICTIONS:
        if all(name in read and read[name].answer.value == value for name, value in claims.items()):
            seen = [one for name in claims for one in read[name].beside if one.voice is Voice.PROFESSIONAL]
            read |= {one.fact: Standing(one, ()) for one in seen}
    return read
