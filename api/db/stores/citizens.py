"""Citizens and their national numbers as rows; what identifies a person comes in sealed and goes out sealed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ARRAY, LargeBinary, any_, bindparam, text

from api.db.direct import Found
from api.db.missing import NotHere
from api.db.statements import added, changed, columns, found, table_of
from api.db.tables.citizens import CitizenNumberRow, CitizenRow
from api.db.work import Work
from api.domain.care.citizen import Citizen, Confidentiality, Mistake
from api.domain.identifiers import IdentifierKind
from api.domain.text import Language


@dataclass(frozen=True, slots=True)
class SealedNumber:
    """A national number as kept: sealed, and with the keyed hash it is found by."""

    id: UUID
    citizen_id: UUID
    kind: IdentifierKind
    number_sealed: bytes
    number_lookup: bytes
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class FoundCitizen:
    """A citizen as a search shows them, with the team that has their open case."""

    id: UUID
    given_name: str
    family_name: str
    born_year: int | None
    case_id: UUID | None
    team_id: UUID | None
    team_name: str | None


@dataclass(frozen=True, slots=True)
class KnownUser:
    """A user by name, and the citizen they are, if they are one."""

    id: UUID
    name: str
    citizen_id: UUID | None


_NUMBERS: Final = table_of(CitizenNumberRow)

_ONE: Final = found(CitizenRow, Citizen, "id")
_ADDRESS: Final = text("SELECT address_sealed FROM citizen WHERE municipality_id = :municipality_id AND id = :id")
_ADD: Final = added(CitizenRow)
_CHANGED: Final = ("given_name", "family_name", "born_on", "language", "confidentiality", "district_id")
_CHANGE: Final = changed(CitizenRow, *_CHANGED)
_CHANGE_WITH_ADDRESS: Final = changed(CitizenRow, *_CHANGED, "address_sealed")

_CURRENT: Final = found(CitizenNumberRow, SealedNumber, "citizen_id").where(_NUMBERS.c.is_current)
_HELD: Final = found(CitizenNumberRow, SealedNumber).where(
    _NUMBERS.c.number_lookup == any_(bindparam("lookups", type_=ARRAY(LargeBinary))), _NUMBERS.c.withdrawn_at.is_(None)
)
_ADD_NUMBER: Final = added(CitizenNumberRow)
_SET_ASIDE: Final = text("""
    UPDATE citizen_number SET is_current = false
    WHERE municipality_id = :municipality_id AND citizen_id = :citizen_id AND is_current
""")
_MAKE_CURRENT: Final = text("""
    UPDATE citizen_number SET is_current = true WHERE municipality_id = :municipality_id AND id = :id
""")
_WITHDRAW: Final = text("""
    UPDATE citizen_number
    SET is_current = false, withdrawn_at = :at, withdrawn_by = :by, withdrawn_because = :because
    WHERE municipality_id = :municipality_id AND id = :id
""")
_SEARCH: Final = text("""
    SELECT c.id, c.given_name, c.family_name, CAST(extract(year FROM c.born_on) AS integer) AS born_year,
        k.id AS case_id, k.team_id, t.name AS team_name
    FROM citizen_number n
    JOIN citizen c ON c.municipality_id = n.municipality_id AND c.id = n.citizen_id
    LEFT JOIN care_case k ON k.municipality_id = c.municipality_id AND k.citizen_id = c.id AND k.phase <> 'closed'
    LEFT JOIN team t ON t.municipality_id = k.municipality_id AND t.id = k.team_id
    WHERE n.municipality_id = :municipality_id AND n.number_lookup = ANY (CAST(:lookups AS bytea[]))
        AND n.withdrawn_at IS NULL
""")
_USERS: Final = text("""
    SELECT id, name, citizen_id FROM user_account
    WHERE municipality_id = :municipality_id AND id = ANY (CAST(:ids AS uuid[]))
""")


async def get_citizen(work: Work, citizen_id: UUID) -> Citizen:
    """Give one citizen; raises NotHere."""
    row = await work.one(_ONE, id=citizen_id)
    if row is None:
        raise NotHere("citizen")
    return _citizen(row)


def _citizen(row: Found) -> Citizen:
    read: dict[str, Any] = row._asdict()
    words = {"language": Language(row.language), "confidentiality": Confidentiality(row.confidentiality)}
    return Citizen(**{**read, **words})


async def sealed_address_of(work: Work, citizen_id: UUID) -> bytes | None:
    """Give a citizen's address as kept; None where none is known."""
    row = await work.one(_ADDRESS, id=citizen_id)
    return None if row is None else row.address_sealed


async def add_citizen(work: Work, citizen: Citizen, *, address_sealed: bytes | None) -> None:
    """Insert a citizen."""
    await work.add(_ADD, {**columns(citizen), "address_sealed": address_sealed, "created_at": work.at})


async def change_citizen(work: Work, citizen: Citizen, **sealed: bytes | None) -> None:
    """Write a citizen who was read at their version; raises Stale when somebody was faster.

    Only a new `address_sealed` is written: a rotation of keys may be replacing the old one, and counts no version up.
    """
    values = {name: getattr(citizen, name) for name in _CHANGED} | sealed
    statement = _CHANGE_WITH_ADDRESS if sealed else _CHANGE
    await work.change(statement, "citizen", id_=citizen.id, seen=citizen.version, **values)


async def current_number(work: Work, citizen_id: UUID) -> SealedNumber | None:
    """Give the number a citizen has now."""
    row = await work.one(_CURRENT, citizen_id=citizen_id)
    return None if row is None else _number(row)


async def number_held(work: Work, lookups: Sequence[bytes]) -> SealedNumber | None:
    """Give whose a number is, now or earlier, by its hashes under every key; a withdrawn one is nobody's."""
    row = await work.one(_HELD, lookups=list(lookups))
    return None if row is None else _number(row)


async def add_number(work: Work, number: SealedNumber) -> None:
    """Insert a number as the current one; the one before must be set aside."""
    await work.add(_ADD_NUMBER, {**columns(number), "is_current": True})


async def set_number_aside(work: Work, citizen_id: UUID) -> None:
    """Let a citizen have no current number; the earlier ones go on finding them."""
    await work.run(_SET_ASIDE, citizen_id=citizen_id)


async def make_number_current(work: Work, number_id: UUID) -> None:
    """Put an earlier number of a citizen in use again."""
    await work.run(_MAKE_CURRENT, id=number_id)


async def withdraw_number(work: Work, number_id: UUID, because: Mistake) -> None:
    """Let a number no longer find the citizen it was given to; the row stays, and says who withdrew it and why."""
    await work.run(_WITHDRAW, id=number_id, at=work.at, by=work.actor.user_id, because=because.value)


def _number(row: Found) -> SealedNumber:
    return SealedNumber(**{**row._asdict(), "kind": IdentifierKind(row.kind)})


async def citizens_with(work: Work, lookups: Sequence[bytes]) -> list[FoundCitizen]:
    """Find who has or had a number, by its hashes under every key."""
    return [FoundCitizen(**row._asdict()) for row in await work.all(_SEARCH, lookups=list(lookups))]


async def users_of(work: Work, user_ids: Collection[UUID]) -> list[KnownUser]:
    """Name users, also those who no longer sign in."""
    return [KnownUser(**row._asdict()) for row in await work.all(_USERS, ids=list(user_ids))]
