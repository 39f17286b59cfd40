"""Read users: colleagues for everybody who works with them, private persons only for whoever may change users."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from api.db.stores.users import Place, Wanted, get_user
from api.db.stores.users import list_users as listed
from api.db.work import Refused, Work
from api.domain.access.actor import About
from api.domain.access.permissions import NotPermitted, widest
from api.domain.access.user import AccountKind, User
from api.domain.audit.action import Action
from api.domain.audit.entry import Entry


async def read_user(work: Work, user_id: UUID) -> User:
    """Read one user; raises Refused for a private person's account."""
    user = await get_user(work, user_id)
    if user.is_private:
        work.record(replace(_private(work, user.concerns), subject=f"user/{user.id}"))
    else:
        work.about_no_citizen()
    return _shown(work, user)


async def list_users(work: Work, wanted: Wanted, *, after: Place | None, limit: int) -> list[User]:
    """Give one page, and one user more when there is a next page; raises Refused for private persons' accounts."""
    entry = None if wanted.kind is AccountKind.STAFF else _private(work, ())
    found = await listed(work, wanted, after=after, limit=limit + 1)
    if entry is None:
        work.about_no_citizen()
    else:
        citizens = [citizen for user in found[:limit] for citizen in user.concerns]
        work.record(replace(entry, citizen_ids=tuple(dict.fromkeys(citizens))))
    return [_shown(work, user) for user in found]


def _shown(work: Work, user: User) -> User:
    return user.to_colleagues() if widest(work.actor, Action.USER_CHANGE) is None else user


def _private(work: Work, citizens: Iterable[UUID]) -> Entry:
    """Give the entry of showing private persons' accounts; raises Refused to whoever may not change them."""
    try:
        entry = work.permit(Action.USER_CHANGE, About(work.municipality_id))
    except Refused as refusal:
        entry = replace(refusal.entry, action=Action.USER_READ)
        raise Refused(NotPermitted(Action.USER_READ), entry) from None
    return replace(entry, action=Action.USER_READ, citizen_ids=tuple(citizens))
