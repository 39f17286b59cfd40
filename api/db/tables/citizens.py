"""Citizens, their sealed national numbers, their relatives, and powers of attorney."""

from datetime import date
from uuid import UUID

from api.db.tables.columns import Bytes, BytesOrNone, Instant, InstantOrNone, Key, Row, Words, WordsOrNone


class CitizenRow(Row, table=True):
    """A citizen; the address is sealed."""

    __tablename__ = "citizen"
    id: Key
    given_name: Words
    family_name: Words
    born_on: date | None
    language: Words
    confidentiality: Words
    address_sealed: BytesOrNone
    district_id: UUID | None
    is_synthetic: bool
    version: int
    created_at: Instant


class CitizenNumberRow(Row, table=True):
    """A national number, sealed, and the keyed hash it is found by."""

    __tablename__ = "citizen_number"
    id: Key
    citizen_id: UUID
    kind: Words
    number_sealed: Bytes
    number_lookup: Bytes
    is_current: bool
    recorded_at: Instant
    withdrawn_at: InstantOrNone
    withdrawn_by: UUID | None
    withdrawn_because: WordsOrNone


class RelativeRow(Row, table=True):
    """Somebody close to a citizen."""

    __tablename__ = "relative"
    id: Key
    citizen_id: UUID
    name: Words
    relation: Words
    contact_sealed: BytesOrNone
    version: int
    created_at: Instant


class PowerOfAttorneyRow(Row, table=True):
    """That a relative may act in the citizen's name, until it ends or is revoked."""

    __tablename__ = "power_of_attorney"
    id: Key
    relative_id: UUID
    citizen_id: UUID
    valid_from: date
    valid_until: date | None
    given_by: Words
    recorded_at: Instant
    recorded_by: UUID
    revoked_at: InstantOrNone
    revoked_by: UUID | None
