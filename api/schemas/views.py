"""Views of the work list that somebody keeps, on the wire."""

from typing import Annotated
from uuid import UUID

from api.domain.care.phases import Phase
from api.domain.care.work_list import Narrowed, View
from api.schemas.wire import Input, Output, one_line

ViewName = Annotated[str, one_line(60)]


class ViewIn(Input):
    """A view to keep; `narrowed` is what `GET /cases` takes. The name says what is in it, never who."""

    name: ViewName
    narrowed: Narrowed


class NarrowedOut(Output):
    """What a view shows of the work list: everything `GET /cases` takes, also what does not narrow it."""

    phase: tuple[Phase, ...]
    team: UUID | None
    district: UUID | None
    contact_person: UUID | None
    urgent: bool | None
    mine: bool
    overdue: bool | None


class ViewOut(Output):
    """A view somebody keeps."""

    id: UUID
    name: str
    narrowed: NarrowedOut
    version: int

    @classmethod
    def of(cls, view: View) -> "ViewOut":
        """Write a view."""
        return cls.model_validate(view)
