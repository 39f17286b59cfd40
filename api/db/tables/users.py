"""Users, the views they keep, the sessions that were ended, and what the service remembers of their requests."""

from uuid import UUID

from sqlmodel import Field

from api.db.tables.columns import (
    Bytes,
    BytesOrNone,
    Instant,
    JsonHeld,
    JsonOrNone,
    Key,
    ListOfWords,
    Row,
    SmallOrNone,
    Words,
)


class UserAccountRow(Row, table=True):
    """A user: known by issuer and subject, with roles, and the citizen or relative they are."""

    __tablename__ = "user_account"
    id: Key
    issuer: Words
    subject: Words
    name: Words
    roles: ListOfWords
    active: bool
    citizen_id: UUID | None
    relative_id: UUID | None
    version: int
    created_at: Instant


class SavedViewRow(Row, table=True):
    """A view of the work list that a user keeps under a name."""

    __tablename__ = "saved_view"
    id: Key
    user_id: UUID
    name: Words
    narrowed: JsonHeld
    version: int


class SessionRevocationRow(Row, table=True):
    """A session that may no longer be used."""

    __tablename__ = "session_revocation"
    issuer: str = Field(primary_key=True)
    session_id: str = Field(primary_key=True)
    revoked_at: Instant
    revoked_by: UUID


class IdempotencyKeyRow(Row, table=True):
    """The first answer to a request that may come again; the body is sealed."""

    __tablename__ = "idempotency_key"
    user_id: Key
    key: str = Field(primary_key=True)
    request_hash: Bytes
    status: SmallOrNone
    headers: JsonOrNone
    body_sealed: BytesOrNone
    created_at: Instant


class RateLeaseRow(Row, table=True):
    """How many requests of one window have been handed out to server processes."""

    __tablename__ = "rate_lease"
    subject: str = Field(primary_key=True)
    starts_at: Instant
    leased: int
