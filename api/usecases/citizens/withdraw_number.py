"""Withdraw a national number that was given to a citizen by mistake, so that whoever has it can be given it.

What stays is the row: sealed as it was, with who withdrew it, when and why. Another earlier number is not put in use
for it: nobody here can know which one is right.
"""

from dataclasses import replace
from uuid import UUID

from api.db.stores.citizens import change_citizen, get_citizen, number_held
from api.db.stores.citizens import withdraw_number as write
from api.db.stores.municipalities import get_municipality
from api.db.work import Work
from api.domain.audit.action import Action
from api.domain.care.citizen import Mistake
from api.domain.errors import Problem
from api.security.keyring import KeyringFile
from api.usecases.citizens.about_citizen import about_citizen
from api.usecases.citizens.keep_number import NUMBER_PATH, UnusableCitizen, hashes_of, read_again
from api.usecases.citizens.read_citizen import ShownCitizen, shown


async def withdraw_number(work: Work, keys: KeyringFile, citizen_id: UUID, said: str, because: Mistake) -> ShownCitizen:
    """Take a number, current or earlier, from the citizen who was never to have it; raises UnusableCitizen.

    The citizen is written first, as where a number is replaced: of two who do it at once, the second finds it done.
    """
    citizen = await get_citizen(work, citizen_id)
    entry = work.permit(Action.CITIZEN_CHANGE, await about_citizen(work, citizen_id))
    here = await get_municipality(work)
    number = read_again(said, here, on=here.day_of(work.at))
    await change_citizen(work, citizen)
    held = await number_held(work, hashes_of(work, keys, number))
    if held is None or held.citizen_id != citizen_id:
        message = "this citizen does not have this national number; check its digits, and whom it was given to."
        raise UnusableCitizen([Problem("not_their_number", NUMBER_PATH, message)])
    await write(work, held.id, because)
    work.record(replace(entry, subject=f"withdrawn_number/{held.id}"))
    return await shown(work, keys, replace(citizen, version=citizen.version + 1))
