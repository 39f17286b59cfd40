"""A confidential address is shown by its own route only, and whoever asks for it is on record."""

import pytest

from tests.usecases.citizens.people import ADDRESS, add_citizen, made
from tests.world.town import CONTACT, Town

HIDDEN = ("confidential", "strictly_confidential")
by_confidentiality = pytest.mark.parametrize("confidentiality", HIDDEN)


def _kept_from_view(town: Town, confidentiality: str) -> str:
    """Add somebody whose address is confidential, with a spouse who lives with them and an open case."""
    citizen = add_citizen(town, address=ADDRESS, confidentiality=confidentiality)
    per = {"name": "Per Testperson", "relation": "spouse", "contact": ADDRESS}
    made(town.post("case_officer", f"/citizens/{citizen}/relatives", per))
    case = {"citizen_id": citizen, "team_id": str(town.teams["north"]), "contact": CONTACT}
    assert 201 == town.post("assessor", "/cases", case).status_code
    return citizen


@by_confidentiality
def test_an_answer_about_a_citizen_says_that_the_address_is_hidden(town: Town, confidentiality: str) -> None:
    found = town.get("assessor", f"/citizens/{_kept_from_view(town, confidentiality)}").json()
    assert (None, True) == (found["address"], found["address_hidden"])


@by_confidentiality
def test_nothing_but_the_route_of_the_address_shows_it(town: Town, confidentiality: str) -> None:
    citizen = _kept_from_view(town, confidentiality)
    path = f"/citizens/{citizen}"
    relative = town.get("assessor", f"{path}/relatives").json()[0]
    answers = [
        town.get("assessor", path),
        town.get("assessor", "/cases"),
        town.get("assessor", f"{path}/relatives"),
        town.call("assessor", "PATCH", path, {"address": ADDRESS}, If_Match='"1"'),
        town.call("assessor", "PATCH", path, {"language": "da"}, If_Match='"1"'),
        town.call("assessor", "PATCH", f"{path}/relatives/{relative['id']}", {"contact": ADDRESS}, If_Match='"1"'),
        town.call("assessor", "PATCH", f"{path}/relatives/{relative['id']}", {"name": "P"}, If_Match='"1"'),
        town.post("assessor", f"{path}/relatives", {"name": "Eva", "relation": "friend", "contact": ADDRESS}),
    ]
    assert [200, 200, 200, 200, 412, 200, 412, 201] == [answer.status_code for answer in answers]
    known = [value for value in ADDRESS.values() if value]
    assert [] == [answer.text for answer in answers if any(value in answer.text for value in known)]


def test_the_work_list_has_no_address_of_anybody(town: Town) -> None:
    citizen = add_citizen(town, address=ADDRESS)
    town.post("assessor", "/cases", {"citizen_id": citizen, "contact": CONTACT})
    listed = town.get("case_officer", "/cases")
    assert ([citizen], []) == (
        [line["citizen_id"] for line in listed.json()["cases"]],
        [value for value in ADDRESS.values() if value and value in listed.text],
    )


@by_confidentiality
def test_the_route_of_the_address_shows_it_on_record(town: Town, confidentiality: str) -> None:
    citizen = _kept_from_view(town, confidentiality)
    shown = town.get("assessor", f"/citizens/{citizen}/address").json()
    assert ({"address": ADDRESS}, "citizen.address.read") == (shown, town.audit()[-1]["action"])


def test_an_address_that_is_not_known_is_shown_as_none(town: Town) -> None:
    assert {"address": None} == town.get("case_officer", f"/citizens/{add_citizen(town)}/address").json()


def test_an_address_is_hidden_from_the_moment_it_is_confidential(town: Town) -> None:
    citizen = add_citizen(town, address=ADDRESS)
    change = {"confidentiality": "confidential"}
    changed = town.call("case_officer", "PATCH", f"/citizens/{citizen}", change, If_Match='"1"').json()
    assert (None, True) == (changed["address"], changed["address_hidden"])


def test_how_to_reach_a_relative_is_hidden_with_the_address_of_the_citizen(town: Town) -> None:
    citizen = _kept_from_view(town, "confidential")
    relative = town.get("assessor", f"/citizens/{citizen}/relatives").json()[0]
    assert (None, True) == (relative["contact"], relative["contact_hidden"])


def test_how_to_reach_a_relative_is_shown_as_a_look_at_the_address(town: Town) -> None:
    citizen = _kept_from_view(town, "confidential")
    relative = town.get("assessor", f"/citizens/{citizen}/relatives").json()[0]["id"]
    shown = town.get("assessor", f"/citizens/{citizen}/relatives/{relative}/contact").json()
    entry = town.audit()[-1]
    assert ({"contact": ADDRESS}, "citizen.address.read", f"relative/{relative}") == (
        shown,
        entry["action"],
        entry["subject"],
    )
