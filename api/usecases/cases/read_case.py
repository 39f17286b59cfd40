"""Read a case, or what belongs to it: whoever may see the case sees it, on record."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from api.db.reads.case_lines import case_line, people_of
from api.db.reads.sittings import Sitting, sittings_of
from api.db.stores.cases import contacts_of, get_case
from api.db.work import Work
from api.domain.audit.action import Action
from api.domain.care.case import Case, Contact
from api.domain.library import Library
from api.usecases.cases.list_cases import Line, Today


async def reached(work: Work, action: Action, case_id: UUID, *, subject: str | None = None) -> Case:
    """Give a case for an action on it or on what belongs to it, on record; raises NotHere and Refused."""
    case = await get_case(work, case_id)
    work.record(work.permit(action, case.about(work.municipality_id), subject=subject))
    return case


async def read_case(work: Work, case_id: UUID) -> Case:
    """Read one case."""
    return await reached(work, Action.CASE_READ, case_id)


@dataclass(frozen=True, slots=True)
class Overview:
    """A case at a glance, on a day, with its sittings and the names of everybody who has done something in it."""

    on: date
    line: Line
    sittings: list[Sitting]
    people: dict[UUID, str]


async def read_overview(work: Work, library: Library, case_id: UUID) -> Overview:
    """Read one case at a glance."""
    await reached(work, Action.CASE_READ, case_id)
    today = await Today.of(work, library)
    line = today.line(await case_line(work, today.municipality, case_id))
    sittings = await sittings_of(work, today.municipality, case_id)
    return Overview(today.on, line, sittings, await people_of(work, case_id))


async def read_contacts(work: Work, case_id: UUID) -> list[Contact]:
    """Read who got in touch, oldest first."""
    await reached(work, Action.CONTACT_READ, case_id)
    return await contacts_of(work, case_id)
