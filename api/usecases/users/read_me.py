"""Say to somebody who they are here, and what they may do."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from api.db.stores.municipalities import get_municipality
from api.db.stores.teams import teams_named
from api.db.work import Work
from api.domain.access.actor import About, Actor, Reach
from api.domain.access.permissions import PERMISSIONS, widest
from api.domain.access.user import TeamName
from api.domain.audit.action import Action
from api.domain.municipality import Municipality


@dataclass(frozen=True, slots=True)
class Me:
    """A user as they may know themselves; `permissions` is the widest reach of each action they have."""

    actor: Actor
    municipality: Municipality
    teams: tuple[TeamName, ...]
    permissions: Mapping[Action, Reach]


async def read_me(work: Work) -> Me:
    """Read who asks; on record where it names a citizen."""
    actor = work.actor
    own = [] if actor.citizen_id is None else [actor.citizen_id]
    if citizens := (*own, *sorted(actor.wards)):
        myself = About(work.municipality_id, user_id=actor.user_id)
        entry = work.permit(Action.ME_READ, myself, subject=f"user/{actor.user_id}")
        work.record(replace(entry, citizen_ids=tuple(dict.fromkeys(citizens))))
    else:
        work.about_no_citizen()
    reaches = {action: reach for action in PERMISSIONS if (reach := widest(actor, action)) is not None}
    return Me(actor, await get_municipality(work), await teams_named(work, actor.teams), reaches)
