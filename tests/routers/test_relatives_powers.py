"""Powers of attorney over HTTP: given by staff, in force from day to day, and ended at once by whoever they concern."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.main import create_app
from api.settings import Settings
from tests.conftest import TownMaker
from tests.usecases.citizens.people import NOBODY, codes, made
from tests.usecases.citizens.routes import give_power, kari, per, powers
from tests.world.app import answering
from tests.world.town import CONTACT, Town


def _day(offset: int) -> str:
    return (datetime.now(ZoneInfo("Europe/Oslo")).date() + timedelta(days=offset)).isoformat()


def _revoke_all(town: Town) -> None:
    for power in town.get("case_officer", powers(town)).json():
        if power["revoked_at"] is None:
            made(town.post("case_officer", f"{powers(town)}/{power['id']}/revocation"))


def _add_sister(town: Town) -> str:
    """Add a second relative with a power of attorney of her own, and give the address of it."""
    sister = made(town.post("case_officer", f"{kari(town)}/relatives", {"name": "Eva", "relation": "child"}))
    path = f"{kari(town)}/relatives/{sister}/powers-of-attorney"
    return f"{path}/{made(town.post('case_officer', path, {'given_by': 'citizen'}))}"


def test_a_power_of_attorney_begins_today_and_holds_until_it_is_revoked(town: Town) -> None:
    power = town.post("case_officer", powers(town), {"given_by": "court"}).json()
    by = {"given_by": "court", "recorded_by": str(town.users["case_officer"])}
    when = {"valid_from": _day(0), "valid_until": None, "revoked_at": None, "revoked_by": None, "in_force": True}
    assert by | when == {name: power[name] for name in by | when}


def test_ended_powers_are_listed_with_those_that_hold(town: Town) -> None:
    given_later = give_power(town)
    made(town.post("case_officer", f"{powers(town)}/{given_later}/revocation"))
    assert [True, False] == [power["in_force"] for power in town.get("citizen", powers(town)).json()]


def test_a_power_that_would_end_before_it_begins_is_refused(town: Town) -> None:
    response = town.post("case_officer", powers(town), {"given_by": "citizen", "valid_until": _day(-1)})
    assert (422, ["dates_out_of_order"]) == codes(response)


def test_a_revoked_relative_is_refused_with_the_very_next_request_to_another_process(
    town: Town, chosen_settings: dict[str, Any]
) -> None:
    power = town.get("relative", powers(town)).json()[0]["id"]
    before = town.get("relative", kari(town)).status_code
    with answering(create_app(Settings(**chosen_settings))) as other:
        path = f"/api/v1{powers(town)}/{power}/revocation"
        revoked = other.post(path, headers=town.headers("citizen"))
    assert (200, 201, 403) == (before, revoked.status_code, town.get("relative", kari(town)).status_code)


@pytest.mark.parametrize("who", ["citizen", "relative", "assessor", "case_officer"])
def test_whoever_it_concerns_ends_a_power_of_attorney(town: Town, who: str) -> None:
    town.open_case("kari", who="case_officer")
    power = town.get("relative", powers(town)).json()[0]["id"]
    revoked = town.post(who, f"{powers(town)}/{power}/revocation").json()
    assert (str(town.users[who]), False) == (revoked["revoked_by"], revoked["in_force"])


def test_a_revoked_relative_sees_and_does_nothing_any_more(town: Town) -> None:
    case = town.open_case("kari", who="case_officer")
    _revoke_all(town)
    said = CONTACT | {"from_whom": "relative"}
    answers = [
        town.get("relative", kari(town)),
        town.get("relative", f"{kari(town)}/address"),
        town.get("relative", f"{kari(town)}/relatives"),
        town.get("relative", f"{kari(town)}/audit-log"),
        town.get("relative", f"{per(town)}/contact"),
        town.get("relative", powers(town)),
        town.get("relative", f"/cases/{case}"),
        town.get("relative", f"/cases/{case}/suggestion"),
        town.post("relative", f"/cases/{case}/contacts", said),
    ]
    assert {403} == {answer.status_code for answer in answers}


def test_the_work_list_of_a_revoked_relative_shows_nobody(town: Town) -> None:
    town.open_case("kari", who="case_officer")
    _revoke_all(town)
    assert str(town.citizens["kari"]) not in town.get("relative", "/cases").text


@pytest.mark.parametrize(
    ("first", "last", "status"),
    [(-4, -2, 403), (2, 4, 403), (2, None, 403), (-4, 2, 200), (-4, None, 200)],
    ids=["expired", "not yet", "not yet, open", "in force", "in force, open"],
)
def test_a_relative_acts_on_the_days_of_their_power_alone(
    town: Town, first: int, last: int | None, status: int
) -> None:
    _revoke_all(town)
    give_power(town, valid_from=_day(first), valid_until=None if last is None else _day(last))
    assert status == town.get("relative", kari(town)).status_code


def test_while_one_power_is_left_the_relative_acts(town: Town) -> None:
    made(town.post("case_officer", f"{powers(town)}/{give_power(town)}/revocation"))
    assert 200 == town.get("relative", kari(town)).status_code


def test_a_relative_does_not_end_the_power_of_another_relative(town: Town) -> None:
    sister = _add_sister(town)
    refused = town.post("relative", f"{sister}/revocation")
    assert ((403, ["not_permitted"]), "refused") == (codes(refused), town.audit()[-1]["outcome"])


def test_what_is_revoked_is_not_revoked_again(town: Town) -> None:
    path = f"{powers(town)}/{give_power(town)}/revocation"
    first, again = (town.post("case_officer", path) for _ in range(2))
    assert ((409, ["already_revoked"]), 201) == (codes(again), first.status_code)


def test_of_two_who_revoke_at_once_one_does(town: Town) -> None:
    path = f"{powers(town)}/{give_power(town)}/revocation"
    with ThreadPoolExecutor(2) as both:
        answers = list(both.map(lambda who: town.post(who, path).status_code, ["citizen", "case_officer"]))
    assert [201, 409] == sorted(answers)


def test_a_power_is_found_only_under_the_relative_who_has_it(town: Town) -> None:
    power = _add_sister(town).rsplit("/", maxsplit=1)[-1]
    assert 404 == town.post("case_officer", f"{powers(town)}/{power}/revocation").status_code


def test_no_power_is_given_to_a_relative_of_somebody_else(town: Town) -> None:
    path = powers(town).replace(str(town.citizens["kari"]), str(town.citizens["ola"]))
    assert 404 == town.post("case_officer", path, {"given_by": "citizen"}).status_code


def test_a_power_that_is_not_here_cannot_be_revoked(town: Town) -> None:
    assert 404 == town.post("case_officer", f"{powers(town)}/{NOBODY}/revocation").status_code


@pytest.fixture(scope="module")
def place(make: TownMaker) -> Town:
    """Make one town for many powers of attorney."""
    return make()


@settings(max_examples=25)
@given(first=st.integers(-3, 3), length=st.none() | st.integers(0, 3))
def test_both_days_of_a_power_count(place: Town, first: int, length: int | None) -> None:
    last = None if length is None else first + length
    body = {"given_by": "citizen", "valid_from": _day(first), "valid_until": None if last is None else _day(last)}
    given_power = place.post("case_officer", powers(place), body).json()
    assert (first <= 0 and (last is None or last >= 0)) == given_power["in_force"]
