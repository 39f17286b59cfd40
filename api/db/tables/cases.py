"""Cases and the contacts that opened them or came later."""

from uuid import UUID

from api.db.tables.columns import Instant, InstantOrNone, Key, Row, Small, SmallOrNone, Words, WordsOrNone


class CareCaseRow(Row, table=True):
    """A case: one course of help for one citizen."""

    __tablename__ = "care_case"
    id: Key
    citizen_id: UUID
    district_id: UUID | None
    team_id: UUID
    coordinator_id: UUID | None
    phase: Words
    urgency: Small
    opened_at: Instant
    closed_at: InstantOrNone
    step: SmallOrNone
    changed_at: Instant
    version: int


class ContactRow(Row, table=True):
    """Somebody got in touch about a citizen."""

    __tablename__ = "contact"
    id: Key
    case_id: UUID
    citizen_id: UUID
    from_whom: Words
    channel: Words
    wish: WordsOrNone
    urgent: bool
    consent: Words
    received_at: Instant
    recorded_at: Instant
    recorded_by: UUID
