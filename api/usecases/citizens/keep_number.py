"""National numbers: read by the rules of the municipality, kept sealed, and each only ever one citizen's."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from api.db.ids import new_id
from api.db.stores.citizens import (
    SealedNumber,
    add_number,
    current_number,
    make_number_current,
    number_held,
    set_number_aside,
)
from api.db.violations import AlreadyThere
from api.db.work import Work
from api.domain.access.actor import About
from api.domain.audit.action import Action
from api.domain.errors import DomainError, Path, Problem
from api.domain.identifiers import IdentifierKind, NationalNumber, read_number
from api.domain.municipality import Municipality
from api.security.keyring import KeyringFile

NUMBER_PATH: Path = ("national_number",)
"""Where a number stands in a body."""


class UnusableCitizen(DomainError):
    """A citizen cannot be kept like this."""

    code = "unusable_citizen"


def number_here(said: str, here: Municipality, *, on: date) -> NationalNumber:
    """Read a number as the municipality takes it; raises InvalidIdentifier, which repeats no character of it."""
    return read_number(
        said,
        country=here.country,
        on=on,
        synthetic_allowed=here.takes_synthetic_numbers,
        real_allowed=here.takes_real_numbers,
        path=NUMBER_PATH,
    )


def read_again(said: str, here: Municipality, *, on: date) -> NationalNumber:
    """Read a number that was taken once, whatever the municipality takes now; raises InvalidIdentifier."""
    return read_number(said, country=here.country, on=on, synthetic_allowed=True, real_allowed=True, path=NUMBER_PATH)


def hashes_of(work: Work, keys: KeyringFile, number: NationalNumber) -> tuple[bytes, ...]:
    """Hash a number with every key, newest first, as it is found in this municipality."""
    return keys.current.lookups(number.value, about=work.municipality_id)


def birth_date(said: date | None, number: NationalNumber | None, *, on: date, path: Path = ("born_on",)) -> date | None:
    """Give the birth date, off the number where nobody said it; raises UnusableCitizen when the two disagree."""
    if said is not None and said > on:
        message = "'born_on' lies in the future; give the day of birth, or leave it out."
        raise UnusableCitizen([Problem("in_the_future", ("born_on",), message)])
    read = number.born_on if number else None
    if said is not None and read is not None and said != read:
        message = (
            "'born_on' and the national number say different birth dates; correct the one that is wrong, "
            "or take 'born_on' away to go by the number."
        )
        raise UnusableCitizen([Problem("birth_dates_differ", path, message)])
    return said or read


async def keep_number(work: Work, keys: KeyringFile, citizen_id: UUID, number: NationalNumber) -> UUID:
    """Let a number be the citizen's current one, and give its id; raises AlreadyThere when it is somebody else's."""
    hashes = hashes_of(work, keys, number)
    held = await number_held(work, hashes)
    if held is not None and held.citizen_id != citizen_id:
        message = "a citizen with this national number is already here; search for them."
        found = work.permit(Action.CITIZEN_SEARCH, About(work.municipality_id))
        entry = replace(found, citizen_ids=(held.citizen_id,))
        raise AlreadyThere([Problem("already_there", NUMBER_PATH, message)], entry=entry)
    await set_number_aside(work, citizen_id)
    if held is not None:
        await make_number_current(work, held.id)
        return held.id
    sealed = keys.current.seal(number.value.encode(), about=_about(work, citizen_id))
    added = SealedNumber(new_id(at=work.at), citizen_id, number.kind, sealed, hashes[0], work.at)
    await add_number(work, added)
    return added.id


async def kept_number(work: Work, keys: KeyringFile, citizen_id: UUID) -> tuple[IdentifierKind, str] | None:
    """Open a citizen's current number, None where none is known; raises CannotOpen when it was changed or moved."""
    kept = await current_number(work, citizen_id)
    if kept is None:
        return None
    return kept.kind, keys.opened(kept.number_sealed, about=_about(work, citizen_id)).decode()


def _about(work: Work, citizen_id: UUID) -> str:
    return f"{work.municipality_id}/citizen/{citizen_id}/number"
