"""Municipalities, districts, teams and who is in them."""

from uuid import UUID

from api.db.tables.columns import Instant, JsonHeld, Key, Row, Words


class MunicipalityRow(Row, table=True):
    """A municipality, and which policy, numbers and clock it goes by."""

    __tablename__ = "municipality"
    name: Words
    country: Words
    language: Words
    time_zone: Words
    policy_id: Words
    takes_synthetic_numbers: bool
    takes_real_numbers: bool
    is_synthetic: bool
    phone: Words
    phone_hours: JsonHeld
    created_at: Instant


class DistrictRow(Row, table=True):
    """A part of a municipality."""

    __tablename__ = "district"
    id: Key
    name: Words


class TeamRow(Row, table=True):
    """A team that has cases."""

    __tablename__ = "team"
    id: Key
    district_id: UUID | None
    name: Words
    active: bool
    version: int


class TeamMemberRow(Row, table=True):
    """One user in one team."""

    __tablename__ = "team_member"
    user_id: Key
    team_id: Key
