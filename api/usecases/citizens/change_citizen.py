"""Change what is known about a citizen, or give them a new national number."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from api.db.missing import Stale
from api.db.stores.citizens import change_citizen as write
from api.db.stores.citizens import get_citizen
from api.db.stores.municipalities import get_municipality
from api.db.work import Work
from api.domain.audit.action import Action
from api.security.keyring import KeyringFile
from api.usecases.citizens.about_citizen import about_citizen
from api.usecases.citizens.keep_number import (
    NUMBER_PATH,
    birth_date,
    keep_number,
    kept_number,
    number_here,
    read_again,
)
from api.usecases.citizens.read_citizen import ShownCitizen, shown
from api.usecases.citizens.seal_address import home_of, sealed_address


async def change_citizen(
    work: Work, keys: KeyringFile, citizen_id: UUID, fields: dict[str, Any], *, seen: int
) -> ShownCitizen:
    """Change the named `fields`, `address` as a whole; raises UnusableCitizen, and Stale with the citizen as now."""
    citizen = await get_citizen(work, citizen_id)
    about = await about_citizen(work, citizen_id)
    entry = work.permit(Action.CITIZEN_CHANGE, about)
    if citizen.version != seen:
        current = await shown(work, keys, citizen)
        raise Stale("citizen", current=current, entry=work.permit(Action.CITIZEN_READ, about))
    if fields.get("born_on") is not None:
        await _check_birth_date(work, keys, citizen_id, fields["born_on"])
    changed = replace(citizen, **{name: value for name, value in fields.items() if name != "address"})
    sealed = dict[str, bytes | None]()
    if "address" in fields:
        sealed["address_sealed"] = sealed_address(keys, fields["address"], about=home_of(work, citizen_id))
    await write(work, changed, **sealed)
    work.record(entry)
    return await shown(work, keys, replace(changed, version=citizen.version + 1))


async def _check_birth_date(work: Work, keys: KeyringFile, citizen_id: UUID, said: date) -> None:
    here = await get_municipality(work)
    on = here.day_of(work.at)
    kept = await kept_number(work, keys, citizen_id)
    birth_date(said, None if kept is None else read_again(kept[1], here, on=on), on=on)


async def replace_number(work: Work, keys: KeyringFile, citizen_id: UUID, said: str) -> ShownCitizen:
    """Give a citizen another current number; the earlier ones go on finding them.

    The citizen is written first: of two who replace a number at once, the second finds the number of the first.
    """
    citizen = await get_citizen(work, citizen_id)
    entry = work.permit(Action.CITIZEN_CHANGE, await about_citizen(work, citizen_id))
    here = await get_municipality(work)
    on = here.day_of(work.at)
    number = number_here(said, here, on=on)
    changed = replace(citizen, born_on=birth_date(citizen.born_on, number, on=on, path=NUMBER_PATH))
    await write(work, changed)
    number_id = await keep_number(work, keys, citizen_id, number)
    work.record(replace(entry, subject=f"citizen_number/{number_id}"))
    return await shown(work, keys, replace(changed, version=citizen.version + 1))
