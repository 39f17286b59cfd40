"""National numbers over HTTP: each finds one citizen at most, for as long as the municipality has it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.domain.identifiers import synthetic_danish
from api.security.keyring import KeyringFile
from tests.conftest import TownMaker
from tests.usecases.citizens.people import BORN, add_citizen, codes, d_number, number, post_citizen, search
from tests.world.town import Town


def test_a_number_finds_the_citizen_and_who_has_the_case(town: Town) -> None:
    citizen = add_citizen(town, national_number=number(0))
    body = {"citizen_id": citizen, "team_id": str(town.teams["south"])}
    case = town.post(
        "assessor", "/cases", body | {"contact": {"from_whom": "gp", "channel": "phone", "consent": "given"}}
    )
    found = town.post("system", "/citizens/search", {"national_number": number(0)}).json()
    has = {"case_id": case.json()["case"]["id"], "team_id": str(town.teams["south"]), "team_name": "Team south"}
    who = {"id": citizen, "given_name": "Solveig", "family_name": "Testperson", "born_year": 1941}
    assert {"citizens": [who | has]} == found


def test_a_number_nobody_has_finds_nobody(town: Town) -> None:
    add_citizen(town, national_number=number(0))
    assert [] == search(town, number(1))


def test_a_number_of_another_municipality_finds_nobody(town: Town, other_town: Town) -> None:
    add_citizen(other_town, national_number=number(0))
    assert [] == search(town, number(0))


def test_one_number_may_be_in_two_municipalities(town: Town, other_town: Town) -> None:
    add_citizen(other_town, national_number=number(0))
    assert add_citizen(town, national_number=number(0))


def test_spaces_and_hyphens_find_the_same_citizen(town: Town) -> None:
    citizen = add_citizen(town, national_number=f"{number(0)[:6]} {number(0)[6:]}")
    assert [citizen] == search(town, f"{number(0)[:6]}-{number(0)[6:]}")


def test_a_danish_number_finds_a_danish_citizen(make: TownMaker) -> None:
    town = make(country="DK", language="da", time_zone="Europe/Copenhagen", policy_id="esbjerg")
    cpr = synthetic_danish(BORN, 0).value
    citizen = add_citizen(town, national_number=cpr)
    assert ([citizen], "1941-05-17") == (
        search(town, cpr),
        town.get("case_officer", f"/citizens/{citizen}").json()["born_on"],
    )


def test_a_number_that_is_here_is_not_added_again(town: Town) -> None:
    add_citizen(town, national_number=number(0))
    assert (409, ["already_there"]) == codes(post_citizen(town, national_number=number(0)))


def test_of_two_who_add_one_person_at_once_one_does(town: Town) -> None:
    with ThreadPoolExecutor(4) as several:
        answers = list(several.map(lambda _: post_citizen(town, national_number=number(0)), range(4)))
    assert [201, 409, 409, 409] == sorted(answer.status_code for answer in answers)


def test_of_a_refused_citizen_nothing_is_kept(town: Town) -> None:
    add_citizen(town, national_number=number(0))
    post_citizen(town, given_name="Second", national_number=number(0))
    assert [] == town.rows("SELECT id FROM citizen WHERE municipality_id = $town AND given_name = 'Second'")


def test_the_birth_date_is_read_off_the_number(town: Town) -> None:
    assert "1941-05-17" == post_citizen(town, national_number=number(0)).json()["born_on"]


def test_a_birth_date_the_number_contradicts_is_refused(town: Town) -> None:
    response = post_citizen(town, born_on="1941-05-18", national_number=number(0))
    assert (422, ["birth_dates_differ"]) == codes(response)


def test_a_changed_birth_date_must_still_fit_the_number(town: Town) -> None:
    citizen = add_citizen(town, national_number=number(0))
    response = town.call("case_officer", "PATCH", f"/citizens/{citizen}", {"born_on": "1941-05-18"}, If_Match='"1"')
    assert (422, ["birth_dates_differ"]) == codes(response)


def test_a_new_number_must_fit_the_birth_date(town: Town) -> None:
    citizen = add_citizen(town, national_number=number(0))
    response = _replace(town, citizen, number(0, born_on=date(1941, 5, 18)))
    assert (422, ["birth_dates_differ"]) == codes(response)


def test_with_the_birth_date_taken_away_the_new_number_says_it(town: Town) -> None:
    citizen = add_citizen(town, national_number=number(0))
    town.call("case_officer", "PATCH", f"/citizens/{citizen}", {"born_on": None}, If_Match='"1"')
    assert "1941-05-18" == _replace(town, citizen, number(0, born_on=date(1941, 5, 18))).json()["born_on"]


def test_a_d_number_still_finds_who_has_a_fodselsnummer_now(town: Town) -> None:
    citizen = add_citizen(town, national_number=d_number())
    assert 201 == _replace(town, citizen, number(0)).status_code
    assert [[citizen], [citizen]] == [search(town, d_number()), search(town, number(0))]


def test_the_newest_number_is_the_one_that_is_shown(town: Town) -> None:
    citizen = add_citizen(town, national_number=d_number())
    _replace(town, citizen, number(0))
    shown = town.post("case_officer", f"/citizens/{citizen}/number").json()["number"]
    register = "urn:oid:2.16.578.1.12.4.1.4.1"
    assert {"kind": "fodselsnummer", "system": register, "value": number(0)} == shown


def test_an_earlier_number_can_be_put_in_use_again(town: Town) -> None:
    citizen = add_citizen(town, national_number=number(0))
    _replace(town, citizen, number(1))
    _replace(town, citizen, number(0))
    assert number(0) == town.post("case_officer", f"/citizens/{citizen}/number").json()["number"]["value"]


def test_somebody_elses_earlier_number_is_theirs_still(town: Town) -> None:
    citizen = add_citizen(town, national_number=number(0))
    _replace(town, citizen, number(1))
    assert (409, ["already_there"]) == codes(_replace(town, add_citizen(town), number(0)))


def test_a_new_number_counts_as_a_change_of_the_citizen(town: Town) -> None:
    citizen = add_citizen(town)
    replaced = _replace(town, citizen, number(0))
    assert ('"2"', '"2"') == (
        replaced.headers["etag"],
        town.get("case_officer", f"/citizens/{citizen}").headers["etag"],
    )


def test_of_several_numbers_given_at_once_one_is_current(town: Town) -> None:
    citizen = add_citizen(town)
    with ThreadPoolExecutor(2) as several:
        answers = list(several.map(lambda serial: _replace(town, citizen, number(serial)), range(2)))
    current = town.rows("SELECT id FROM citizen_number WHERE municipality_id = $town AND is_current")
    assert ([201, 201], 1) == ([answer.status_code for answer in answers], len(current))


def test_who_has_no_number_is_shown_none(town: Town) -> None:
    assert {"number": None} == town.post("case_officer", f"/citizens/{add_citizen(town)}/number").json()


def test_a_real_number_is_refused_where_only_synthetic_people_are(town: Town) -> None:
    real = number(0)[:2] + "05" + number(0)[4:]
    assert "real_number" in codes(post_citizen(town, national_number=real))[1]


def test_a_route_that_takes_no_body_asks_for_no_json(town: Town) -> None:
    refused = town.call("case_officer", "POST", "/citizens/kari/number")
    assert (422, "/path/citizen") == (refused.status_code, refused.json()["errors"][0]["pointer"])


@pytest.mark.parametrize("key", ["a-key"])
@pytest.mark.parametrize("path", ["/citizens/search", "/citizens/{kari}/number"])
def test_an_answer_about_a_number_is_never_kept_for_later(town: Town, path: str, key: str) -> None:
    body = {"national_number": number(0)}
    response = town.post("case_officer", path.format(**town.citizens), body, Idempotency_Key=key)
    assert (422, ["idempotency_key_refused"]) == codes(response)
    assert [] == town.rows("SELECT key FROM idempotency_key WHERE municipality_id = $town")


@pytest.mark.parametrize(
    ("path", "status"), [("/citizens?national_number=1", 405), ("/citizens/search?national_number=1", 422)]
)
def test_nobody_is_searched_for_by_address(town: Town, path: str, status: int) -> None:
    assert status == town.get("case_officer", path).status_code


def test_a_citizen_is_found_and_not_added_twice_while_keys_are_rotated(town: Town, keyring_path: Path) -> None:
    citizen = add_citizen(town, national_number=number(0))
    KeyringFile(keyring_path).change(lambda keyring: keyring.rotated(datetime.now(UTC)))
    assert ([citizen], 409) == (search(town, number(0)), post_citizen(town, national_number=number(0)).status_code)


def test_a_number_sealed_before_a_rotation_is_shown_after_it(town: Town, keyring_path: Path) -> None:
    citizen = add_citizen(town, national_number=number(0))
    KeyringFile(keyring_path).change(lambda keyring: keyring.rotated(datetime.now(UTC)))
    assert number(0) == town.post("case_officer", f"/citizens/{citizen}/number").json()["number"]["value"]


@settings(max_examples=12)
@given(st.lists(st.tuples(st.sampled_from(["kari", "ola", "liv"]), st.integers(0, 3)), max_size=8))
def test_a_number_finds_whoever_was_first_to_have_it_and_nobody_else(
    make: TownMaker, said: list[tuple[str, int]]
) -> None:
    town = make()
    owners = dict[int, str]()
    for name, serial in said:
        owner = owners.setdefault(serial, name)
        expected = 201 if owner == name else 409
        assert expected == _replace(town, str(town.citizens[name]), number(serial)).status_code
    found = {serial: search(town, number(serial)) for serial in range(4)}
    assert {serial: [str(town.citizens[owners[serial]])] if serial in owners else [] for serial in range(4)} == found


def _replace(town: Town, citizen: str, said: str) -> Any:
    return town.post("case_officer", f"/citizens/{citizen}/numbers", {"national_number": said})
