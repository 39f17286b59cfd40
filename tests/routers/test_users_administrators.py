"""Somebody is always left who can let others in, also when two administrators turn on each other at once."""

from typing import Any

import pytest

from tests.routers.accounts import change, let_in, user_path, while_changing
from tests.routers.problem import check_problem
from tests.world.town import Town

NO_LONGER = [{"active": False}, {"roles": ["leader"]}]


@pytest.mark.parametrize("body", NO_LONGER, ids=str)
def test_the_last_administrator_stays_one(town: Town, body: dict[str, Any]) -> None:
    found = check_problem(change(town, user_path(town, "administrator"), body), 409)
    assert "last_administrator" == found.code


@pytest.mark.parametrize("body", NO_LONGER, ids=str)
def test_one_of_two_administrators_may_go(town: Town, body: dict[str, Any]) -> None:
    let_in(town, "second", roles=["administrator"])
    assert 200 == change(town, user_path(town, "administrator"), body, who="second").status_code


def test_an_administrator_who_is_not_active_does_not_count(town: Town) -> None:
    second = let_in(town, "second", roles=["administrator"])
    change(town, f"/users/{second['id']}", {"active": False})
    check_problem(change(town, user_path(town, "administrator"), {"active": False}), 409)


def test_an_administrator_of_another_town_does_not_count(town: Town, other_town: Town) -> None:
    let_in(other_town, "second", roles=["administrator"])
    check_problem(change(town, user_path(town, "administrator"), {"active": False}), 409)


def test_the_last_administrator_may_be_called_something_else_and_take_another_role(town: Town) -> None:
    body = {"name": "Ny Testperson", "roles": ["leader", "administrator"]}
    assert 200 == change(town, user_path(town, "administrator"), body).status_code


@pytest.mark.parametrize("body", NO_LONGER, ids=str)
def test_who_goes_while_another_is_going_is_the_last(town: Town, body: dict[str, Any]) -> None:
    let_in(town, "second", roles=["administrator"])
    other_goes = "UPDATE user_account SET active = false WHERE municipality_id = $town AND subject = 'second'"
    response = while_changing(town, other_goes, lambda: change(town, user_path(town, "administrator"), body))
    assert (409, "last_administrator") == (response.status_code, response.json()["code"])
