"""Change what a user is called, is, or belongs to; or end their access at the next request."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from api.db.missing import Stale
from api.db.stores.teams import join, leave
from api.db.stores.users import change_user as write
from api.db.stores.users import get_user, lock_administrators
from api.db.work import Work
from api.domain.access.actor import About
from api.domain.access.user import LastAdministrator, User
from api.domain.audit.action import Action
from api.usecases.teams.hold_teams import hold_teams


async def change_user(work: Work, user_id: UUID, fields: dict[str, Any], *, seen: int) -> User:
    """Change a user as seen; `fields` are any of `name`, `roles`, `active`, `teams`. Raises LastAdministrator."""
    user = await get_user(work, user_id)
    entry = work.permit(Action.USER_CHANGE, About(work.municipality_id), subject=f"user/{user.id}")
    entry = replace(entry, citizen_ids=user.concerns)
    if user.version != seen:
        shown = replace(entry, action=Action.USER_READ) if user.is_private else None
        raise Stale("user", current=user, entry=shown)
    changed = replace(user, **fields)
    changed.check()
    before, after = set(user.teams), set(changed.teams)
    await hold_teams(work, before ^ after, named=changed.teams)
    if user.administers and not changed.administers and await lock_administrators(work) <= {user.id}:
        raise LastAdministrator
    await write(work, changed)
    await leave(work, teams=before - after, users=[user.id])
    await join(work, teams=after - before, users=[user.id])
    work.record(entry)
    return replace(changed, teams=tuple(sorted(after)), version=user.version + 1)
