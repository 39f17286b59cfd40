"""Citizens over HTTP: added once, read, and changed by one at a time."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.usecases.citizens.people import ADDRESS, NOBODY, SOLVEIG, add_citizen, codes, made, post_citizen
from tests.world.town import Town


def test_a_citizen_is_answered_as_they_are_then_read(town: Town) -> None:
    added = post_citizen(town, address=ADDRESS, born_on="1941-05-17", district_id=str(town.districts["south"]))
    read = town.get("case_officer", added.headers["location"].removeprefix("/api/v1"))
    assert (201, added.json(), added.headers["etag"]) == (added.status_code, read.json(), read.headers["etag"])


def test_a_citizen_has_just_what_was_said(town: Town) -> None:
    added = post_citizen(town, address=ADDRESS).json()
    kept = {"born_on": None, "district_id": None, "is_synthetic": True, "version": 1, "address_hidden": False}
    assert SOLVEIG | kept | {"address": ADDRESS, "id": added["id"]} == added


def test_an_address_that_says_nothing_is_none(town: Town) -> None:
    assert post_citizen(town, address={}).json()["address"] is None


def test_a_birth_date_that_is_yet_to_come_is_refused(town: Town) -> None:
    tomorrow = datetime.now(UTC).date() + timedelta(days=2)
    assert (422, ["in_the_future"]) == codes(post_citizen(town, born_on=tomorrow.isoformat()))


def test_a_district_that_is_not_here_is_refused(town: Town, other_town: Town) -> None:
    response = post_citizen(town, district_id=str(other_town.districts["north"]))
    assert (422, ["unknown_reference"]) == codes(response)


def test_how_confidential_somebody_is_must_be_said(town: Town) -> None:
    said = {name: value for name, value in SOLVEIG.items() if name != "confidentiality"}
    assert (422, ["missing"]) == codes(town.post("case_officer", "/citizens", said))


def test_a_request_that_comes_again_adds_nobody(town: Town) -> None:
    first, again = (town.post("assessor", "/citizens", SOLVEIG, Idempotency_Key="one") for _ in range(2))
    found = town.rows("SELECT id FROM citizen WHERE municipality_id = $town AND given_name = 'Solveig'")
    assert (first.content, [made(first)]) == (again.content, [str(row["id"]) for row in found])


def test_only_what_is_named_changes(town: Town) -> None:
    citizen = add_citizen(town, address=ADDRESS, born_on="1941-05-17")
    change = {"family_name": "Prøveperson", "district_id": str(town.districts["south"])}
    before = town.get("case_officer", f"/citizens/{citizen}").json()
    after = town.call("case_officer", "PATCH", f"/citizens/{citizen}", change, If_Match='"1"')
    assert (200, before | change | {"version": 2}) == (after.status_code, after.json())


def test_null_takes_away_what_not_everybody_has(town: Town) -> None:
    place = str(town.districts["south"])
    citizen = add_citizen(town, address=ADDRESS, born_on="1941-05-17", district_id=place)
    gone = {"address": None, "born_on": None, "district_id": None}
    after = town.call("case_officer", "PATCH", f"/citizens/{citizen}", gone, If_Match='"1"').json()
    assert gone == {name: after[name] for name in gone}


def test_an_address_is_replaced_as_a_whole(town: Town) -> None:
    citizen = add_citizen(town, address=ADDRESS)
    change = {"address": {"phone": "11111111"}}
    after = town.call("case_officer", "PATCH", f"/citizens/{citizen}", change, If_Match='"1"').json()
    assert dict.fromkeys(ADDRESS) | {"phone": "11111111"} == after["address"]


@pytest.mark.parametrize("name", ["given_name", "family_name", "language", "confidentiality"])
def test_what_everybody_has_cannot_be_taken_away(town: Town, name: str) -> None:
    response = town.call("case_officer", "PATCH", f"/citizens/{town.citizens['kari']}", {name: None}, If_Match='"1"')
    assert (422, ["not_null"]) == codes(response)


def test_a_change_that_names_nothing_is_refused(town: Town) -> None:
    response = town.call("case_officer", "PATCH", f"/citizens/{town.citizens['kari']}", {}, If_Match='"1"')
    assert (422, ["nothing_to_change"]) == codes(response)


def test_a_change_says_which_version_was_seen(town: Town) -> None:
    response = town.call("case_officer", "PATCH", f"/citizens/{town.citizens['kari']}", {"given_name": "Karin"})
    assert (428, ["if_match_missing"]) == codes(response)


def test_of_two_who_change_a_citizen_the_second_sees_how_they_are_now(town: Town) -> None:
    path = f"/citizens/{town.citizens['kari']}"
    first = town.call("case_officer", "PATCH", path, {"given_name": "Karin"}, If_Match='"1"')
    second = town.call("case_officer", "PATCH", path, {"language": "da"}, If_Match='"1"')
    assert (412, first.json(), '"2"') == (second.status_code, second.json()["current"], second.headers["etag"])


def test_whoever_comes_too_late_is_on_record_as_having_looked(town: Town) -> None:
    path = f"/citizens/{town.citizens['kari']}"
    town.call("case_officer", "PATCH", path, {"language": "da"}, If_Match='"7"')
    assert [("citizen.read", "done")] == [(entry["action"], entry["outcome"]) for entry in town.audit()]


def test_a_national_number_is_no_field_of_a_change(town: Town) -> None:
    path = f"/citizens/{town.citizens['kari']}"
    response = town.call("case_officer", "PATCH", path, {"national_number": "1"}, If_Match='"1"')
    assert (422, ["unknown_field"]) == codes(response)


def test_who_is_not_here_is_not_here(town: Town) -> None:
    assert 404 == town.get("case_officer", f"/citizens/{NOBODY}").status_code
