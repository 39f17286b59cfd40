"""Every call there is about a case, in an order in which each succeeds, and how each is to be on record."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import httpx

from tests.routers.course import HELP, TOGETHER, begun, told
from tests.world.town import CONTACT, Town

Ids = dict[str, Any]


def _nothing(_ids: Mapping[str, Any]) -> Any:
    return None


@dataclass(frozen=True, slots=True)
class Asked:
    """One call: the action it is, what it sends, the version it saw, and the kind of thing it is on record about."""

    action: str
    method: str
    path: str
    body: Callable[[Mapping[str, Any]], Any] = _nothing
    seen: int | None = None
    subject: str | None = None

    def __str__(self) -> str:
        """Name the call as a router does."""
        return f"{self.method} {self.path}"

    def ask(self, town: Town, who: str, ids: Mapping[str, Any]) -> httpx.Response:
        """Make the call as somebody."""
        headers = {"If_Match": f'"{self.seen}"'} if self.seen else {}
        return town.call(who, self.method, self.path.format(**ids), self.body(ids), **headers)


def _said(**body: Any) -> Callable[[Mapping[str, Any]], Any]:
    return lambda _ids: body


_CASE: Final = "/cases/{case}"
_ASSESSMENT: Final = f"{_CASE}/assessments/{{assessment}}"
COURSE: Final = (
    Asked("case.open", "POST", "/cases", lambda ids: {"citizen_id": ids["kari"], "contact": CONTACT}, None, "contact"),
    Asked("case.read", "GET", _CASE),
    Asked("case.read", "GET", f"{_CASE}/overview"),
    Asked("case.list", "GET", "/cases"),
    Asked("contact.read", "GET", f"{_CASE}/contacts"),
    Asked("contact.create", "POST", f"{_CASE}/contacts", _said(**CONTACT), None, "contact"),
    Asked("case.change", "PATCH", _CASE, _said(urgent=True), 1),
    Asked("assessment.open", "POST", f"{_CASE}/assessments", _said(), None, "assessment"),
    Asked("assessment.read", "GET", f"{_CASE}/assessments"),
    Asked("assessment.read", "GET", _ASSESSMENT, subject="assessment"),
    Asked("answer.save", "POST", f"{_ASSESSMENT}/answers", _said(answers=told(HELP)), None, "assessment"),
    Asked("facts.read", "GET", f"{_CASE}/facts"),
    Asked("recommendation.read", "GET", f"{_CASE}/recommendation"),
    Asked("suggestion.read", "GET", f"{_CASE}/suggestion"),
    Asked("assessment.sign", "POST", f"{_ASSESSMENT}/signature", _said(), 1, "assessment"),
    Asked("placement.create", "POST", f"{_CASE}/placements", _said(kind="team", step=3), None, "placement"),
    Asked("placement.read", "GET", f"{_CASE}/placements"),
    Asked("recommendation.read", "GET", f"{_CASE}/placements/{{placement}}/proof", subject="placement"),
    Asked("recommendation.read", "GET", f"{_CASE}/comparison"),
    Asked(
        "joint_decision.create",
        "POST",
        f"{_CASE}/joint-decision",
        lambda ids: {"step": ids.get("step", 3), "services": [], **TOGETHER},
        3,
        "placement",
    ),
)
ABOUT_ONE_CASE: Final = tuple(call for call in COURSE if "{case}" in call.path)


def ids_of(town: Town) -> Ids:
    """Open a case with an assessment and a placement, and give the ids a call needs."""
    course = begun(town)
    placed = town.post("assessor", f"{course.path}/placements", {"kind": "team", "step": 3}).json()
    ids = {"case": course.case, "assessment": course.assessment, "placement": placed["id"]}
    return ids | {"kari": str(town.citizens["kari"])}


def learned(call: Asked, answered: Any) -> Ids:
    """Give the ids that the answer to a call tells."""
    match call.action:
        case "case.open":
            return {"case": answered["case"]["id"]}
        case "assessment.open":
            return {"assessment": answered["id"]}
        case "assessment.sign":
            return {"placement": answered["recommended"]["id"], "step": answered["recommended"]["step"]}
        case _:
            return {}
