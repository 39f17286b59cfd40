"""Assessments and their answers."""

from datetime import date
from uuid import UUID

from sqlmodel import Field

from api.db.tables.columns import Instant, InstantOrNone, JsonOrNone, Key, Row, Words


class AssessmentRow(Row, table=True):
    """A window in which a team and a citizen map the situation together."""

    __tablename__ = "assessment"
    id: Key
    case_id: UUID
    citizen_id: UUID
    policy_id: Words
    contact_person_id: UUID
    opened_at: Instant
    opened_by: UUID
    window_opens_on: date
    window_closes_on: date
    answers: int
    signed_at: InstantOrNone
    signed_by: UUID | None
    version: int


class AnswerRow(Row, table=True):
    """One answer as it was given; without a value, an earlier one is taken back."""

    __tablename__ = "answer"
    assessment_id: Key
    number: int = Field(primary_key=True)
    case_id: UUID
    citizen_id: UUID
    fact: Words
    value: JsonOrNone
    informant: Words
    source: Words
    said_at: Instant
    recorded_at: Instant
    recorded_by: UUID
