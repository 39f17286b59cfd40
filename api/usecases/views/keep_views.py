"""Keep, change and remove one's own views of the work list; they are about no citizen, and nobody else sees them."""

from dataclasses import replace
from uuid import UUID

from api.db.ids import new_id
from api.db.missing import Stale
from api.db.stores import views as stored
from api.db.stores.users import lock_users
from api.db.violations import UnknownReference
from api.db.work import Work
from api.domain.access.actor import About
from api.domain.audit.action import Action
from api.domain.audit.entry import Entry
from api.domain.care.work_list import MOST_VIEWS, Narrowed, TooManyViews, View
from api.domain.errors import Problem


async def read_views(work: Work) -> list[View]:
    """Read one's own views, in the order they were made."""
    work.about_no_citizen()
    return await stored.own_views(work)


async def add_view(work: Work, name: str, narrowed: Narrowed) -> View:
    """Keep a new view; raises UnknownReference, and TooManyViews, however many are made at once."""
    view = View(id=new_id(at=work.at), user_id=work.actor.user_id, name=name, narrowed=narrowed, version=1)
    entry = _permitted(work, view.id)
    await _check_here(work, narrowed)
    await lock_users(work, {work.actor.user_id})
    if len(await stored.own_views(work)) >= MOST_VIEWS:
        raise TooManyViews
    await stored.add_view(work, view)
    work.record(entry)
    return view


async def replace_view(work: Work, view_id: UUID, name: str, narrowed: Narrowed, *, seen: int) -> View:
    """Give a view another name, or let it show something else; raises NotHere, and Stale with the view as it is."""
    entry = _permitted(work, view_id)
    view = await stored.get_view(work, view_id)
    if view.version != seen:
        raise Stale("view", current=view)
    await _check_here(work, narrowed)
    changed = replace(view, name=name, narrowed=narrowed)
    await stored.change_view(work, changed)
    work.record(entry)
    return replace(changed, version=view.version + 1)


async def remove_view(work: Work, view_id: UUID) -> None:
    """Remove a view; raises NotHere."""
    entry = _permitted(work, view_id)
    await stored.remove_view(work, view_id)
    work.record(entry)


def _permitted(work: Work, view_id: UUID) -> Entry:
    myself = About(work.municipality_id, user_id=work.actor.user_id)
    return work.permit(Action.VIEW_KEEP, myself, subject=f"view/{view_id}")


async def _check_here(work: Work, narrowed: Narrowed) -> None:
    """Raise UnknownReference for whatever a view names that is not here: it would show nobody, and never say why."""
    if fields := await stored.not_here(work, narrowed):
        message = "'{}' names something that is not here; choose one that is, or leave it out."
        raise UnknownReference(
            Problem("unknown_reference", ("narrowed", field), message.format(field)) for field in fields
        )
