"""The work list of whoever asks: what their roles reach, narrowed as they wish; every citizen shown is on record."""

from dataclasses import dataclass, replace
from uuid import UUID

from api.db.reads.work_list import Listed, Place, Wanted, work_list
from api.db.work import Work
from api.domain.access.actor import About, Reach
from api.domain.access.permissions import widest
from api.domain.audit.action import Action
from api.domain.care.case import Urgency
from api.domain.care.phases import Phase

OPEN_PHASES = tuple(phase for phase in Phase if phase is not Phase.CLOSED)


@dataclass(frozen=True, slots=True)
class Filters:
    """What somebody wants to see; None does not narrow."""

    phase: Phase | None = None
    team_id: UUID | None = None
    district_id: UUID | None = None
    urgency: Urgency | None = None
    mine: bool = False


async def list_cases(work: Work, filters: Filters, *, after: Place | None, limit: int) -> list[Listed]:
    """Give one page, and one line more when there is a next page."""
    wanted, about = _wanted(work, filters)
    entry = work.permit(Action.CASE_LIST, about)
    listed = await work_list(work, wanted, after=after, limit=limit + 1)
    shown = dict.fromkeys(line.citizen_id for line in listed[:limit])
    work.record(replace(entry, citizen_ids=tuple(shown)))
    return listed


def _wanted(work: Work, filters: Filters) -> tuple[Wanted, About]:
    """Narrow the list to what the widest role of the actor reaches, and say what only that role may ask about."""
    actor = work.actor
    wanted = Wanted(
        phases=(filters.phase,) if filters.phase else OPEN_PHASES,
        teams=(filters.team_id,) if filters.team_id else None,
        coordinator=actor.user_id if filters.mine else None,
        district=filters.district_id,
        urgency=filters.urgency,
    )
    whole = About(work.municipality_id)
    match widest(actor, Action.CASE_LIST):
        case Reach.MUNICIPALITY:
            return wanted, whole
        case Reach.TEAM:
            teams = actor.teams if wanted.teams is None else actor.teams.intersection(wanted.teams)
            reached = wanted if filters.mine else replace(wanted, teams=tuple(sorted(teams)))
            return reached, replace(whole, coordinator_id=actor.user_id)
        case _:
            own = [*([actor.citizen_id] if actor.citizen_id else []), *sorted(actor.wards)]
            return replace(wanted, citizens=tuple(own)), replace(whole, citizen_id=next(iter(own), None))
