"""How something is now, for somebody who wanted to change how it was: the shape its own address answers with."""

from typing import Any

from pydantic import JsonValue

from api.domain.access.user import Team, User
from api.domain.care.assessment import Dated
from api.domain.care.case import Case
from api.schemas.assessments import AssessmentOut
from api.schemas.cases import CaseOut
from api.schemas.citizens import CitizenOut
from api.schemas.relatives import RelativeOut
from api.schemas.teams import TeamOut
from api.schemas.users import UserOut
from api.usecases.citizens.read_citizen import ShownCitizen
from api.usecases.relatives.read_relatives import ShownRelative


def shape(current: object) -> JsonValue:
    """Write a value of the domain as its own address would; None stays None."""
    match current:
        case Case():
            return _plain(CaseOut.of(current))
        case Dated():
            return _plain(AssessmentOut.of(current))
        case ShownCitizen():
            return _plain(CitizenOut.of(current))
        case ShownRelative():
            return _plain(RelativeOut.of(current))
        case User():
            return _plain(UserOut.of(current))
        case Team():
            return _plain(TeamOut.of(current))
        case _:
            return None


def _plain(out: Any) -> JsonValue:
    found: JsonValue = out.model_dump(mode="json")
    return found
