"""Read a citizen; their address and their number are looks of their own where somebody must be careful with them."""

from dataclasses import dataclass
from uuid import UUID

from api.db.stores.citizens import sealed_address_of
from api.db.work import Work
from api.domain.audit.action import Action
from api.domain.care.citizen import Address, Citizen, Confidentiality
from api.domain.identifiers import IdentifierKind
from api.security.keyring import KeyringFile
from api.usecases.citizens.about_citizen import reached
from api.usecases.citizens.keep_number import kept_number
from api.usecases.citizens.seal_address import home_of, opened_address


@dataclass(frozen=True, slots=True)
class ShownCitizen:
    """A citizen as whoever reaches them sees them: without the number, and the address only when it is not hidden."""

    citizen: Citizen
    address: Address | None

    @property
    def version(self) -> int:
        """The version that was read."""
        return self.citizen.version


async def shown(work: Work, keys: KeyringFile, citizen: Citizen) -> ShownCitizen:
    """Give a citizen with the address, or without it when it is confidential: then it is not even opened."""
    hidden = is_hidden(citizen)
    return ShownCitizen(citizen, None if hidden else await _address(work, keys, citizen.id))


def is_hidden(citizen: Citizen) -> bool:
    """Say whether where this citizen lives is shown only to whoever asks for just that."""
    return citizen.confidentiality is not Confidentiality.NONE


async def read_citizen(work: Work, keys: KeyringFile, citizen_id: UUID) -> ShownCitizen:
    """Read one citizen."""
    return await shown(work, keys, await reached(work, Action.CITIZEN_READ, citizen_id))


async def read_address(work: Work, keys: KeyringFile, citizen_id: UUID) -> Address | None:
    """Read where a citizen lives, also when that is confidential."""
    await reached(work, Action.CITIZEN_ADDRESS_READ, citizen_id)
    return await _address(work, keys, citizen_id)


async def read_number(work: Work, keys: KeyringFile, citizen_id: UUID) -> tuple[IdentifierKind, str] | None:
    """Read a citizen's current national number; None where none is known."""
    await reached(work, Action.CITIZEN_NUMBER_READ, citizen_id)
    return await kept_number(work, keys, citizen_id)


async def _address(work: Work, keys: KeyringFile, citizen_id: UUID) -> Address | None:
    return opened_address(keys, await sealed_address_of(work, citizen_id), about=home_of(work, citizen_id))
