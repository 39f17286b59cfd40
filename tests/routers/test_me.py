"""Who one is, as one's own token says it: everybody may ask, and is told nothing of anybody else."""

from json import dumps

import pytest
from asyncpg.exceptions import CheckViolationError

from api.domain.access.actor import Role
from api.domain.access.permissions import PERMISSIONS
from tests.conftest import TownMaker
from tests.routers.accounts import change, let_in, user_path
from tests.world.town import Town


@pytest.mark.parametrize("role", Role)
def test_everybody_is_told_what_their_role_may_do_and_how_far(town: Town, role: Role) -> None:
    expected = {action.value: reach.value for action, row in PERMISSIONS.items() if (reach := row[role]) is not None}
    assert expected == town.get(role.value, "/me").json()["permissions"]


def test_of_several_roles_the_one_that_reaches_furthest_counts(town: Town) -> None:
    let_in(town, "both", roles=["assessor", "case_officer"])
    assert "municipality" == town.get("both", "/me").json()["permissions"]["case.read"]


def test_a_colleague_is_told_their_name_roles_and_teams(town: Town) -> None:
    found = town.get("assessor", "/me").json()
    team = {"id": str(town.teams["north"]), "name": "Team north"}
    assert (str(town.users["assessor"]), "Assessor", ["assessor"], [team]) == (
        found["user_id"],
        found["name"],
        found["roles"],
        found["teams"],
    )


def test_one_is_told_where_one_is(town: Town) -> None:
    place = town.get("system", "/me").json()["municipality"]
    assert (town.municipality_id, "NO", "nb", "Europe/Oslo", "harstad") == (
        place["id"],
        place["country"],
        place["language"],
        place["time_zone"],
        place["policy_id"],
    )


def test_one_is_told_whom_to_call_and_when(make: TownMaker) -> None:
    thursday = {"weekday": 4, "opens": "09:00", "closes": "17:00"}
    morning, afternoon = (
        {"weekday": 1, "opens": "09:00", "closes": "11:30"},
        {"weekday": 1, "opens": "12:00", "closes": "15:00"},
    )
    here = make(phone="+4510000000", phone_hours=dumps([thursday, afternoon, morning]))
    place = here.get("citizen", "/me").json()["municipality"]
    assert ("+4510000000", [morning, afternoon, thursday]) == (place["phone"], place["phone_hours"])


@pytest.mark.parametrize(
    "hours",
    [
        pytest.param([], id="never"),
        pytest.param({}, id="no list"),
        pytest.param([{"weekday": 0, "opens": "09:00", "closes": "15:00"}], id="no day of the week"),
        pytest.param([{"weekday": 1.5, "opens": "09:00", "closes": "15:00"}], id="half a day"),
        pytest.param([{"weekday": 1, "opens": "15:00", "closes": "09:00"}], id="closes before it opens"),
        pytest.param([{"weekday": 1, "opens": "09:00", "closes": "25:00"}], id="no time of day"),
        pytest.param([{"weekday": 1, "opens": "09:00"}], id="never closes"),
    ],
)
def test_hours_nobody_can_read_are_not_kept(make: TownMaker, hours: object) -> None:
    with pytest.raises(CheckViolationError, match="phone_hours"):
        make(phone_hours=dumps(hours))


def test_a_citizen_is_told_which_citizen_they_are(town: Town) -> None:
    found = town.get("citizen", "/me").json()
    assert (str(town.citizens["kari"]), []) == (found["citizen_id"], found["wards"])


def test_a_relative_is_told_for_whom_they_may_speak(town: Town) -> None:
    found = town.get("relative", "/me").json()
    assert (None, [str(town.citizens["kari"])]) == (found["citizen_id"], found["wards"])


def test_a_relative_without_a_power_of_attorney_still_learns_who_they_are(town: Town) -> None:
    town.rows("UPDATE power_of_attorney SET revoked_at = now(), revoked_by = recorded_by WHERE municipality_id = $town")
    response = town.get("relative", "/me")
    assert (200, []) == (response.status_code, response.json()["wards"])


def test_new_roles_count_at_the_next_request(town: Town) -> None:
    change(town, user_path(town, "assessor"), {"roles": ["leader"]})
    assert ["leader"] == town.get("assessor", "/me").json()["roles"]


@pytest.mark.parametrize(("who", "named"), [("citizen", "kari"), ("relative", "kari")])
def test_what_names_a_citizen_is_on_record(town: Town, who: str, named: str) -> None:
    town.get(who, "/me")
    (entry,) = town.audit()
    assert ("me.read", [town.citizens[named]], f"user/{town.users[who]}") == (
        entry["action"],
        entry["citizen_ids"],
        entry["subject"],
    )


def test_what_names_no_citizen_leaves_no_entry(town: Town) -> None:
    town.get("assessor", "/me")
    assert [] == town.audit()


def test_the_same_subject_is_somebody_else_in_another_town(town: Town, other_town: Town) -> None:
    here, there = (one.get("assessor", "/me").json()["user_id"] for one in (town, other_town))
    assert here != there
