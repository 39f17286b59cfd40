"""Read a case, or what belongs to it: whoever may see the case sees it, on record."""

from uuid import UUID

from api.db.stores.cases import contacts_of, get_case
from api.db.work import Work
from api.domain.audit.action import Action
from api.domain.care.case import Case, Contact


async def reached(work: Work, action: Action, case_id: UUID, *, subject: str | None = None) -> Case:
    """Give a case for an action on it or on what belongs to it, on record; raises NotHere and Refused."""
    case = await get_case(work, case_id)
    work.record(work.permit(action, case.about(work.municipality_id), subject=subject))
    return case


async def read_case(work: Work, case_id: UUID) -> Case:
    """Read one case."""
    return await reached(work, Action.CASE_READ, case_id)


async def read_contacts(work: Work, case_id: UUID) -> list[Contact]:
    """Read who got in touch, oldest first."""
    await reached(work, Action.CONTACT_READ, case_id)
    return await contacts_of(work, case_id)
