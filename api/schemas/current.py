"""How something is now, for somebody who wanted to change how it was: the shape its own address answers with."""

from collections.abc import Callable
from typing import Any, Final

from pydantic import BaseModel, JsonValue

from api.domain.access.user import Team, User
from api.domain.care.assessment import Dated
from api.domain.care.case import Case
from api.domain.care.work_list import View
from api.schemas.assessments import AssessmentOut
from api.schemas.cases import CaseOut
from api.schemas.citizens import CitizenOut
from api.schemas.relatives import RelativeOut
from api.schemas.teams import TeamOut
from api.schemas.users import UserOut
from api.schemas.views import ViewOut
from api.usecases.citizens.read_citizen import ShownCitizen
from api.usecases.relatives.read_relatives import ShownRelative

_SHAPES: Final[dict[type, Callable[[Any], BaseModel]]] = {
    Case: CaseOut.of,
    Dated: AssessmentOut.of,
    ShownCitizen: CitizenOut.of,
    ShownRelative: RelativeOut.of,
    User: UserOut.of,
    Team: TeamOut.of,
    View: ViewOut.of,
}


def shape(current: object) -> JsonValue:
    """Write a value of the domain as its own address would; None stays None."""
    write = _SHAPES.get(type(current))
    found: JsonValue = None if write is None else write(current).model_dump(mode="json")
    return found
