"""One entry of the audit trail: what a use case hands over, what is stored, and the bytes that are sealed."""

import json
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Literal
from uuid import UUID

from api.domain.audit.action import Action


class Purpose(StrEnum):
    """Why somebody did it."""

    CARE = "care"
    OWN_ACCESS = "own_access"
    COORDINATION = "coordination"
    DECISION = "decision"
    ADMINISTRATION = "administration"
    SUPERVISION = "supervision"
    SYSTEM = "system"


class Outcome(StrEnum):
    """Whether it was done, or asked for and refused."""

    DONE = "done"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a use case hands over with every read and write of a citizen's data.

    `actor_id` is the user, None for the system itself, and `role` the one they did it in; `unit_id` is their team;
    `citizen_ids` is everybody whose data it was, several for a page of a list; `subject` is one thing, as
    "assessment/<uuid>"; `origin` is the address the request came from.
    """

    actor_id: UUID | None
    role: str
    unit_id: UUID | None = None
    action: Action
    purpose: Purpose
    citizen_ids: tuple[UUID, ...]
    case_id: UUID | None = None
    subject: str | None = None
    outcome: Outcome = Outcome.DONE
    origin: str
    session_id: str | None = None
    request_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """An entry as stored; its words are plain text, so that what no version ever wrote can be read and found out.

    `version` is that of the sealed bytes, and stands in them.
    """

    municipality_id: str
    position: int
    at: datetime
    actor_id: UUID | None
    role: str
    unit_id: UUID | None
    action: str
    purpose: str
    citizen_ids: tuple[UUID, ...]
    case_id: UUID | None
    subject: str | None
    outcome: str
    origin: str
    session_id: str | None
    request_id: UUID
    version: Literal[1] = 1

    def __post_init__(self) -> None:
        """Keep the instant in UTC; without a zone it would be read in that of whichever machine seals or verifies."""
        if self.at.utcoffset() is None:
            message = "`at` must have a time zone."
            raise ValueError(message)
        object.__setattr__(self, "at", self.at.astimezone(UTC))


def canonical(recorded: Recorded) -> bytes:
    """Give the bytes that are sealed: the same for the same entry, and different for any other."""
    return written(recorded)


def written(value: object) -> bytes:
    """Write a value as JSON in one way only: names sorted, no spaces, UTF-8, nothing escaped that need not be."""
    return json.dumps(_plain(value), sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def _plain(value: object) -> object:
    """Give JSON values: times in UTC with microseconds, ids and hashes in small letters, what is absent as null."""
    match value:
        case datetime():
            return value.isoformat(timespec="microseconds")
        case UUID():
            return str(value)
        case bytes():
            return value.hex()
        case tuple():
            return [_plain(part) for part in value]
        case _ if is_dataclass(value):
            return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        case _:
            return value
