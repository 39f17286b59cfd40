"""Add somebody close to a citizen, or change what is known about them."""

from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from api.db.ids import new_id
from api.db.missing import Stale
from api.db.stores.citizens import get_citizen
from api.db.stores.relatives import KeptRelative, get_relative
from api.db.stores.relatives import add_relative as insert
from api.db.stores.relatives import change_relative as write
from api.db.work import Work
from api.domain.audit.action import Action
from api.domain.care.citizen import Address, Relation, Relative
from api.security.keyring import KeyringFile
from api.usecases.citizens.about_citizen import about_citizen
from api.usecases.citizens.seal_address import contact_of, sealed_address
from api.usecases.relatives.read_relatives import ShownRelative, attorneys_today, shown


@dataclass(frozen=True, slots=True)
class NewRelative:
    """Somebody close to a citizen, as told."""

    name: str
    relation: Relation
    contact: Address | None = field(repr=False)


async def add_relative(work: Work, keys: KeyringFile, citizen_id: UUID, said: NewRelative) -> ShownRelative:
    """Add somebody close to a citizen; that alone lets them do nothing."""
    citizen = await get_citizen(work, citizen_id)
    entry = work.permit(Action.RELATIVE_CREATE, await about_citizen(work, citizen_id))
    relative = Relative(new_id(at=work.at), citizen_id, said.name, said.relation, version=1)
    sealed = sealed_address(keys, said.contact, about=contact_of(work, relative.id))
    kept = KeptRelative(relative, sealed)
    await insert(work, kept)
    work.record(replace(entry, subject=_subject(relative.id)))
    return shown(work, keys, citizen, kept)


@dataclass(frozen=True, slots=True)
class RelativeChange:
    """What is to be different, a contact as a whole, and the version that was seen."""

    fields: dict[str, Any] = field(repr=False)
    seen: int


async def change_relative(
    work: Work, keys: KeyringFile, citizen_id: UUID, relative_id: UUID, change: RelativeChange
) -> ShownRelative:
    """Change a relative as they were seen; raises Stale with the relative as they are now."""
    citizen = await get_citizen(work, citizen_id)
    about = await about_citizen(work, citizen_id)
    subject = _subject(relative_id)
    entry = work.permit(Action.RELATIVE_CHANGE, about, subject=subject)
    kept = await get_relative(work, citizen_id, relative_id)
    attorneys = await attorneys_today(work, citizen_id)
    if kept.relative.version != change.seen:
        looked = work.permit(Action.RELATIVE_READ, about, subject=subject)
        raise Stale("relative", current=shown(work, keys, citizen, kept, attorneys=attorneys), entry=looked)
    changed = replace(kept.relative, **{name: value for name, value in change.fields.items() if name != "contact"})
    sealed = dict[str, bytes | None]()
    if "contact" in change.fields:
        sealed["contact_sealed"] = sealed_address(keys, change.fields["contact"], about=contact_of(work, relative_id))
    await write(work, changed, **sealed)
    work.record(entry)
    now = KeptRelative(replace(changed, version=changed.version + 1), sealed.get("contact_sealed", kept.contact_sealed))
    return shown(work, keys, citizen, now, attorneys=attorneys)


def _subject(relative_id: UUID) -> str:
    return f"relative/{relative_id}"
