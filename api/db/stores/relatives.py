"""Relatives and powers of attorney as rows; how to reach a relative comes in sealed and goes out sealed."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import text

from api.db.direct import Found
from api.db.missing import NotHere
from api.db.statements import added, changed, columns, found, table_of
from api.db.tables.citizens import PowerOfAttorneyRow, RelativeRow
from api.db.work import Work
from api.domain.care.citizen import GivenBy, PowerOfAttorney, Relation, Relative


@dataclass(frozen=True, slots=True)
class KeptRelative:
    """A relative, and how to reach them as kept."""

    relative: Relative
    contact_sealed: bytes | None


_CONTACT: Final = table_of(RelativeRow).c.contact_sealed
_ONE: Final = found(RelativeRow, Relative, "citizen_id", "id").add_columns(_CONTACT)
_OF_CITIZEN: Final = found(RelativeRow, Relative, "citizen_id").add_columns(_CONTACT).order_by(text("created_at, id"))
_ADD: Final = added(RelativeRow)
_CHANGE: Final = changed(RelativeRow, "name", "relation")
_CHANGE_WITH_CONTACT: Final = changed(RelativeRow, "name", "relation", "contact_sealed")

_POWER_OF_ATTORNEY: Final = "power of attorney"
_POWER: Final = found(PowerOfAttorneyRow, PowerOfAttorney, "citizen_id", "relative_id", "id")
_POWERS: Final = found(PowerOfAttorneyRow, PowerOfAttorney, "citizen_id", "relative_id").order_by(
    text("recorded_at, id")
)
_POWERS_OF_ALL: Final = found(PowerOfAttorneyRow, PowerOfAttorney, "citizen_id")
_GIVE: Final = added(PowerOfAttorneyRow)
_REVOKE: Final = text("""
    UPDATE power_of_attorney SET revoked_at = :revoked_at, revoked_by = :revoked_by
    WHERE municipality_id = :municipality_id_ AND id = :id AND revoked_at IS NULL
""")


def _kept(row: Found) -> KeptRelative:
    read = row._asdict()
    sealed = read.pop("contact_sealed")
    return KeptRelative(Relative(**{**read, "relation": Relation(row.relation)}), sealed)


def _power(row: Found) -> PowerOfAttorney:
    return PowerOfAttorney(**{**row._asdict(), "given_by": GivenBy(row.given_by)})


async def get_relative(work: Work, citizen_id: UUID, relative_id: UUID) -> KeptRelative:
    """Give one relative of a citizen; raises NotHere, also when they are somebody else's."""
    row = await work.one(_ONE, citizen_id=citizen_id, id=relative_id)
    if row is None:
        raise NotHere("relative")
    return _kept(row)


async def relatives_of(work: Work, citizen_id: UUID) -> list[KeptRelative]:
    """List those close to a citizen, in the order they were added."""
    return [_kept(row) for row in await work.all(_OF_CITIZEN, citizen_id=citizen_id)]


async def add_relative(work: Work, kept: KeptRelative) -> None:
    """Insert a relative."""
    await work.add(_ADD, {**columns(kept.relative), "contact_sealed": kept.contact_sealed, "created_at": work.at})


async def change_relative(work: Work, relative: Relative, **sealed: bytes | None) -> None:
    """Write a relative who was read at their version; raises Stale when somebody was faster.

    Only a new `contact_sealed` is written: a rotation of keys may be replacing the old one, and counts no version up.
    """
    values = {"name": relative.name, "relation": relative.relation} | sealed
    statement = _CHANGE_WITH_CONTACT if sealed else _CHANGE
    await work.change(statement, "relative", id_=relative.id, seen=relative.version, **values)


async def get_power(work: Work, citizen_id: UUID, relative_id: UUID, power_id: UUID) -> PowerOfAttorney:
    """Give one power of attorney; raises NotHere, also when it is another relative's."""
    row = await work.one(_POWER, citizen_id=citizen_id, relative_id=relative_id, id=power_id)
    if row is None:
        raise NotHere(_POWER_OF_ATTORNEY)
    return _power(row)


async def powers_of(work: Work, citizen_id: UUID, relative_id: UUID) -> list[PowerOfAttorney]:
    """List the powers of attorney a relative has or had, in the order they were given."""
    return [_power(row) for row in await work.all(_POWERS, citizen_id=citizen_id, relative_id=relative_id)]


async def attorneys_of(work: Work, citizen_id: UUID, *, on: date) -> set[UUID]:
    """Name the relatives who may act in a citizen's name on a day."""
    powers = [_power(row) for row in await work.all(_POWERS_OF_ALL, citizen_id=citizen_id)]
    return {power.relative_id for power in powers if power.in_force(on=on)}


async def add_power(work: Work, power: PowerOfAttorney) -> None:
    """Insert a power of attorney."""
    await work.add(_GIVE, columns(power))


async def revoke_power(work: Work, power: PowerOfAttorney) -> None:
    """Write that a power of attorney is revoked; raises Stale when somebody revoked it meanwhile."""
    how = {"revoked_at": power.revoked_at, "revoked_by": power.revoked_by}
    await work.change(_REVOKE, _POWER_OF_ATTORNEY, id=power.id, **how)
