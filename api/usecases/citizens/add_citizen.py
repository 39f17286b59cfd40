"""Add a citizen, with their number and address sealed."""

from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from api.db.ids import new_id
from api.db.stores.citizens import add_citizen as write
from api.db.stores.municipalities import get_municipality
from api.db.work import Work
from api.domain.access.actor import About
from api.domain.audit.action import Action
from api.domain.care.citizen import Address, Citizen, Confidentiality
from api.domain.text import Language
from api.security.keyring import KeyringFile
from api.usecases.citizens.keep_number import birth_date, keep_number, number_here
from api.usecases.citizens.read_citizen import ShownCitizen, shown
from api.usecases.citizens.seal_address import home_of, sealed_address


@dataclass(frozen=True, slots=True)
class NewCitizen:
    """Somebody who was not here yet, as told."""

    given_name: str
    family_name: str
    born_on: date | None
    language: Language
    confidentiality: Confidentiality
    address: Address | None = field(repr=False)
    district_id: UUID | None
    national_number: str | None = field(repr=False)


async def add_citizen(work: Work, keys: KeyringFile, said: NewCitizen) -> ShownCitizen:
    """Add a citizen; raises InvalidIdentifier, UnusableCitizen, and AlreadyThere for a number that is here."""
    entry = work.permit(Action.CITIZEN_CREATE, About(work.municipality_id))
    here = await get_municipality(work)
    on = here.day_of(work.at)
    number = None if said.national_number is None else number_here(said.national_number, here, on=on)
    citizen = Citizen(
        id=new_id(at=work.at),
        given_name=said.given_name,
        family_name=said.family_name,
        born_on=birth_date(said.born_on, number, on=on),
        language=said.language,
        confidentiality=said.confidentiality,
        district_id=said.district_id,
        is_synthetic=here.takes_synthetic_numbers,
        version=1,
    )
    sealed = sealed_address(keys, said.address, about=home_of(work, citizen.id))
    await write(work, citizen, address_sealed=sealed)
    if number is not None:
        await keep_number(work, keys, citizen.id, number)
    work.record(replace(entry, citizen_ids=(citizen.id,)))
    return await shown(work, keys, citizen)
