"""Users over HTTP: let in by an administrator, seen by colleagues, changed by one at a time."""

from typing import Any

import pytest

from tests.routers.accounts import account, change, let_in, user_path
from tests.world.issuer import NAME
from tests.world.town import Town


def test_who_is_let_in_may_come_in(town: Town) -> None:
    user = let_in(town, teams=[str(town.teams["north"])])
    found = town.get("a-new-one", "/me").json()
    assert (user["id"], ["Team north"]) == (found["user_id"], [team["name"] for team in found["teams"]])


def test_a_new_user_can_be_read_at_the_address_that_is_told(town: Town) -> None:
    response = town.post("administrator", "/users", account())
    read = town.get("administrator", response.headers["location"].removeprefix("/api/v1"))
    assert ('"1"', response.json()) == (read.headers["etag"], read.json())


def test_a_user_is_known_once_by_issuer_and_subject(town: Town) -> None:
    response = town.post("administrator", "/users", account("assessor"))
    assert (409, "already_there") == (response.status_code, response.json()["code"])


def test_the_same_subject_may_be_let_in_to_another_town(town: Town, other_town: Town) -> None:
    assert let_in(town)["id"] != let_in(other_town)["id"]


def test_a_request_that_comes_again_lets_nobody_in_twice(town: Town) -> None:
    first, again = (town.post("administrator", "/users", account(), Idempotency_Key="once") for _ in range(2))
    assert (201, first.json()) == (again.status_code, again.json())


def test_a_colleague_sees_a_colleague_but_not_how_they_sign_in(town: Town) -> None:
    found = town.get("assessor", user_path(town, "coordinator")).json()
    assert ("Coordinator", ["coordinator"], [str(town.teams["north"])], None, None) == (
        found["name"],
        found["roles"],
        found["teams"],
        found["issuer"],
        found["subject"],
    )


def test_an_administrator_sees_how_somebody_signs_in(town: Town) -> None:
    found = town.get("administrator", user_path(town, "coordinator")).json()
    assert (NAME, "coordinator") == (found["issuer"], found["subject"])


@pytest.mark.parametrize(
    ("body", "changed"),
    [
        ({"name": "  Ny Testperson "}, ("name", "Ny Testperson")),
        ({"roles": ["coordinator", "assessor"]}, ("roles", ["assessor", "coordinator"])),
        ({"active": False}, ("active", False)),
        ({"teams": []}, ("teams", [])),
    ],
)
def test_only_what_is_named_is_changed(town: Town, body: dict[str, Any], changed: tuple[str, Any]) -> None:
    path = user_path(town, "assessor")
    before = town.get("administrator", path).json()
    after = change(town, path, body)
    assert before | {"version": 2, changed[0]: changed[1]} == after.json() == town.get("administrator", path).json()


def test_the_teams_of_a_user_are_replaced(town: Town) -> None:
    found = change(town, user_path(town, "assessor"), {"teams": [str(town.teams["south"])]})
    assert [str(town.teams["south"])] == found.json()["teams"]


def test_being_moved_to_another_team_opens_and_closes_cases_at_the_next_request(town: Town) -> None:
    case = town.open_case()
    change(town, user_path(town, "assessor"), {"teams": [str(town.teams["south"])]})
    change(town, user_path(town, "assessor_south"), {"teams": [str(town.teams["north"])]})
    statuses = [town.get(who, f"/cases/{case}").status_code for who in ("assessor", "assessor_south")]
    assert [403, 200] == statuses


def test_who_is_no_longer_active_is_refused_at_the_next_request(town: Town) -> None:
    token = town.headers("assessor")
    before = town.http.get("/api/v1/me", headers=token)
    change(town, user_path(town, "assessor"), {"active": False})
    after = town.http.get("/api/v1/me", headers=token)
    assert (200, 401, "token_unknown_user") == (
        before.status_code,
        after.status_code,
        after.json()["errors"][0]["code"],
    )


def test_who_is_active_again_comes_in_again(town: Town) -> None:
    change(town, user_path(town, "assessor"), {"active": False})
    change(town, user_path(town, "assessor"), {"active": True}, seen=2)
    assert 200 == town.get("assessor", "/me").status_code


def test_of_two_who_change_one_user_the_second_sees_how_it_is_now(town: Town) -> None:
    path = user_path(town, "assessor")
    first = change(town, path, {"name": "En Testperson"})
    second = change(town, path, {"name": "To Testperson"})
    assert (200, 412, first.json()) == (first.status_code, second.status_code, second.json()["current"])


def test_what_was_refused_because_another_was_faster_changes_nothing(town: Town) -> None:
    path = user_path(town, "assessor")
    first = change(town, path, {"name": "En Testperson"})
    second = change(town, path, {"name": "To Testperson", "active": False})
    assert (first.json(), '"2"') == (town.get("administrator", path).json(), second.headers["etag"])


def test_a_change_that_does_not_say_what_was_seen_is_refused(town: Town) -> None:
    response = town.call("administrator", "PATCH", user_path(town, "assessor"), {"name": "En Testperson"})
    assert (428, "precondition_required") == (response.status_code, response.json()["code"])


def test_another_towns_user_is_not_here(town: Town, other_town: Town) -> None:
    path = user_path(other_town, "assessor")
    statuses = [town.get("administrator", path).status_code, change(town, path, {"active": False}).status_code]
    assert ([404, 404], 200) == (statuses, other_town.get("assessor", "/me").status_code)


def test_letting_in_and_changing_are_on_record_under_the_user(town: Town) -> None:
    user = let_in(town)
    change(town, f"/users/{user['id']}", {"name": "En Testperson"})
    subject = f"user/{user['id']}"
    assert [("user.create", subject, []), ("user.change", subject, [])] == [
        (entry["action"], entry["subject"], entry["citizen_ids"]) for entry in town.audit()
    ]


def test_reading_colleagues_leaves_no_entry(town: Town) -> None:
    town.get("assessor", "/users")
    town.get("assessor", user_path(town, "leader"))
    assert [] == town.audit()
