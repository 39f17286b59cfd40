"""Who is in a team: said as a whole, seen by whoever else is changing the team or the user, and by nobody undone."""

from concurrent.futures import ThreadPoolExecutor
from random import Random
from uuid import UUID

import pytest

from tests.routers.accounts import change, let_in, put_members, team_path, user_path, while_changing
from tests.routers.problem import check_problem
from tests.world.town import Town


def members(town: Town, team: str) -> set[UUID]:
    """Read who is in a team."""
    return {UUID(user) for user in town.get("leader", team_path(town, team)).json()["members"]}


def version(town: Town, path: str) -> int:
    """Read the version of a user or a team."""
    return int(town.get("administrator", path).json()["version"])


def test_exactly_those_named_are_in_the_team(town: Town) -> None:
    put_members(town, "north", "assessor", "assessor_south")
    assert {town.users["assessor"], town.users["assessor_south"]} == members(town, "north")


def test_a_team_may_be_empty(town: Town) -> None:
    put_members(town, "north")
    assert set() == members(town, "north")


def test_being_named_twice_is_being_in_it_once(town: Town) -> None:
    response = put_members(town, "north", "assessor", "assessor")
    assert [str(town.users["assessor"])] == response.json()["members"]


def test_the_answer_is_how_the_team_is_now(town: Town) -> None:
    response = put_members(town, "north", "assessor_south", "assessor")
    read = town.get("leader", team_path(town, "north"))
    assert (read.json(), read.headers["etag"]) == (response.json(), response.headers["etag"])


def test_who_leaves_a_team_loses_its_cases_at_the_next_request(town: Town) -> None:
    case = town.open_case()
    put_members(town, "north", "assessor_2")
    statuses = [town.get(who, f"/cases/{case}").status_code for who in ("assessor", "assessor_2")]
    assert [403, 200] == statuses


def test_members_of_other_teams_stay_there(town: Town) -> None:
    put_members(town, "north", "assessor_south")
    assert {town.users["assessor_south"]} == members(town, "south")


def test_somebody_who_is_not_here_is_named_by_their_place(town: Town, other_town: Town) -> None:
    body = {"members": [str(town.users["assessor"]), str(other_town.users["assessor"])]}
    response = town.call("administrator", "PUT", f"{team_path(town, 'north')}/members", body, If_Match='"1"')
    found = check_problem(response, 422)
    assert ("unknown_reference", "/members/1") == (found.first["code"], found.first["pointer"])


@pytest.mark.parametrize("private", ["citizen", "relative"])
def test_no_private_person_is_put_into_a_team(town: Town, private: str) -> None:
    found = check_problem(put_members(town, "north", "assessor", private), 422)
    assert ("private_in_team", "/members/1") == (found.first["code"], found.first["pointer"])


def test_what_is_refused_changes_nothing(town: Town) -> None:
    before = members(town, "north")
    put_members(town, "north", "citizen")
    assert (before, 1) == (members(town, "north"), version(town, team_path(town, "north")))


def test_of_two_who_say_who_is_in_a_team_the_second_must_look_again(town: Town) -> None:
    put_members(town, "north", "assessor")
    second = put_members(town, "north", "assessor_2")
    assert (412, {town.users["assessor"]}) == (second.status_code, members(town, "north"))


def test_what_a_user_was_given_meanwhile_is_not_undone_by_the_team(town: Town) -> None:
    both = {"teams": [str(team) for team in town.teams.values()]}
    change(town, user_path(town, "assessor_south"), both)
    assert 412 == put_members(town, "north", "assessor").status_code


def test_what_a_team_was_given_meanwhile_is_not_undone_by_the_user(town: Town) -> None:
    put_members(town, "south", "assessor_south", "assessor")
    response = change(town, user_path(town, "assessor"), {"teams": [str(town.teams["north"])]})
    assert 412 == response.status_code


def test_who_was_let_in_meanwhile_is_not_put_out_by_the_team(town: Town) -> None:
    let_in(town, teams=[str(town.teams["north"])])
    assert 412 == put_members(town, "north", "assessor").status_code


def test_only_those_who_come_or_go_get_a_new_version(town: Town) -> None:
    put_members(town, "north", "assessor", "assessor_south")
    changed = {who: version(town, user_path(town, who)) for who in ("assessor", "assessor_2", "assessor_south")}
    assert {"assessor": 1, "assessor_2": 2, "assessor_south": 2} == changed


def test_a_user_who_gets_another_name_leaves_the_version_of_their_team(town: Town) -> None:
    change(town, user_path(town, "assessor"), {"name": "Ny Testperson"})
    assert 1 == version(town, team_path(town, "north"))


def test_a_team_that_is_just_being_changed_is_waited_for_and_then_looked_at_again(town: Town) -> None:
    renaming = "UPDATE team SET version = version + 1 WHERE municipality_id = $town AND name = 'Team north'"
    response = while_changing(town, renaming, lambda: put_members(town, "north", "assessor"))
    assert (412, '"2"') == (response.status_code, response.headers["etag"])


def test_a_user_who_is_just_being_put_into_a_team_is_waited_for_and_then_looked_at_again(town: Town) -> None:
    moving = "UPDATE user_account SET version = version + 1 WHERE municipality_id = $town AND subject = 'assessor'"
    south = {"teams": [str(town.teams["south"])]}
    response = while_changing(town, moving, lambda: change(town, user_path(town, "assessor"), south))
    assert (412, 3) == (response.status_code, len(members(town, "north")))


def test_who_is_in_a_team_is_on_record_under_the_team(town: Town) -> None:
    put_members(town, "north", "assessor")
    (entry,) = town.audit()
    assert ("team.change", f"team/{town.teams['north']}") == (entry["action"], entry["subject"])


def move(town: Town, number: int) -> int:
    """Move somebody between teams, or say who is in one, by chance; gives the status."""
    chance = Random(number)  # noqa: S311 - the same moves in every run, nothing secret
    people, teams = ("assessor", "assessor_2", "coordinator", "leader"), tuple(town.teams)
    if chance.random() < 0.5:
        path = user_path(town, chance.choice(people))
        some = [str(town.teams[team]) for team in chance.sample(teams, chance.randint(0, 2))]
        return change(town, path, {"teams": some}, seen=version(town, path)).status_code
    team, members = chance.choice(teams), chance.sample(people, chance.randint(0, 4))
    return put_members(town, team, *members, seen=version(town, team_path(town, team))).status_code


def test_whoever_moves_people_at_once_is_answered_and_users_and_teams_agree(town: Town) -> None:
    with ThreadPoolExecutor(5) as pool:
        statuses = set(pool.map(lambda number: move(town, number), range(80)))
    users = town.get("leader", "/users").json()["users"]
    of_users = {(team, user["id"]) for user in users for team in user["teams"]}
    of_teams = {(str(town.teams[team]), str(user)) for team in town.teams for user in members(town, team)}
    assert statuses <= {200, 412}
    assert of_teams == of_users
