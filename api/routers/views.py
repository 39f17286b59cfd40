"""One's own views of the work list, kept under a name, the same on every device."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Response

from api.domain.audit.action import Action
from api.routers.problems import WORK_RESPONSES
from api.routers.work_route import WorkRoute, needs
from api.routers.working import Repeatable, Seen, WorkGiven, etag
from api.schemas.views import ViewIn, ViewOut
from api.usecases.views import keep_views as keeping

router = APIRouter(prefix="/me/views", tags=["Me"], responses=WORK_RESPONSES, route_class=WorkRoute)

ViewId = Annotated[UUID, Path(alias="view", description="A view of your own.")]


@router.get("", operation_id="list_my_views", summary="My views", openapi_extra=needs(Action.VIEW_KEEP))
async def list_my_views(work: WorkGiven) -> list[ViewOut]:
    """List the views of the work list you keep, in the order they were made. Nobody else sees them."""
    return [ViewOut.of(view) for view in await keeping.read_views(work)]


@router.post(
    "",
    operation_id="add_my_view",
    summary="Keep a view",
    status_code=201,
    openapi_extra=needs(Action.VIEW_KEEP),
    dependencies=[Repeatable],
)
async def add_my_view(asked: ViewIn, work: WorkGiven, response: Response) -> ViewOut:
    """Keep how the work list is narrowed under a name; at most 20."""
    view = await keeping.add_view(work, asked.name, asked.narrowed)
    response.headers.update({**etag(view.version), "Location": f"/api/v1/me/views/{view.id}"})
    return ViewOut.of(view)


@router.put("/{view}", operation_id="change_my_view", summary="Change a view", openapi_extra=needs(Action.VIEW_KEEP))
async def change_my_view(view: ViewId, asked: ViewIn, seen: Seen, work: WorkGiven, response: Response) -> ViewOut:
    """Give a view another name, or let it show something else."""
    found = await keeping.replace_view(work, view, asked.name, asked.narrowed, seen=seen)
    response.headers.update(etag(found.version))
    return ViewOut.of(found)


@router.delete(
    "/{view}",
    operation_id="remove_my_view",
    summary="Remove a view",
    status_code=204,
    openapi_extra=needs(Action.VIEW_KEEP),
)
async def remove_my_view(view: ViewId, work: WorkGiven) -> None:
    """Remove a view you no longer use; the cases in it stay as they are."""
    await keeping.remove_view(work, view)
