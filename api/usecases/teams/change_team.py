"""Change a team, or who is in it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from api.db.missing import Stale
from api.db.stores.teams import change_team as write
from api.db.stores.teams import get_team, join, leave, open_cases
from api.db.stores.users import count_up_users, lock_users
from api.db.violations import UnknownReference
from api.db.work import Work
from api.domain.access.actor import About
from api.domain.access.user import PRIVATE, Team, TeamHasCases, UnusableAccount, private_in_team
from api.domain.audit.action import Action
from api.domain.audit.entry import Entry
from api.domain.errors import Problem


async def change_team(work: Work, team_id: UUID, fields: dict[str, Any], *, seen: int) -> Team:
    """Change a team as seen; `fields` are any of `name`, `district_id`, `active`. Raises TeamHasCases."""
    team, entry = await _seen(work, team_id, seen)
    changed = replace(team, **fields)
    if team.active and not changed.active and (count := await open_cases(work, team_id)):
        raise TeamHasCases(count)
    await write(work, changed)
    work.record(entry)
    return replace(changed, version=team.version + 1)


async def replace_members(work: Work, team_id: UUID, members: Sequence[UUID], *, seen: int) -> Team:
    """Put these users, and nobody else, into a team as seen; raises UnknownReference and UnusableAccount."""
    team, entry = await _seen(work, team_id, seen)
    await write(work, team)
    before, after = set(team.members), set(members)
    moved = before ^ after
    roles = await lock_users(work, moved)
    for place, member in enumerate(members):
        if member in moved and member not in roles:
            message = "'members' names somebody who is not here; list the users, and choose some of them."
            raise UnknownReference([Problem("unknown_reference", ("members", place), message)])
        if not PRIVATE.isdisjoint(roles.get(member, ())):
            raise UnusableAccount([private_in_team(("members", place))])
    await count_up_users(work, moved)
    await leave(work, teams=[team_id], users=before - after)
    await join(work, teams=[team_id], users=after - before)
    work.record(entry)
    return replace(team, members=tuple(sorted(after)), version=team.version + 1)


async def _seen(work: Work, team_id: UUID, seen: int) -> tuple[Team, Entry]:
    """Give a team for a change, and the entry of it; raises Stale with the team as it is now."""
    team = await get_team(work, team_id)
    entry = work.permit(Action.TEAM_CHANGE, About(work.municipality_id), subject=f"team/{team_id}")
    if team.version != seen:
        raise Stale("team", current=team)
    return team, entry
