"""Read who is close to a citizen; where they live is kept back when it could tell where the citizen does."""

from collections.abc import Container
from dataclasses import dataclass
from uuid import UUID

from api.db.stores.municipalities import get_municipality
from api.db.stores.relatives import KeptRelative, attorneys_of, get_relative, relatives_of
from api.db.work import Work
from api.domain.audit.action import Action
from api.domain.care.citizen import Address, Citizen, Relative
from api.security.keyring import KeyringFile
from api.usecases.citizens.about_citizen import reached
from api.usecases.citizens.read_citizen import is_hidden
from api.usecases.citizens.seal_address import contact_of, opened_address


@dataclass(frozen=True, slots=True)
class ShownRelative:
    """A relative as whoever reaches the citizen sees them; a spouse's address is often the citizen's own.

    `has_attorney`: they may act in the citizen's name today.
    """

    relative: Relative
    contact: Address | None
    contact_hidden: bool
    has_attorney: bool

    @property
    def version(self) -> int:
        """The version that was read."""
        return self.relative.version


def shown(
    work: Work, keys: KeyringFile, citizen: Citizen, kept: KeptRelative, *, attorneys: Container[UUID] = ()
) -> ShownRelative:
    """Give a relative with how to reach them, unopened and left out when the citizen's own address is confidential."""
    hidden = is_hidden(citizen)
    contact = None if hidden else _contact(work, keys, kept)
    return ShownRelative(kept.relative, contact, hidden, kept.relative.id in attorneys)


async def read_relatives(work: Work, keys: KeyringFile, citizen_id: UUID) -> list[ShownRelative]:
    """Read who is close to a citizen, in the order they were added."""
    citizen = await reached(work, Action.RELATIVE_READ, citizen_id)
    attorneys = await attorneys_today(work, citizen_id)
    return [shown(work, keys, citizen, kept, attorneys=attorneys) for kept in await relatives_of(work, citizen_id)]


async def attorneys_today(work: Work, citizen_id: UUID) -> set[UUID]:
    """Name the relatives who may act in a citizen's name today, by the clock of the municipality."""
    return await attorneys_of(work, citizen_id, on=(await get_municipality(work)).day_of(work.at))


async def read_contact(work: Work, keys: KeyringFile, citizen_id: UUID, relative_id: UUID) -> Address | None:
    """Read how to reach a relative, on record as a look at the citizen's address, which it may be."""
    await reached(work, Action.CITIZEN_ADDRESS_READ, citizen_id, subject=f"relative/{relative_id}")
    return _contact(work, keys, await get_relative(work, citizen_id, relative_id))


def _contact(work: Work, keys: KeyringFile, kept: KeptRelative) -> Address | None:
    return opened_address(keys, kept.contact_sealed, about=contact_of(work, kept.relative.id))
