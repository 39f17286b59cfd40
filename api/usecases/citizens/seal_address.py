"""Addresses, sealed for the place they stand at and opened only there."""

from uuid import UUID

from api.db.work import Work
from api.domain.care.citizen import Address
from api.security.keyring import KeyringFile

_EMPTY = Address()


def home_of(work: Work, citizen_id: UUID) -> str:
    """Name the place a citizen's address is sealed for."""
    return f"{work.municipality_id}/citizen/{citizen_id}/address"


def contact_of(work: Work, relative_id: UUID) -> str:
    """Name the place a relative's contact is sealed for."""
    return f"{work.municipality_id}/relative/{relative_id}/contact"


def sealed_address(keys: KeyringFile, address: Address | None, *, about: str) -> bytes | None:
    """Seal an address; one that says nothing is none."""
    if address is None or address == _EMPTY:
        return None
    return keys.current.seal(address.model_dump_json(exclude_none=True).encode(), about=about)


def opened_address(keys: KeyringFile, sealed: bytes | None, *, about: str) -> Address | None:
    """Open an address; raises CannotOpen when it was changed, or sealed for another place."""
    return None if sealed is None else Address.model_validate_json(keys.opened(sealed, about=about))
