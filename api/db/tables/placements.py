"""Placements, and the policies that recommended some of them."""

from uuid import UUID

from sqlmodel import Field

from api.db.tables.columns import (
    Instant,
    JsonAsWritten,
    JsonOrNone,
    Key,
    ListOfWordsOrNone,
    Row,
    SmallOrNone,
    Words,
    WordsOrNone,
)


class PolicyVersionRow(Row, table=True):
    """A policy exactly as it was read, so that it can be read again years later."""

    __tablename__ = "policy_version"
    content_hash: str = Field(primary_key=True)
    policy_id: Words
    version: Words
    document: JsonAsWritten
    recorded_at: Instant


class PlacementRow(Row, table=True):
    """Where somebody, or the policy, says that help should start."""

    __tablename__ = "placement"
    id: Key
    case_id: UUID
    citizen_id: UUID
    assessment_id: UUID | None
    kind: Words
    step: SmallOrNone
    colour: WordsOrNone
    words: WordsOrNone
    reason: WordsOrNone
    services: JsonOrNone
    informant: WordsOrNone
    policy_id: WordsOrNone
    policy_version: WordsOrNone
    policy_hash: WordsOrNone
    engine: WordsOrNone
    facts: JsonOrNone
    result: JsonOrNone
    result_hash: WordsOrNone
    recommended_id: UUID | None
    citizen_took_part: bool | None
    others: ListOfWordsOrNone
    made_at: Instant
    made_by: UUID


class PlacementRelativeRow(Row, table=True):
    """A relative of the citizen who took part when it was jointly agreed."""

    __tablename__ = "placement_relative"
    placement_id: Key
    relative_id: Key
    citizen_id: UUID
    had_attorney: bool


class PlacementColleagueRow(Row, table=True):
    """A colleague who took part when it was jointly agreed."""

    __tablename__ = "placement_colleague"
    placement_id: Key
    user_id: Key
