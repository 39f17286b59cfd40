"""Assessments, answers, facts and placements on the wire."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, JsonValue

from api.domain.care.answers import AnswerSource, RecordedAnswer, Standing, Voice
from api.domain.care.assessment import Dated, WindowState
from api.domain.vocabulary import Informant
from api.schemas.cases import Moment
from api.schemas.wire import Input, Output


class AssessmentCreate(Input):
    """An assessment to open; without a contact person, it is whoever opens it."""

    contact_person_id: UUID | None = None


class AssessmentOut(Output):
    """One mapping of the situation; the closing day of the window still counts."""

    id: UUID
    case_id: UUID
    policy_id: str
    contact_person_id: UUID
    opened_at: datetime
    opened_by: UUID
    window_opens_on: date
    window_closes_on: date
    window: WindowState
    answers: int
    signed_at: datetime | None
    signed_by: UUID | None
    version: int

    @classmethod
    def of(cls, dated: Dated) -> "AssessmentOut":
        """Write an assessment as it stands on a date."""
        named = {name: getattr(dated.assessment, name) for name in cls.model_fields if name != "window"}
        return cls(**named, window=dated.window)


class AnswerIn(Input):
    """One answer; `value` null takes an earlier one of the same voice back."""

    fact: Annotated[str, Field(max_length=80, examples=["washing", "washing.own_importance", "confidence"])]
    value: JsonValue
    informant: Informant
    source: AnswerSource = AnswerSource.CONVERSATION
    said_at: Moment | None = None


class AnswersSave(Input):
    """A batch of answers; a page may send each as it is given, or many after an hour without a network."""

    answers: Annotated[list[AnswerIn], Field(min_length=1, max_length=500)]
    """A list: of a tuple whose only item cannot be read, pydantic would also say that it is empty."""


class AssessmentSign(Input):
    """The last answers, if any, with the signature."""

    answers: Annotated[tuple[AnswerIn, ...], Field(max_length=500)] = ()


class AnswerOut(Output):
    """One answer as it was recorded."""

    assessment_id: UUID
    number: int
    fact: str
    value: JsonValue
    informant: Informant
    voice: Voice
    source: AnswerSource
    said_at: datetime
    recorded_at: datetime
    recorded_by: UUID

    @classmethod
    def of(cls, answer: RecordedAnswer) -> "AnswerOut":
        """Write an answer; what it says was checked when it was recorded."""
        named: dict[str, Any] = {name: getattr(answer, name) for name in cls.model_fields}
        return cls.model_construct(**named)


class AnswersSaved(Output):
    """What was recorded, in the order it was sent."""

    answers: tuple[AnswerOut, ...]


class FactOut(Output):
    """The answer that holds for one fact, and the newest of every other voice beside it."""

    fact: str
    answer: AnswerOut
    beside: tuple[AnswerOut, ...]


class FactsOut(Output):
    """Everything answered so far, with informant, source and date, so that nothing is asked twice."""

    facts: tuple[FactOut, ...]

    @classmethod
    def of(cls, held: Mapping[str, Standing]) -> "FactsOut":
        """Write what holds, in the order of names."""
        return cls(
            facts=tuple(
                FactOut(
                    fact=name,
                    answer=AnswerOut.of(held[name].answer),
                    beside=tuple(AnswerOut.of(answer) for answer in held[name].beside),
                )
                for name in sorted(held)
            )
        )
