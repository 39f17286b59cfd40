"""Cases, their contacts, and the work list."""

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, ConfigDict

from api.db.reads.case_lines import Listed
from api.db.reads.work_list import DuePlace, Place
from api.domain.audit.action import Action
from api.domain.care.case import Urgency
from api.domain.care.work_list import Narrowed
from api.routers.depends import LibraryGiven
from api.routers.problems import WORK_RESPONSES
from api.routers.work_route import WorkRoute, needs
from api.routers.working import CaseId, Cursor, Limit, Repeatable, Seen, WorkGiven, cursor_of, etag, place_of
from api.schemas.cases import (
    CaseChange,
    CaseCreate,
    CaseLine,
    CaseOpened,
    CaseOut,
    CaseOverview,
    ContactCreate,
    ContactOut,
    DueCursor,
    LinePlace,
    WorkList,
)
from api.usecases.cases import change_case as change
from api.usecases.cases import list_cases as listing
from api.usecases.cases import open_case as opening
from api.usecases.cases import read_case as reading

router = APIRouter(prefix="/cases", tags=["Cases"], responses=WORK_RESPONSES, route_class=WorkRoute)


class WorkListAsked(Narrowed):
    """How the list is narrowed, and which page of it; other names in the query mean nothing, as everywhere."""

    model_config = ConfigDict(extra="ignore")

    cursor: Cursor = None
    limit: Limit = 50


@router.get("", operation_id="list_cases", summary="The work list", openapi_extra=needs(Action.CASE_LIST))
async def list_cases(
    work: WorkGiven,
    library: LibraryGiven,
    asked: Annotated[WorkListAsked, Query()],
) -> WorkList:
    """List what your roles reach: urgent cases first, then those that have waited longest.

    An assessor sees their teams' cases, a case officer the municipality's, a citizen and a relative the citizen's own.
    """
    limit = asked.limit
    if asked.overdue:
        due = place_of(asked.cursor, DueCursor)
        after = None if due is None else DuePlace(due.closes_on, due.id)
        return _page(await listing.list_overdue(work, library, asked, after=after, limit=limit), limit, _due)
    begins = place_of(asked.cursor, LinePlace)
    place = None if begins is None else Place(begins.urgency, begins.opened_at, begins.id)
    return _page(await listing.list_cases(work, library, asked, after=place, limit=limit), limit, _end)


def _page(page: listing.Page, limit: int, end: Callable[[Listed], BaseModel]) -> WorkList:
    more = cursor_of(end(page.lines[limit - 1].listed)) if len(page.lines) > limit else None
    return WorkList(on=page.on, cases=tuple(map(CaseLine.of, page.lines[:limit])), next=more)


def _end(listed: Listed) -> LinePlace:
    return LinePlace(urgency=listed.urgency, opened_at=listed.opened_at, id=listed.id)


def _due(listed: Listed) -> DueCursor:
    return DueCursor.model_validate({"closes_on": listed.open_window and listed.open_window.closes, "id": listed.id})


def _told(said: ContactCreate) -> opening.NewContact:
    return opening.NewContact(**{name: getattr(said, name) for name in ContactCreate.model_fields})


@router.post(
    "",
    operation_id="open_case",
    summary="Open a case",
    status_code=201,
    openapi_extra=needs(Action.CASE_OPEN),
    dependencies=[Repeatable],
)
async def open_case(asked: CaseCreate, work: WorkGiven, response: Response) -> CaseOpened:
    """Open a case with the contact that led to it. A citizen has at most one open case."""
    case, contact = await opening.open_case(work, asked.citizen_id, _told(asked.contact), team_id=asked.team_id)
    response.headers.update({**etag(case.version), "Location": f"/api/v1/cases/{case.id}"})
    return CaseOpened(case=CaseOut.of(case), contact=ContactOut.model_validate(contact))


@router.get("/{case}", operation_id="get_case", summary="One case", openapi_extra=needs(Action.CASE_READ))
async def get_case(case: CaseId, work: WorkGiven, response: Response) -> CaseOut:
    """Show a case; its ETag is what a change asks for."""
    found = await reading.read_case(work, case)
    response.headers.update(etag(found.version))
    return CaseOut.of(found)


@router.get(
    "/{case}/overview",
    operation_id="get_case_overview",
    summary="A case at a glance",
    openapi_extra=needs(Action.CASE_READ),
)
async def get_overview(case: CaseId, work: WorkGiven, library: LibraryGiven, response: Response) -> CaseOverview:
    """Show who it is about, what matters to them, what is next, and who has done what; the ETag is the case's."""
    found = await reading.read_overview(work, library, case)
    response.headers.update(etag(found.line.listed.version))
    return CaseOverview.of(found)


@router.patch("/{case}", operation_id="change_case", summary="Change a case", openapi_extra=needs(Action.CASE_CHANGE))
async def change_case(case: CaseId, asked: CaseChange, seen: Seen, work: WorkGiven, response: Response) -> CaseOut:
    """Give a case to another team or coordinator, say how urgent it is, or close it.

    Of two who change it at once one wins; the other gets 412 with the case as it is now under `current`.
    """
    fields: dict[str, Any] = {name: getattr(asked, name) for name in asked.model_fields_set - {"urgent", "close"}}
    if asked.urgent is not None:
        fields["urgency"] = Urgency.NOW if asked.urgent else Urgency.ORDINARY
    found = await change.change_case(work, case, change.CaseChange(fields, close=asked.close), seen=seen)
    response.headers.update(etag(found.version))
    return CaseOut.of(found)


@router.get(
    "/{case}/contacts",
    operation_id="list_contacts",
    summary="Who got in touch",
    openapi_extra=needs(Action.CONTACT_READ),
)
async def list_contacts(case: CaseId, work: WorkGiven) -> list[ContactOut]:
    """List the contacts of a case, oldest first."""
    return [ContactOut.model_validate(contact) for contact in await reading.read_contacts(work, case)]


@router.post(
    "/{case}/contacts",
    operation_id="add_contact",
    summary="Somebody got in touch again",
    status_code=201,
    openapi_extra=needs(Action.CONTACT_CREATE),
    dependencies=[Repeatable],
)
async def add_contact(case: CaseId, asked: ContactCreate, work: WorkGiven) -> ContactOut:
    """Add a contact to an open case; an urgent one makes the case urgent."""
    return ContactOut.model_validate(await opening.record_contact(work, case, _told(asked)))
