"""Relatives over HTTP: added, changed by one at a time, and of one citizen only."""

import pytest

from tests.usecases.citizens.people import ADDRESS, NOBODY, codes, made
from tests.usecases.citizens.routes import kari, per
from tests.world.town import Town

EVA = {"name": "Eva Testperson", "relation": "friend", "contact": ADDRESS}


def test_a_relative_is_listed_as_they_were_added(town: Town) -> None:
    added = town.post("case_officer", f"{kari(town)}/relatives", EVA)
    listed = town.get("case_officer", f"{kari(town)}/relatives").json()
    assert (201, added.json()) == (added.status_code, listed[-1])


def test_a_relative_has_just_what_was_said(town: Town) -> None:
    added = town.post("case_officer", f"{kari(town)}/relatives", EVA).json()
    kept = {
        "id": added["id"],
        "citizen_id": str(town.citizens["kari"]),
        "contact_hidden": False,
        "has_attorney": False,
        "version": 1,
    }
    assert EVA | kept == added


def test_relatives_stand_in_the_order_they_were_added(town: Town) -> None:
    for name in ("B", "A"):
        made(town.post("citizen", f"{kari(town)}/relatives", {"name": name, "relation": "friend"}))
    listed = town.get("citizen", f"{kari(town)}/relatives").json()
    assert ["Per Testperson", "B", "A"] == [relative["name"] for relative in listed]


def test_a_relative_that_is_added_twice_with_one_key_is_one(town: Town) -> None:
    first, again = (town.post("citizen", f"{kari(town)}/relatives", EVA, Idempotency_Key="eva") for _ in range(2))
    assert (first.content, 2) == (again.content, len(town.get("citizen", f"{kari(town)}/relatives").json()))


@pytest.mark.parametrize(
    ("power", "may"),
    [
        pytest.param({}, True, id="from today"),
        pytest.param({"valid_from": "2000-01-01", "valid_until": "2000-12-31"}, False, id="it has ended"),
        pytest.param({"valid_from": "2999-01-01"}, False, id="it has not begun"),
    ],
)
def test_a_relative_is_shown_with_what_they_may_do_today(town: Town, power: dict[str, str], *, may: bool) -> None:
    path = f"{kari(town)}/relatives/{made(town.post('case_officer', f'{kari(town)}/relatives', EVA))}"
    made(town.post("case_officer", f"{path}/powers-of-attorney", {"given_by": "citizen"} | power))
    changed = town.call("case_officer", "PATCH", path, {"relation": "neighbour"}, If_Match='"1"').json()
    listed = town.get("case_officer", f"{kari(town)}/relatives").json()[-1]
    assert (may, may) == (listed["has_attorney"], changed["has_attorney"])


def test_only_what_is_named_changes(town: Town) -> None:
    before = town.post("case_officer", f"{kari(town)}/relatives", EVA).json()
    path = f"{kari(town)}/relatives/{before['id']}"
    after = town.call("case_officer", "PATCH", path, {"relation": "neighbour"}, If_Match='"1"')
    assert (200, before | {"relation": "neighbour", "version": 2}) == (after.status_code, after.json())


def test_a_contact_is_replaced_as_a_whole(town: Town) -> None:
    path = f"{kari(town)}/relatives/{made(town.post('case_officer', f'{kari(town)}/relatives', EVA))}"
    town.call("case_officer", "PATCH", path, {"contact": {"phone": "11111111"}}, If_Match='"1"')
    shown = town.get("case_officer", f"{path}/contact").json()
    assert {"contact": dict.fromkeys(ADDRESS) | {"phone": "11111111"}} == shown


def test_null_takes_a_contact_away(town: Town) -> None:
    path = f"{kari(town)}/relatives/{made(town.post('case_officer', f'{kari(town)}/relatives', EVA))}"
    changed = town.call("case_officer", "PATCH", path, {"contact": None}, If_Match='"1"').json()
    assert (None, None) == (changed["contact"], town.get("case_officer", f"{path}/contact").json()["contact"])


def test_of_two_who_change_a_relative_the_second_sees_how_they_are_now(town: Town) -> None:
    first = town.call("assessor", "PATCH", _reached(town), {"name": "Peder Testperson"}, If_Match='"1"')
    second = town.call("citizen", "PATCH", per(town), {"relation": "sibling"}, If_Match='"1"')
    assert (412, first.json()) == (second.status_code, second.json()["current"])


def _reached(town: Town) -> str:
    town.open_case("kari", who="case_officer")
    return per(town)


@pytest.mark.parametrize("name", ["name", "relation"])
def test_what_everybody_has_cannot_be_taken_away(town: Town, name: str) -> None:
    assert (422, ["not_null"]) == codes(town.call("citizen", "PATCH", per(town), {name: None}, If_Match='"1"'))


def test_a_change_that_names_nothing_is_refused(town: Town) -> None:
    assert (422, ["nothing_to_change"]) == codes(town.call("citizen", "PATCH", per(town), {}, If_Match='"1"'))


def test_a_relative_of_somebody_else_is_not_here(town: Town) -> None:
    path = per(town).replace(str(town.citizens["kari"]), str(town.citizens["ola"]))
    response = town.call("case_officer", "PATCH", path, {"name": "Eva"}, If_Match='"1"')
    assert (404, ["not_here"]) == codes(response)


def test_nobody_is_added_to_a_citizen_who_is_not_here(town: Town) -> None:
    assert 404 == town.post("case_officer", f"/citizens/{NOBODY}/relatives", EVA).status_code
