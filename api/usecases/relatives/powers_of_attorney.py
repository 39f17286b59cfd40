"""Give a relative a power of attorney, read those there are, and revoke one: that ends it at once."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from api.db.ids import new_id
from api.db.stores.citizens import get_citizen
from api.db.stores.municipalities import get_municipality
from api.db.stores.relatives import add_power, get_power, get_relative, powers_of
from api.db.stores.relatives import revoke_power as write
from api.db.work import Refused, Work
from api.domain.access.actor import Role
from api.domain.access.permissions import NotPermitted
from api.domain.audit.action import Action
from api.domain.audit.entry import Outcome
from api.domain.care.citizen import GivenBy, PowerOfAttorney
from api.domain.errors import DomainError, Problem
from api.usecases.citizens.about_citizen import about_citizen, reached


class UnusablePower(DomainError):
    """A power of attorney cannot be given like this."""

    code = "unusable_power_of_attorney"


class AlreadyRevoked(DomainError):
    """The power of attorney was revoked before; it cannot be revoked twice."""

    code = "already_revoked"

    def __init__(self) -> None:
        """Say that there is nothing left to do."""
        super().__init__([Problem(self.code, (), "this power of attorney was revoked before; it lets nobody act.")])


@dataclass(frozen=True, slots=True)
class NewPower:
    """A power of attorney as told; without a first day it begins today."""

    given_by: GivenBy
    valid_from: date | None
    valid_until: date | None


@dataclass(frozen=True, slots=True)
class ShownPower:
    """A power of attorney, and whether it lets the relative act today."""

    power: PowerOfAttorney
    in_force: bool


async def give_power(work: Work, citizen_id: UUID, relative_id: UUID, said: NewPower) -> ShownPower:
    """Let a relative act in the citizen's name; raises UnusablePower when it would end before it begins."""
    await get_citizen(work, citizen_id)
    entry = work.permit(Action.POWER_OF_ATTORNEY_GIVE, await about_citizen(work, citizen_id))
    await get_relative(work, citizen_id, relative_id)
    today = await _today(work)
    valid_from = said.valid_from or today
    if said.valid_until is not None and said.valid_until < valid_from:
        message = "'valid_until' is before 'valid_from', which is today when left out; correct one of them."
        raise UnusablePower([Problem("dates_out_of_order", ("valid_until",), message)])
    power = PowerOfAttorney(
        id=new_id(at=work.at),
        relative_id=relative_id,
        citizen_id=citizen_id,
        valid_from=valid_from,
        valid_until=said.valid_until,
        given_by=said.given_by,
        recorded_at=work.at,
        recorded_by=work.actor.user_id,
    )
    await add_power(work, power)
    work.record(replace(entry, subject=_subject(power.id)))
    return _shown(power, on=today)


async def read_powers(work: Work, citizen_id: UUID, relative_id: UUID) -> list[ShownPower]:
    """Read every power of attorney a relative has or had, in the order they were given."""
    await reached(work, Action.RELATIVE_READ, citizen_id, subject=f"relative/{relative_id}")
    await get_relative(work, citizen_id, relative_id)
    today = await _today(work)
    return [_shown(power, on=today) for power in await powers_of(work, citizen_id, relative_id)]


async def revoke_power(work: Work, citizen_id: UUID, relative_id: UUID, power_id: UUID) -> ShownPower:
    """End a power of attorney at once; raises AlreadyRevoked. A relative can lay down their own, and no other's."""
    await get_citizen(work, citizen_id)
    about = await about_citizen(work, citizen_id)
    entry = work.permit(Action.POWER_OF_ATTORNEY_REVOKE, about, subject=_subject(power_id))
    if entry.role == Role.RELATIVE and relative_id != work.actor.relative_id:
        refusal = NotPermitted(Action.POWER_OF_ATTORNEY_REVOKE)
        raise Refused(refusal, replace(entry, outcome=Outcome.REFUSED))
    power = await get_power(work, citizen_id, relative_id, power_id)
    if power.revoked_at is not None:
        raise AlreadyRevoked
    revoked = replace(power, revoked_at=work.at, revoked_by=work.actor.user_id)
    await write(work, revoked)
    work.record(entry)
    return _shown(revoked, on=await _today(work))


def _shown(power: PowerOfAttorney, *, on: date) -> ShownPower:
    return ShownPower(power, power.in_force(on=on))


async def _today(work: Work) -> date:
    return (await get_municipality(work)).day_of(work.at)


def _subject(power_id: UUID) -> str:
    return f"power_of_attorney/{power_id}"
