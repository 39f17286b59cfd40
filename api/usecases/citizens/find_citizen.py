"""Find a citizen by national number, and by nothing else: nobody browses through people here."""

from api.db.stores.citizens import FoundCitizen, citizens_with
from api.db.stores.municipalities import get_municipality
from api.db.work import Work
from api.domain.access.actor import About
from api.domain.audit.action import Action
from api.security.keyring import KeyringFile
from api.usecases.citizens.keep_number import hashes_of, number_here


async def find_citizen(work: Work, keys: KeyringFile, said: str) -> list[FoundCitizen]:
    """Give whoever has or had a number, on record whether somebody was found or not; raises InvalidIdentifier."""
    here = await get_municipality(work)
    number = number_here(said, here, on=here.day_of(work.at))
    found = await citizens_with(work, hashes_of(work, keys, number))
    about = About(work.municipality_id)
    work.record(work.permit_list(Action.CITIZEN_SEARCH, about, [citizen.id for citizen in found]))
    return found
