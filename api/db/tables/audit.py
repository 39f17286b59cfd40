"""The audit trail: entries, the links that seal them, and those that wait."""

from uuid import UUID

from sqlalchemy import BigInteger, Identity
from sqlmodel import Field

from api.db.tables.columns import Bytes, Instant, ListOfIds, Row, Small, Words, WordsOrNone


class AuditEntryRow(Row, table=True):
    """One look at, or one change of, what is known about citizens."""

    __tablename__ = "audit_entry"
    position: int = Field(sa_type=BigInteger, primary_key=True, sa_column_args=(Identity(always=True),))
    at: Instant
    actor_id: UUID | None
    role: Words
    unit_id: UUID | None
    action: Words
    purpose: Words
    citizen_ids: ListOfIds
    case_id: UUID | None
    subject: WordsOrNone
    outcome: Words
    origin: Words
    session_id: WordsOrNone
    request_id: UUID
    version: Small


class AuditLinkRow(Row, table=True):
    """The place of an entry in the chain of its municipality, and the hash up to it."""

    __tablename__ = "audit_link"
    number: int = Field(sa_type=BigInteger, primary_key=True)
    position: int = Field(sa_type=BigInteger)
    hash: Bytes


class AuditUnsealedRow(Row, table=True):
    """An entry that waits to be sealed."""

    __tablename__ = "audit_unsealed"
    position: int = Field(sa_type=BigInteger, primary_key=True)
