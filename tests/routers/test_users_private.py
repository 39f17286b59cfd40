"""Accounts of citizens and relatives: seen only by administrators, and in the log of the citizen they are about."""

import pytest

from tests.routers.accounts import change, let_in, user_path
from tests.routers.problem import check_problem
from tests.world.town import STAFF, Town

COLLEAGUES = [who for who, (role, _) in STAFF.items() if role in {"assessor", "coordinator", "case_officer", "leader"}]


def names(town: Town, query: str = "") -> list[str]:
    """Name whom a list shows to an administrator."""
    return [user["name"] for user in town.get("administrator", f"/users{query}").json()["users"]]


def test_the_list_of_those_who_work_here_has_no_citizen_and_no_relative(town: Town) -> None:
    assert sorted(who.replace("_", " ").title() for who in STAFF) == names(town)


@pytest.mark.parametrize(
    ("kind", "expected"), [("citizen", ["Citizen", "Citizen 2"]), ("relative", ["Relative"]), ("staff", None)]
)
def test_an_administrator_may_ask_for_each_kind(town: Town, kind: str, expected: list[str] | None) -> None:
    assert (expected or names(town)) == names(town, f"?kind={kind}")


@pytest.mark.parametrize("kind", ["citizen", "relative"])
@pytest.mark.parametrize("who", COLLEAGUES)
def test_no_colleague_may_list_private_persons(town: Town, who: str, kind: str) -> None:
    check_problem(town.get(who, f"/users?kind={kind}"), 403)


@pytest.mark.parametrize("private", ["citizen", "relative"])
@pytest.mark.parametrize("who", COLLEAGUES)
def test_no_colleague_may_read_a_private_persons_account(town: Town, who: str, private: str) -> None:
    response = town.get(who, user_path(town, private))
    check_problem(response, 403)
    assert str(town.citizens["kari"]) not in response.text


def test_that_somebody_tried_is_on_record(town: Town) -> None:
    town.get("assessor", user_path(town, "citizen"))
    (entry,) = town.audit()
    assert ("user.read", "refused", town.users["assessor"]) == (entry["action"], entry["outcome"], entry["actor_id"])


@pytest.mark.parametrize("private", ["citizen", "relative"])
def test_reading_an_account_is_in_the_log_of_the_citizen(town: Town, private: str) -> None:
    town.get("administrator", user_path(town, private))
    (entry,) = town.audit()
    assert ("user.read", [town.citizens["kari"]], f"user/{town.users[private]}", "administrator") == (
        entry["action"],
        entry["citizen_ids"],
        entry["subject"],
        entry["role"],
    )


def test_a_page_of_accounts_is_in_the_log_of_everybody_on_it(town: Town) -> None:
    town.get("administrator", "/users?kind=citizen&limit=1")
    (entry,) = town.audit()
    assert [town.citizens["kari"]] == entry["citizen_ids"]


def test_a_citizen_is_told_in_their_log_that_a_relative_was_let_in(town: Town) -> None:
    let_in(town, "a-relative", roles=["relative"], relative_id=str(town.relatives["per"]))
    (entry,) = town.audit()
    assert ("user.create", [town.citizens["kari"]]) == (entry["action"], entry["citizen_ids"])


def test_one_person_may_be_a_citizen_and_somebodys_relative(town: Town) -> None:
    whose = {"citizen_id": str(town.citizens["ola"]), "relative_id": str(town.relatives["per"])}
    let_in(town, "both", roles=["citizen", "relative"], **whose)
    found = town.get("both", "/me").json()
    assert (str(town.citizens["ola"]), [str(town.citizens["kari"])]) == (found["citizen_id"], found["wards"])


def test_both_citizens_such_an_account_is_about_are_told(town: Town) -> None:
    whose = {"citizen_id": str(town.citizens["ola"]), "relative_id": str(town.relatives["per"])}
    let_in(town, "both", roles=["citizen", "relative"], **whose)
    (entry,) = town.audit()
    assert [town.citizens["ola"], town.citizens["kari"]] == entry["citizen_ids"]


def test_changing_a_citizens_account_is_in_their_log(town: Town) -> None:
    change(town, user_path(town, "citizen"), {"active": False})
    (entry,) = town.audit()
    assert ("user.change", [town.citizens["kari"]]) == (entry["action"], entry["citizen_ids"])


def test_being_shown_how_a_citizens_account_is_now_is_in_their_log(town: Town) -> None:
    change(town, user_path(town, "citizen"), {"active": False}, seen=7)
    (entry,) = town.audit()
    assert ("user.read", [town.citizens["kari"]]) == (entry["action"], entry["citizen_ids"])
