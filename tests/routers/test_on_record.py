"""Every call about a citizen is on record once: what was done, by whom, in which role; or that it was refused."""

from collections.abc import Callable, Iterator
from typing import Any, Final

import asyncpg
import httpx
import pytest

from tests.routers.calls import ABOUT_ONE_CASE, COURSE, Asked, Ids, ids_of, learned
from tests.routers.course import Course, answer, begun
from tests.world.town import CONTACT, Town

PURPOSES: Final = {"assessor": "care", "coordinator": "coordination", "case_officer": "decision"}
TABLES: Final = ("care_case", "contact", "assessment", "answer", "placement", "policy_version")

Record = asyncpg.Record


def walked(town: Town, who: str) -> Iterator[tuple[Asked, Ids, list[Record]]]:
    """Make every call as somebody; gives each with the ids known by then and the entries it left."""
    ids: Ids = {"kari": str(town.citizens["kari"])}
    for call in COURSE:
        before = len(town.audit())
        response = call.ask(town, who, ids)
        assert response.is_success, f"{call}: {response.text}"
        ids |= learned(call, response.json())
        yield call, ids, town.audit()[before:]


def kept(town: Town) -> list[Any]:
    """Give everything kept about cases."""
    return [town.rows(f"SELECT t::text FROM {table} t WHERE municipality_id = $town ORDER BY 1") for table in TABLES]  # noqa: S608 - our own tables


@pytest.mark.parametrize("who", PURPOSES)
def test_every_call_leaves_exactly_one_entry_that_says_what_was_done(town: Town, who: str) -> None:
    mine = {"outcome": "done", "actor_id": town.users[who], "role": who, "purpose": PURPOSES[who]}
    for call, _, entries in walked(town, who):
        (entry,) = entries
        expected = mine | {"action": call.action, "citizen_ids": [town.citizens["kari"]]}
        assert expected == {name: entry[name] for name in expected}


@pytest.mark.parametrize("who", PURPOSES)
def test_every_call_about_a_case_is_on_record_with_the_case_the_team_and_what_it_was(town: Town, who: str) -> None:
    team = None if who == "case_officer" else town.teams["north"]
    for call, ids, (entry,) in walked(town, who):
        subject = entry["subject"] and entry["subject"].partition("/")[0]
        case = None if call.action == "case.list" else ids["case"]
        assert (call.subject, case) == (subject, entry["case_id"] and str(entry["case_id"]))
        # Who opens a case acts for their team before the case has one.
        assert team == entry["unit_id"]


@pytest.mark.parametrize("call", COURSE, ids=str)
def test_what_no_role_of_theirs_may_do_leaves_that_they_tried_and_nothing_else(town: Town, call: Asked) -> None:
    ids = ids_of(town)
    before, state = len(town.audit()), kept(town)
    status = call.ask(town, "leader", ids).status_code
    entries = [(row["action"], row["outcome"], row["role"], row["actor_id"]) for row in town.audit()[before:]]
    assert (403, [(call.action, "refused", "leader", town.users["leader"])]) == (status, entries)
    assert state == kept(town)


@pytest.mark.parametrize("call", ABOUT_ONE_CASE, ids=str)
def test_who_tried_at_a_citizen_out_of_reach_is_on_record_with_the_citizen(town: Town, call: Asked) -> None:
    ids = ids_of(town)
    before, state = len(town.audit()), kept(town)
    status = call.ask(town, "assessor_south", ids).status_code
    (entry,) = town.audit()[before:]
    assert (403, "refused", call.action) == (status, entry["outcome"], entry["action"])
    assert ([town.citizens["kari"]], ids["case"]) == (entry["citizen_ids"], str(entry["case_id"]))
    assert state == kept(town)


@pytest.mark.parametrize("who", ["citizen", "relative"])
def test_what_is_read_at_home_is_own_access(town: Town, who: str) -> None:
    begun(town).facts(who)
    entry = town.audit()[-1]
    expected = {"action": "facts.read", "role": who, "purpose": "own_access", "unit_id": None}
    assert expected == {name: entry[name] for name in expected}


def test_an_entry_says_from_where_in_which_session_and_request(town: Town) -> None:
    case = town.open_case()
    response = town.http.get(f"/api/v1/cases/{case}", headers=town.headers("assessor", session="monday-morning"))
    entry = town.audit()[-1]
    said = (entry["origin"], entry["session_id"], str(entry["request_id"]))
    assert ("127.0.0.1", "monday-morning", response.headers["x-request-id"]) == said


NOTHING_READ: Final[dict[int, Callable[[Course], httpx.Response]]] = {
    404: lambda course: course.town.get("assessor", f"{course.path}/assessments/{course.case}"),
    409: lambda course: course.town.post("assessor", f"{course.path}/assessments"),
    422: lambda course: course.save("assessor", answer("washing", 9)),
    428: lambda course: course.town.call("assessor", "PATCH", course.path, {"urgent": True}),
    401: lambda course: course.town.http.get(f"/api/v1{course.path}"),
}


@pytest.mark.parametrize("status", NOTHING_READ)
def test_what_showed_and_changed_nothing_leaves_no_entry(town: Town, status: int) -> None:
    course = begun(town)
    before = len(town.audit())
    assert (status, before) == (NOTHING_READ[status](course).status_code, len(town.audit()))


TORN: Final = (answer("home_sound", value=True), answer("no_sound_night", value=True))
TOLD: Final[dict[str, Callable[[Course], httpx.Response]]] = {
    "recommendation.read": lambda course: course.town.get("assessor", f"{course.path}/recommendation"),
    "suggestion.read": lambda course: course.town.get("assessor", f"{course.path}/suggestion"),
    "facts.read": lambda course: course.sign(),
}


@pytest.mark.parametrize("action", TOLD)
def test_who_is_told_what_contradicts_what_has_read_it(town: Town, action: str) -> None:
    course = begun(town)
    course.save("assessor", *TORN)
    before = len(town.audit())
    status = TOLD[action](course).status_code
    (entry,) = town.audit()[before:]
    expected = {"action": action, "outcome": "done", "citizen_ids": [town.citizens["kari"]]}
    assert (422, expected) == (status, {name: entry[name] for name in expected})


def test_who_is_told_that_a_citizen_has_a_case_is_on_record_as_refused_another(town: Town) -> None:
    town.open_case("kari")
    body = {"citizen_id": str(town.citizens["kari"]), "contact": CONTACT}
    assert 409 == town.post("assessor_south", "/cases", body).status_code
    entry = town.audit()[-1]
    expected = {"action": "case.open", "outcome": "refused", "citizen_ids": [town.citizens["kari"]]}
    assert expected == {name: entry[name] for name in expected}


def test_who_is_shown_how_it_is_now_has_read_it(town: Town) -> None:
    course = begun(town)
    course.sign(seen=7)
    town.call("assessor", "PATCH", course.path, {"urgent": True}, If_Match='"7"')
    course.agree(3, seen=7)
    entries = [(row["action"], row["outcome"], row["subject"]) for row in town.audit()[-3:]]
    case = ("case.read", "done", None)
    assert [("assessment.read", "done", f"assessment/{course.assessment}"), case, case] == entries
