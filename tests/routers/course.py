"""Steps of a citizen's course over HTTP, for the tests of cases, assessments and placements; and many calls at once."""

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Barrier
from typing import Any, Final

import httpx

from tests.builders import needs_help
from tests.domain.care.said import ASKED_OF
from tests.world.town import Town

HELP: Final = needs_help()
"""Every fact of a citizen with clear needs; the policy settles on one step for them."""

TOGETHER: Final = {"took_part": {"citizen": True}}
"""The citizen took part in what was agreed."""


@dataclass(frozen=True, slots=True)
class Call:
    """One request somebody makes."""

    who: str
    method: str
    path: str
    body: Any = None
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Course:
    """A case with an assessment, and what comes of it."""

    town: Town
    case: str
    assessment: str

    @property
    def path(self) -> str:
        """Give the address of the case."""
        return f"/cases/{self.case}"

    @property
    def within(self) -> str:
        """Give the address of the assessment."""
        return f"{self.path}/assessments/{self.assessment}"

    def save(self, who: str, *answers: Mapping[str, Any], **headers: str) -> httpx.Response:
        """Save answers as somebody."""
        return self.town.post(who, f"{self.within}/answers", {"answers": list(answers)}, **headers)

    def sign(self, who: str = "assessor", *answers: Mapping[str, Any], seen: int = 1) -> httpx.Response:
        """Sign as somebody who saw a version."""
        body = {"answers": list(answers)}
        return self.town.post(who, f"{self.within}/signature", body, If_Match=f'"{seen}"')

    def agree(self, step: int, *services: Mapping[str, Any], seen: int = 2, **more: Any) -> httpx.Response:
        """Record what was jointly agreed, as the coordinator."""
        body = {"step": step, "services": list(services), **TOGETHER, **more}
        return self.town.post("coordinator", f"{self.path}/joint-decision", body, If_Match=f'"{seen}"')

    def facts(self, who: str = "assessor") -> dict[str, Any]:
        """Give what holds for each fact, as somebody sees it."""
        response = self.town.get(who, f"{self.path}/facts")
        assert 200 == response.status_code, response.text
        return {fact["fact"]: fact for fact in response.json()["facts"]}

    def placements(self, who: str = "assessor") -> dict[str, Any]:
        """Give the placements, as somebody sees them."""
        response = self.town.get(who, f"{self.path}/placements")
        assert 200 == response.status_code, response.text
        found: dict[str, Any] = response.json()
        return found

    def count(self, table: str) -> int:
        """Count what is kept for the case."""
        found: int = self.town.rows(f"SELECT count(*) FROM {table} WHERE case_id = '{self.case}'")[0][0]  # noqa: S608 - our own tables
        return found


def begun(town: Town, citizen: str = "kari") -> Course:
    """Open a case with an assessment."""
    case = town.open_case(citizen)
    return Course(town, case, town.open_assessment(case))


def signed(town: Town, flat: Mapping[str, Any] = HELP, *, citizen: str = "kari") -> Course:
    """Open a case, answer these facts, and sign."""
    course = begun(town, citizen)
    response = course.sign("assessor", *told(flat))
    assert 201 == response.status_code, response.text
    return course


def answer(fact: str, value: Any, informant: str = "staff", **more: Any) -> dict[str, Any]:
    """Write one answer as it is sent."""
    return {"fact": fact, "value": value, "informant": informant, **more}


def told(flat: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Write flat answers as an assessor sends them: each by whoever it is asked of."""
    whose = {"citizen": "citizen_with_staff"}
    return [answer(fact, value, whose.get(ASKED_OF.get(fact, ""), "staff")) for fact, value in flat.items()]


def at_once(town: Town, calls: Sequence[Call]) -> list[httpx.Response]:
    """Send requests at the same instant, each over a connection of its own; answers in the order of the requests."""
    start = Barrier(len(calls))

    def send(call: Call) -> httpx.Response:
        headers = town.headers(call.who) | dict(call.headers)
        with httpx.Client(base_url=town.http.base_url, timeout=30, trust_env=False) as client:
            start.wait()
            return client.request(call.method, f"/api/v1{call.path}", json=call.body, headers=headers)

    with ThreadPoolExecutor(len(calls)) as threads:
        return list(threads.map(send, calls))


def statuses(responses: Iterable[httpx.Response]) -> list[int]:
    """List the statuses of answers from the lowest."""
    return sorted(response.status_code for response in responses)


def code_and_pointers(response: httpx.Response) -> tuple[int, str, list[str]]:
    """Say what an error is, and where."""
    said = response.json()
    return response.status_code, said["code"], [error["pointer"] for error in said["errors"]]
