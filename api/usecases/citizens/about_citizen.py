"""Who reaches a citizen: themselves, their relatives, and the team that has their case."""

from uuid import UUID

from api.db.stores.cases import cases_of
from api.db.stores.citizens import get_citizen
from api.db.work import Work
from api.domain.access.actor import About
from api.domain.audit.action import Action
from api.domain.care.citizen import Citizen


async def about_citizen(work: Work, citizen_id: UUID) -> About:
    """Say what decides who reaches a citizen: their open case, else the newest; without any, nobody's team does."""
    cases = await cases_of(work, citizen_id)
    case = next((case for case in cases if case.closed_at is None), cases[0] if cases else None)
    return About(
        work.municipality_id,
        citizen_id=citizen_id,
        team_id=case.team_id if case else None,
        coordinator_id=case.coordinator_id if case else None,
    )


async def reached(work: Work, action: Action, citizen_id: UUID, *, subject: str | None = None) -> Citizen:
    """Give a citizen for an action on what is known about them, on record; raises NotHere and Refused."""
    citizen = await get_citizen(work, citizen_id)
    work.record(work.permit(action, await about_citizen(work, citizen_id), subject=subject))
    return citizen
