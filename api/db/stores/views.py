"""The views of the work list that users keep, as rows; each is read and changed by its own user only."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import text

from api.db.direct import Found
from api.db.missing import NotHere
from api.db.statements import added, changed, found
from api.db.tables.users import SavedViewRow
from api.db.work import Work
from api.domain.care.work_list import Narrowed, View

_KIND: Final = "view"
_OWN: Final = found(SavedViewRow, View, "user_id").order_by(text("id"))
_ONE: Final = found(SavedViewRow, View, "user_id", "id")
_ADD: Final = added(SavedViewRow)
_CHANGE: Final = changed(SavedViewRow, "name", "narrowed")
_NOT_HERE: Final = text("""
    SELECT 'team' AS field WHERE CAST(:team AS uuid) IS NOT NULL AND NOT EXISTS (
        SELECT FROM team WHERE municipality_id = :municipality_id AND id = CAST(:team AS uuid))
    UNION ALL SELECT 'district' WHERE CAST(:district AS uuid) IS NOT NULL AND NOT EXISTS (
        SELECT FROM district WHERE municipality_id = :municipality_id AND id = CAST(:district AS uuid))
    UNION ALL SELECT 'contact_person' WHERE CAST(:contact_person AS uuid) IS NOT NULL AND NOT EXISTS (
        SELECT FROM user_account WHERE municipality_id = :municipality_id AND id = CAST(:contact_person AS uuid))
""")
_REMOVE: Final = text("""
    DELETE FROM saved_view WHERE municipality_id = :municipality_id AND user_id = :user_id AND id = :id RETURNING id
""")


async def own_views(work: Work) -> list[View]:
    """List the views of whoever asks, in the order they were made."""
    return [_view(row) for row in await work.all(_OWN, user_id=work.actor.user_id)]


async def get_view(work: Work, view_id: UUID) -> View:
    """Give one view of whoever asks; raises NotHere, also when it is somebody else's."""
    row = await work.one(_ONE, user_id=work.actor.user_id, id=view_id)
    if row is None:
        raise NotHere(_KIND)
    return _view(row)


async def not_here(work: Work, narrowed: Narrowed) -> list[str]:
    """Name the fields that name a team, a district or a user that is not here."""
    named = {field: getattr(narrowed, field) for field in ("team", "district", "contact_person")}
    return [row.field for row in await work.all(_NOT_HERE, **named)]


async def add_view(work: Work, view: View) -> None:
    """Insert a view."""
    await work.add(_ADD, {"id": view.id, "user_id": view.user_id, "version": view.version, **_kept(view)})


async def change_view(work: Work, view: View) -> None:
    """Write a view that was read at its version; raises Stale when another device was faster."""
    await work.change(_CHANGE, _KIND, id_=view.id, seen=view.version, **_kept(view))


async def remove_view(work: Work, view_id: UUID) -> None:
    """Delete a view of whoever asks; raises NotHere."""
    if await work.one(_REMOVE, user_id=work.actor.user_id, id=view_id) is None:
        raise NotHere(_KIND)


def _kept(view: View) -> dict[str, Any]:
    return {"name": view.name, "narrowed": view.narrowed.model_dump(mode="json", exclude_defaults=True)}


def _view(row: Found) -> View:
    return View(**{**row._asdict(), "narrowed": Narrowed.model_validate(row.narrowed)})
