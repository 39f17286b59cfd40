"""The list of users, page by page: everybody once, whatever happens between two pages, and no name in an address."""

from base64 import urlsafe_b64decode
from collections.abc import Callable
from typing import Any

import pytest

from tests.routers.accounts import change, let_in, user_path
from tests.routers.problem import check_problem
from tests.world.issuer import NAME
from tests.world.town import STAFF, Town

User = dict[str, Any]


def add(town: Town, *names: str) -> None:
    """Write users of these names straight into the database."""
    rows = ", ".join(
        f"($town, gen_random_uuid(), '{NAME}', gen_random_uuid()::text, '{name}', ARRAY['assessor'])" for name in names
    )
    town.rows(f"INSERT INTO user_account (municipality_id, id, issuer, subject, name, roles) VALUES {rows}")  # noqa: S608 - names written in this file


def pages(town: Town, query: str = "", *, limit: int, between: Callable[[int], object] = lambda _: None) -> list[User]:
    """Read every page, doing something before each but the first."""
    found, cursor, number = list[User](), "", 0
    while True:
        page = town.get("administrator", f"/users?limit={limit}{query}{cursor}").json()
        found += page["users"]
        if page["next"] is None:
            return found
        number, cursor = number + 1, f"&cursor={page['next']}"
        between(number)


@pytest.mark.parametrize("limit", [1, 2, 3, 9, 200])
def test_pages_together_are_the_whole_list(town: Town, limit: int) -> None:
    add(town, "Astrid", "astrid", "Åse", "Ørjan", "Æsa", "Zara")
    whole = [str(row["id"]) for row in town.rows(_WHOLE)]
    assert whole == [user["id"] for user in pages(town, limit=limit)]


_WHOLE = """
    SELECT id FROM user_account WHERE municipality_id = $town AND citizen_id IS NULL AND relative_id IS NULL
    ORDER BY name, id
"""


def test_people_of_one_name_are_all_there(town: Town) -> None:
    add(town, *["Same Testperson"] * 7)
    assert 7 == sum(user["name"] == "Same Testperson" for user in pages(town, limit=2))


def test_nobody_is_shown_twice_or_left_out_while_others_are_let_in(town: Town) -> None:
    before = {user["id"] for user in pages(town, limit=200)}
    found = [user["id"] for user in pages(town, limit=2, between=lambda _: add(town, "Aa", "Coordinator", "Zz"))]
    assert len(found) == len(set(found))
    assert before <= set(found)


def test_nobody_is_left_out_when_whom_a_page_ended_with_gets_another_name(town: Town) -> None:
    before = {user["id"] for user in pages(town, limit=200)}
    last = "Administrator"

    def rename(number: int) -> None:
        if number == 1:
            change(town, user_path(town, "administrator"), {"name": "Zz"})

    first = town.get("administrator", "/users?limit=1").json()["users"][0]
    assert (last, before) == (first["name"], {user["id"] for user in pages(town, limit=1, between=rename)})


def test_the_last_page_says_so_when_it_is_full(town: Town) -> None:
    assert town.get("leader", f"/users?limit={len(STAFF)}").json()["next"] is None


def test_an_address_holds_no_name(town: Town) -> None:
    cursor = town.get("leader", "/users?limit=1").json()["next"]
    assert b"Administrator" not in urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))


def test_the_longest_name_fits_into_a_cursor(town: Town) -> None:
    add(town, "😀" * 200, "😀" * 200)
    assert len(STAFF) + 2 == len(pages(town, limit=1))


@pytest.mark.parametrize("cursor", ["", "x", "AAAA", "%00", "Ø", "A" * 1999, "A" * 2001])
def test_a_cursor_nobody_gave_is_refused(town: Town, cursor: str) -> None:
    found = check_problem(town.get("leader", f"/users?cursor={cursor}"), 422)
    assert "/query/cursor" == found.first["pointer"]


def test_a_cursor_of_another_town_is_refused(town: Town, other_town: Town) -> None:
    cursor = other_town.get("leader", "/users?limit=1").json()["next"]
    check_problem(town.get("leader", f"/users?cursor={cursor}"), 422)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("role=assessor", ["Assessor", "Assessor 2", "Assessor South"]),
        ("role=leader", ["Leader"]),
        ("role=assessor&team={south}", ["Assessor South"]),
        ("team={north}", ["Assessor", "Assessor 2", "Coordinator"]),
        ("team={elsewhere}", []),
        ("active=false", ["System"]),
        ("active=true&role=system", []),
        ("kind=citizen&active=true", ["Citizen", "Citizen 2"]),
        ("kind=citizen&role=assessor", []),
    ],
)
def test_a_list_can_be_narrowed(town: Town, other_town: Town, query: str, expected: list[str]) -> None:
    change(town, user_path(town, "system"), {"active": False})
    asked = query.format(**town.teams, elsewhere=other_town.teams["north"])
    assert expected == [user["name"] for user in pages(town, f"&{asked}", limit=2)]


def test_a_user_with_several_roles_is_found_by_each(town: Town) -> None:
    user = let_in(town, roles=["leader", "policy_author"])
    found = [town.get("leader", f"/users?role={role}").json()["users"] for role in ("leader", "policy_author")]
    assert all(user["id"] in {one["id"] for one in users} for users in found)


def test_a_list_shows_nobody_of_another_town(town: Town, other_town: Town) -> None:
    theirs = {str(user) for user in other_town.users.values()}
    assert set() == theirs & {user["id"] for user in pages(town, limit=200)}
