"""Teams, districts and the municipality over HTTP."""

from typing import Any

import pytest

from tests.routers.accounts import change, team_path, while_changing
from tests.routers.problem import check_problem
from tests.world.town import Town


def test_everybody_may_know_the_municipality_they_are_signed_in_to(town: Town) -> None:
    found = town.get("citizen", "/municipality").json()
    assert (town.municipality_id, "harstad", "harstad", ["north", "south"], ["Team north", "Team south"]) == (
        found["id"],
        found["policy_id"],
        found["ladder_id"],
        [district["name"] for district in found["districts"]],
        [team["name"] for team in found["teams"]],
    )


def test_the_municipality_does_not_tell_citizens_who_is_in_a_team(town: Town) -> None:
    assert str(town.users["assessor"]) not in town.get("citizen", "/municipality").text


def test_a_municipality_whose_policy_is_not_installed_has_no_ladder_yet(make: Any) -> None:
    found = make(policy_id="not-here-yet").get("leader", "/municipality").json()
    assert ("not-here-yet", None) == (found["policy_id"], found["ladder_id"])


def test_the_lists_are_those_of_one_town(town: Town, other_town: Town) -> None:
    other_town.post("administrator", "/teams", {"name": "Elsewhere"})
    other_town.post("administrator", "/districts", {"name": "elsewhere"})
    lists = [town.get("leader", path).json() for path in ("/teams", "/districts")]
    assert [["Team north", "Team south"], ["north", "south"]] == [[one["name"] for one in found] for found in lists]


def test_a_new_team_can_be_read_at_the_address_that_is_told(town: Town) -> None:
    body = {"name": "Reablement", "district_id": str(town.districts["south"])}
    response = town.post("administrator", "/teams", body)
    read = town.get("assessor", response.headers["location"].removeprefix("/api/v1"))
    assert body | {"id": response.json()["id"], "active": True, "members": [], "version": 1} == read.json()


@pytest.mark.parametrize(("path", "name"), [("/teams", "Team north"), ("/districts", "north")])
def test_no_two_have_the_same_name(town: Town, path: str, name: str) -> None:
    assert "already_there" == check_problem(town.post("administrator", path, {"name": name}), 409).code


@pytest.mark.parametrize("path", ["/teams", "/districts"])
def test_another_town_may_use_the_same_name(town: Town, other_town: Town, path: str) -> None:
    statuses = [one.post("administrator", path, {"name": "Reablement"}).status_code for one in (town, other_town)]
    assert [201, 201] == statuses


@pytest.mark.parametrize("path", ["/teams", "/districts"])
def test_a_request_that_comes_again_makes_nothing_twice(town: Town, path: str) -> None:
    first, again = (town.post("administrator", path, {"name": "Reablement"}, Idempotency_Key="once") for _ in range(2))
    assert (201, first.json()) == (again.status_code, again.json())


def test_a_team_of_a_district_that_is_not_here_cannot_be_made(town: Town, other_town: Town) -> None:
    body = {"name": "Reablement", "district_id": str(other_town.districts["north"])}
    found = check_problem(town.post("administrator", "/teams", body), 422)
    assert ("unknown_reference", "/district_id") == (found.first["code"], found.first["pointer"])


@pytest.mark.parametrize(
    "body", [{"name": "Another name"}, {"district_id": None}, {"active": False}], ids=lambda body: next(iter(body))
)
def test_only_what_is_named_is_changed(town: Town, body: dict[str, Any]) -> None:
    before = town.get("leader", team_path(town, "north")).json()
    after = change(town, team_path(town, "north"), body)
    assert before | body | {"version": 2} == after.json() == town.get("leader", team_path(town, "north")).json()


@pytest.mark.parametrize("body", [{}, {"name": None}, {"active": None}, {"name": " "}, {"members": []}], ids=str)
def test_a_change_names_something_that_can_be(town: Town, body: dict[str, Any]) -> None:
    check_problem(change(town, team_path(town, "north"), body), 422)
    assert 1 == town.get("leader", team_path(town, "north")).json()["version"]


def test_of_two_who_change_one_team_the_second_sees_how_it_is_now(town: Town) -> None:
    first, second = (change(town, team_path(town, "north"), {"name": name}) for name in ("First", "Second"))
    assert (200, 412, first.json()) == (first.status_code, second.status_code, second.json()["current"])


def test_what_was_refused_because_another_was_faster_changes_nothing(town: Town) -> None:
    first, second = (change(town, team_path(town, "north"), {"name": name}) for name in ("First", "Second"))
    assert (first.json(), '"2"') == (town.get("leader", team_path(town, "north")).json(), second.headers["etag"])


def test_a_change_that_does_not_say_what_was_seen_is_refused(town: Town) -> None:
    response = town.call("administrator", "PATCH", team_path(town, "north"), {"name": "Another name"})
    check_problem(response, 428)


def test_another_towns_team_is_not_here(town: Town, other_town: Town) -> None:
    path = team_path(other_town, "north")
    assert [404, 404] == [town.get("leader", path).status_code, change(town, path, {"name": "Mine"}).status_code]


def test_a_team_with_open_cases_stays_and_says_how_many(town: Town) -> None:
    for citizen in ("kari", "ola"):
        town.open_case(citizen)
    found = check_problem(change(town, team_path(town, "north"), {"active": False}), 409)
    assert "this team has 2 open cases" in found.first["message"]


def test_a_team_whose_cases_are_closed_may_go(town: Town) -> None:
    case = town.open_case()
    town.call("assessor", "PATCH", f"/cases/{case}", {"close": True}, If_Match='"1"')
    assert 200 == change(town, team_path(town, "north"), {"active": False}).status_code


def test_the_cases_of_another_team_do_not_keep_a_team(town: Town) -> None:
    town.open_case()
    assert 200 == change(town, team_path(town, "south"), {"active": False}).status_code


def test_a_team_with_open_cases_may_get_another_name(town: Town) -> None:
    town.open_case()
    assert 200 == change(town, team_path(town, "north"), {"name": "Another name", "active": True}).status_code


def test_a_case_that_is_just_being_opened_counts(town: Town) -> None:
    opening = f"""
        INSERT INTO care_case (municipality_id, id, citizen_id, team_id, phase, urgency, opened_at, changed_at)
        SELECT $town, gen_random_uuid(), '{town.citizens["kari"]}', id, 'contact', 1, now(), now() FROM team
        WHERE municipality_id = $town AND name = 'Team north'
    """  # noqa: S608 - an id this test made
    response = while_changing(town, opening, lambda: change(town, team_path(town, "north"), {"active": False}))
    assert (409, "team_has_cases") == (response.status_code, response.json()["code"])


def test_making_and_changing_are_on_record_under_team_and_district(town: Town) -> None:
    team = town.post("administrator", "/teams", {"name": "Reablement"}).json()["id"]
    change(town, f"/teams/{team}", {"name": "Regaining"})
    district = town.post("administrator", "/districts", {"name": "west"}).json()["id"]
    expected = [
        ("team.create", f"team/{team}"),
        ("team.change", f"team/{team}"),
        ("team.create", f"district/{district}"),
    ]
    assert expected == [(entry["action"], entry["subject"]) for entry in town.audit()]
