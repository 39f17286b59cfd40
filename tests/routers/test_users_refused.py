"""What cannot be let in: an issuer nobody takes, a person who is not here, two lives in one account, odd characters."""

from typing import Any
from uuid import UUID

import pytest

from tests.routers.accounts import account, change, user_path
from tests.routers.problem import check_problem
from tests.world.town import Town


def refusal(town: Town, **changed: Any) -> tuple[str, str]:
    """Give code and place of the first thing wrong with an account."""
    found = check_problem(town.post("administrator", "/users", account(**changed)), 422)
    return str(found.first["code"]), str(found.first["pointer"])


def test_an_issuer_that_is_not_configured_is_refused_with_the_one_that_is(town: Town) -> None:
    response = town.post("administrator", "/users", account(issuer="https://idp.example/"))
    found = check_problem(response, 422)
    assert ("unknown_issuer", "/issuer", "https://idp.example") == tuple(
        found.first[name] for name in ("code", "pointer", "nearest")
    )


def test_a_team_that_is_not_here_is_named_by_its_place(town: Town, other_town: Town) -> None:
    teams = [str(town.teams["north"]), str(other_town.teams["north"])]
    assert ("unknown_reference", "/teams/1") == refusal(town, teams=teams)


def test_a_citizen_who_is_not_here_cannot_be_given_an_account(town: Town, other_town: Town) -> None:
    elsewhere = str(other_town.citizens["kari"])
    assert ("unknown_reference", "/citizen_id") == refusal(town, roles=["citizen"], citizen_id=elsewhere)


def test_a_relative_who_is_not_here_cannot_be_given_an_account(town: Town, other_town: Town) -> None:
    elsewhere = str(other_town.relatives["per"])
    assert ("unknown_reference", "/relative_id") == refusal(town, roles=["relative"], relative_id=elsewhere)


def test_a_citizen_and_a_colleague_are_two_accounts(town: Town) -> None:
    kari = str(town.citizens["kari"])
    found = refusal(town, roles=["citizen", "assessor"], citizen_id=kari)
    assert ("private_and_professional", "/roles") == found


def test_the_role_of_a_citizen_needs_a_citizen(town: Town) -> None:
    assert ("role_without_person", "/roles") == refusal(town, roles=["citizen"])


def test_a_colleague_is_no_citizen(town: Town) -> None:
    assert ("role_without_person", "/roles") == refusal(town, citizen_id=str(town.citizens["kari"]))


def test_a_citizen_is_in_no_team(town: Town) -> None:
    changed = {"roles": ["citizen"], "citizen_id": str(town.citizens["ola"]), "teams": [str(town.teams["north"])]}
    assert ("private_in_team", "/teams") == refusal(town, **changed)


@pytest.mark.parametrize("roles", [["assessor", "citizen"], ["citizen"]])
def test_a_colleague_never_becomes_a_citizen(town: Town, roles: list[str]) -> None:
    found = check_problem(change(town, user_path(town, "assessor"), {"roles": roles}), 422)
    assert "unusable_account" == found.code


def test_a_citizen_never_becomes_a_colleague(town: Town) -> None:
    found = check_problem(change(town, user_path(town, "citizen"), {"roles": ["assessor"]}), 422)
    assert "role_without_person" == found.first["code"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("subject", "with space"),
        ("subject", "ærlig"),
        ("subject", ""),
        ("subject", "x" * 256),
        ("issuer", ""),
        ("name", "   "),
        ("name", "x" * 201),
        ("name", "two\nlines"),
        ("name", "nul\x00"),
        ("roles", []),
        ("roles", ["king"]),
        ("teams", [str(UUID(int=0))] * 101),
        ("version", 7),
    ],
)
def test_what_could_not_be_kept_or_used_is_refused(town: Town, name: str, value: Any) -> None:
    assert f"/{name}" == "/".join(refusal(town, **{name: value})[1].split("/")[:2])


@pytest.mark.parametrize("body", [{}, {"name": None}, {"roles": None}, {"active": None}, {"teams": None}], ids=str)
def test_a_change_names_something_and_never_null(town: Town, body: dict[str, Any]) -> None:
    check_problem(change(town, user_path(town, "assessor"), body), 422)
    assert 1 == town.get("leader", user_path(town, "assessor")).json()["version"]


def test_what_is_refused_repeats_no_name(town: Town) -> None:
    response = town.post("administrator", "/users", account("assessor", name="Sjelden Navnesen"))
    assert (409, False) == (response.status_code, "Navnesen" in response.text)


def test_nobody_is_half_let_in(town: Town, other_town: Town) -> None:
    refusal(town, teams=[str(town.teams["north"]), str(other_town.teams["north"])])
    found = town.rows("SELECT 1 FROM user_account WHERE municipality_id = $town AND subject = 'a-new-one'")
    assert ([], 1) == (found, town.get("leader", f"/teams/{town.teams['north']}").json()["version"])
