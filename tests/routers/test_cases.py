"""Cases over HTTP: opened, read, changed by one at a time, and closed for good."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.routers.course import TOGETHER, Call, at_once, code_and_pointers, statuses
from tests.world.town import CONTACT, Town

URGENT = CONTACT | {"urgent": True}
FUTURE = "2199-12-31T00:00:00Z"
EARLY, LATE = "2026-01-02T10:30:00+01:00", "2026-01-02T10:00:00Z"
NOBODY = "00000000-0000-7000-8000-000000000000"
MAY_OPEN = {
    "assessor": 201,
    "assessor_south": 201,
    "coordinator": 201,
    "case_officer": 201,
    "citizen": 201,
    "citizen_2": 403,
    "leader": 403,
    "policy_author": 403,
    "administrator": 403,
}
MAY_READ = {
    "assessor": 200,
    "assessor_2": 200,
    "assessor_south": 403,
    "coordinator": 200,
    "case_officer": 200,
    "citizen": 200,
    "citizen_2": 403,
    "relative": 200,
    "leader": 403,
    "policy_author": 403,
    "administrator": 403,
    "system": 403,
}


def case_of(town: Town, **changed: Any) -> dict[str, Any]:
    return {"citizen_id": str(town.citizens["kari"]), "contact": CONTACT} | changed


def change(town: Town, case: str, body: dict[str, Any], *, seen: int = 1, who: str = "assessor") -> Any:
    return town.call(who, "PATCH", f"/cases/{case}", body, If_Match=f'"{seen}"')


def test_a_case_opens_in_the_contact_phase(town: Town) -> None:
    response = town.post("assessor", "/cases", case_of(town))
    assert (201, "contact") == (response.status_code, response.json()["case"]["phase"])


def test_a_case_opens_with_the_contact_that_led_to_it(town: Town) -> None:
    opened = town.post("assessor", "/cases", case_of(town)).json()
    assert [opened["contact"]] == town.get("assessor", f"/cases/{opened['case']['id']}/contacts").json()


def test_an_opened_case_says_where_it_is_and_which_version(town: Town) -> None:
    response = town.post("assessor", "/cases", case_of(town))
    found = town.get("assessor", response.headers["location"].removeprefix("/api/v1"))
    assert (response.json()["case"], '"1"', '"1"') == (found.json(), found.headers["etag"], response.headers["etag"])


def test_without_a_team_one_of_the_citizens_district_gets_the_case(town: Town) -> None:
    town.rows("UPDATE team SET name = 'Another first by name' WHERE municipality_id = $town AND name = 'Team south'")
    opened = town.post("case_officer", "/cases", case_of(town)).json()["case"]
    assert (str(town.teams["north"]), str(town.districts["north"])) == (opened["team_id"], opened["district_id"])


def test_a_team_that_no_longer_works_gets_no_case_by_itself(town: Town) -> None:
    town.rows("UPDATE team SET active = false WHERE municipality_id = $town AND name = 'Team north'")
    assert str(town.teams["south"]) == town.post("case_officer", "/cases", case_of(town)).json()["case"]["team_id"]


def test_a_citizen_has_at_most_one_open_case(town: Town) -> None:
    town.open_case("kari")
    response = town.post("case_officer", "/cases", case_of(town))
    assert (409, "already_there") == (response.status_code, response.json()["code"])


def test_of_many_who_open_a_case_at_once_one_does(town: Town) -> None:
    answers = at_once(town, [Call("case_officer", "POST", "/cases", case_of(town))] * 6)
    assert [201, *[409] * 5] == statuses(answers)


def test_after_one_is_closed_a_citizen_can_have_another(town: Town) -> None:
    change(town, town.open_case(), {"close": True})
    assert 201 == town.post("assessor", "/cases", case_of(town)).status_code


@pytest.mark.parametrize("who", MAY_OPEN)
def test_who_may_open_a_case(town: Town, who: str) -> None:
    assert MAY_OPEN[who] == town.post(who, "/cases", case_of(town)).status_code


@pytest.mark.parametrize(("who", "speaks_as"), [("relative", "relative"), ("system", "care_system")])
def test_relatives_and_systems_get_in_touch_as_what_they_are(town: Town, who: str, speaks_as: str) -> None:
    contact = CONTACT | {"from_whom": speaks_as}
    assert 201 == town.post(who, "/cases", case_of(town, contact=contact)).status_code


@pytest.mark.parametrize("who", ["citizen", "relative", "system"])
def test_nobody_gets_in_touch_as_somebody_else(town: Town, who: str) -> None:
    response = town.post(who, "/cases", case_of(town, contact=CONTACT | {"from_whom": "gp"}))
    assert (422, "unusable_contact", ["/contact/from_whom"]) == code_and_pointers(response)


def test_a_case_needs_a_citizen_who_is_here(town: Town, other_town: Town) -> None:
    response = town.post("assessor", "/cases", case_of(town, citizen_id=str(other_town.citizens["kari"])))
    assert (404, "not_here") == (response.status_code, response.json()["code"])


@pytest.mark.parametrize("team", ["nobody's", "another town's", "retired"])
def test_a_case_needs_a_team_that_works_here(town: Town, other_town: Town, team: str) -> None:
    town.rows("UPDATE team SET active = false WHERE municipality_id = $town AND name = 'Team south'")
    ids = {
        "nobody's": NOBODY,
        "another town's": other_town.teams["north"],
        "retired": town.teams["south"],
    }
    opened = town.post("assessor", "/cases", case_of(town, team_id=str(ids[team])))
    given = change(town, town.open_case(), {"team_id": str(ids[team])})
    assert [(422, "unknown_reference", ["/team_id"])] * 2 == [code_and_pointers(each) for each in (opened, given)]
    assert "choose an active one" in opened.json()["detail"]


@pytest.mark.parametrize("at", [FUTURE, "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00"])
def test_a_contact_cannot_have_come_at_such_a_time(town: Town, at: str) -> None:
    response = town.post("assessor", "/cases", case_of(town, contact=CONTACT | {"received_at": at}))
    assert (422, ["/contact/received_at"]) == (response.status_code, code_and_pointers(response)[2])


@pytest.mark.parametrize("who", MAY_READ)
def test_who_may_read_a_case(town: Town, who: str) -> None:
    assert MAY_READ[who] == town.get(who, f"/cases/{town.open_case()}").status_code


@pytest.mark.parametrize(
    "call",
    [
        ("GET", "", None),
        ("PATCH", "", {"urgent": True}),
        ("GET", "/contacts", None),
        ("POST", "/contacts", CONTACT),
        ("POST", "/assessments", {}),
        ("GET", "/assessments", None),
        ("GET", "/facts", None),
        ("GET", "/recommendation", None),
        ("GET", "/suggestion", None),
        ("GET", "/placements", None),
        ("POST", "/placements", {"kind": "team", "step": 3}),
        ("POST", "/joint-decision", {"step": 3, "services": [], **TOGETHER}),
    ],
    ids=lambda call: f"{call[0]} {call[1]}",
)
def test_a_case_of_another_town_is_not_here(town: Town, other_town: Town, call: tuple[str, str, Any]) -> None:
    method, path, body = call
    response = other_town.call("case_officer", method, f"/cases/{town.open_case()}{path}", body, If_Match='"1"')
    assert (404, "not_here", []) == (response.status_code, response.json()["code"], other_town.audit())


def test_contacts_are_listed_from_the_first_that_came(town: Town) -> None:
    case = town.open_case()
    town.post("assessor", f"/cases/{case}/contacts", CONTACT | {"received_at": "2026-01-02T10:00:00Z", "wish": "later"})
    town.post(
        "assessor", f"/cases/{case}/contacts", CONTACT | {"received_at": "2026-01-02T10:30:00+01:00", "wish": "first"}
    )
    wishes = [contact["wish"] for contact in town.get("citizen", f"/cases/{case}/contacts").json()]
    assert ["first", "later", CONTACT["wish"]] == wishes


def test_an_urgent_contact_makes_a_case_urgent(town: Town) -> None:
    case = town.open_case()
    assert 201 == town.post("citizen", f"/cases/{case}/contacts", URGENT).status_code
    assert town.get("assessor", f"/cases/{case}").json()["urgent"]


@pytest.mark.parametrize(("first", "urgent"), [(URGENT, True), (CONTACT, False)])
def test_an_ordinary_contact_leaves_a_case_as_urgent_as_it_was(town: Town, first: Any, *, urgent: bool) -> None:
    case = town.open_case(contact=first)
    town.post("assessor", f"/cases/{case}/contacts", CONTACT)
    assert urgent is town.get("assessor", f"/cases/{case}").json()["urgent"]


def test_urgent_contacts_that_come_at_once_are_all_kept(town: Town) -> None:
    case = town.open_case()
    answers = at_once(town, [Call("assessor", "POST", f"/cases/{case}/contacts", URGENT)] * 8)
    assert ([201] * 8, 9) == (statuses(answers), len(town.get("assessor", f"/cases/{case}/contacts").json()))


def test_a_contact_that_comes_while_a_case_is_being_closed_is_told_so(town: Town) -> None:
    case = town.open_case()
    close = f"UPDATE care_case SET phase = 'closed', closed_at = now() WHERE id = '{case}' RETURNING pg_sleep(1)"  # noqa: S608 - an id of ours
    with ThreadPoolExecutor() as threads:
        closing = threads.submit(town.rows, close)
        while not town.rows(f"SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND query LIKE '%{case}%'"):
            assert not closing.done()
        response = town.post("citizen", f"/cases/{case}/contacts", CONTACT)
    assert (409, "wrong_phase") == (response.status_code, response.json()["code"])


def test_a_later_contact_is_told_where_it_is_wrong_itself(town: Town) -> None:
    wrong = CONTACT | {"received_at": FUTURE}
    response = town.post("assessor", f"/cases/{town.open_case()}/contacts", wrong)
    assert (422, "unusable_contact", ["/received_at"]) == code_and_pointers(response)


def test_a_case_changes_only_where_it_is_told_to(town: Town) -> None:
    case = town.open_case()
    before = town.get("assessor", f"/cases/{case}").json()
    after = change(town, case, {"coordinator_id": str(town.users["coordinator"])}).json()
    assert {"coordinator_id", "changed_at", "version"} == {name for name in after if after[name] != before[name]}


def test_null_takes_the_coordinator_away(town: Town) -> None:
    case = town.open_case()
    change(town, case, {"coordinator_id": str(town.users["coordinator"])})
    assert change(town, case, {"coordinator_id": None}, seen=2).json()["coordinator_id"] is None


def test_a_case_given_to_another_team_is_theirs(town: Town) -> None:
    case = town.open_case()
    change(town, case, {"team_id": str(town.teams["south"])})
    assert [403, 200] == [town.get(who, f"/cases/{case}").status_code for who in ("assessor", "assessor_south")]


@pytest.mark.parametrize("who", ["citizen", "relative", "leader", "assessor_2"])
def test_a_coordinator_is_somebody_who_works_with_cases_here(town: Town, other_town: Town, who: str) -> None:
    town.rows("UPDATE user_account SET active = false WHERE municipality_id = $town AND name = 'Assessor 2'")
    users = [NOBODY, other_town.users["coordinator"], town.users[who]]
    case = town.open_case()
    refused = [change(town, case, {"coordinator_id": str(user)}) for user in users]
    assert [(422, "unknown_reference", ["/coordinator_id"])] * 3 == list(map(code_and_pointers, refused))
    assert "choose an assessor, coordinator or case officer who is active" in refused[-1].json()["detail"]


@pytest.mark.parametrize(
    ("body", "pointer"),
    [({"team_id": None}, "/team_id"), ({"urgent": None}, "/urgent"), ({}, ""), ({"phase": "goals"}, "/phase")],
)
def test_a_change_that_cannot_be_read_says_where(town: Town, body: dict[str, Any], pointer: str) -> None:
    assert (422, "invalid_request", [pointer]) == code_and_pointers(change(town, town.open_case(), body))


@pytest.mark.parametrize(
    "header", [{}, {"If_Match": ""}, {"If_Match": "*"}, {"If_Match": "1"}, {"If_Match": '"1", "2"'}]
)
def test_a_change_says_which_version_was_seen(town: Town, header: dict[str, str]) -> None:
    response = town.call("assessor", "PATCH", f"/cases/{town.open_case()}", {"urgent": True}, **header)
    assert (428, "precondition_required") == (response.status_code, response.json()["code"])


def test_of_two_who_change_one_case_the_second_sees_how_it_is_now(town: Town) -> None:
    case = town.open_case()
    first = change(town, case, {"urgent": True})
    second = change(town, case, {"close": True}, who="coordinator")
    assert (200, 412, first.json()) == (first.status_code, second.status_code, second.json()["current"])
    assert first.headers["etag"] == second.headers["etag"]


def test_of_two_who_change_one_case_at_once_exactly_one_wins_every_time(town: Town) -> None:
    case = town.open_case()
    for seen in range(1, 16):
        header = (("If-Match", f'"{seen}"'),)
        calls = [Call(who, "PATCH", f"/cases/{case}", {"urgent": True}, header) for who in ("assessor", "coordinator")]
        won, lost = sorted(at_once(town, calls), key=lambda response: response.status_code)
        assert (200, 412, won.json()) == (won.status_code, lost.status_code, lost.json()["current"])


def test_closing_says_when(town: Town) -> None:
    closed = change(town, town.open_case(), {"close": True}).json()
    assert ("closed", closed["changed_at"]) == (closed["phase"], closed["closed_at"])


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("PATCH", "", {"urgent": True}),
        ("PATCH", "", {"close": True}),
        ("PATCH", "", {"coordinator_id": None}),
        ("POST", "/contacts", CONTACT),
        ("POST", "/assessments", {}),
        ("POST", "/placements", {"kind": "team", "step": 3}),
        ("POST", "/joint-decision", {"step": 3, "services": [], **TOGETHER}),
    ],
)
def test_a_closed_case_takes_nothing(town: Town, method: str, path: str, body: Any) -> None:
    case = town.open_case()
    change(town, case, {"close": True})
    response = town.call("assessor", method, f"/cases/{case}{path}", body, If_Match='"2"')
    assert (409, "wrong_phase") == (response.status_code, response.json()["code"])


def test_a_closed_case_can_still_be_read(town: Town) -> None:
    case = town.open_case()
    change(town, case, {"close": True})
    assert "closed" == town.get("citizen", f"/cases/{case}").json()["phase"]
