"""The demo issuer over HTTP: one click signs anybody in where nobody is real, and nobody where somebody is."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import httpx
import pytest
from jose import jws

from api.main import create_app
from api.settings import Settings
from tests.conftest import TownMaker
from tests.routers.accounts import account, change
from tests.routers.problem import Found, check_problem
from tests.world.app import answering
from tests.world.town import Town

PUBLIC = "https://demo.example"
ISSUER = f"{PUBLIC}/demo-issuer"
TOKEN = "/demo-issuer/token"  # noqa: S105 - an address


@pytest.fixture(scope="module")
def towns(make: TownMaker) -> dict[str, Town]:
    """Make a town where nobody is real, and one where people are, before the demo starts."""
    return {"synthetic": make(), "real": make(is_synthetic=False)}


@pytest.fixture(scope="module")
def demo(chosen_settings: dict[str, Any], towns: dict[str, Town]) -> Iterator[httpx.Client]:
    """Run the application as a demo, on the database of those towns."""
    assert towns
    settings = Settings(**chosen_settings, demo=True, public_url=PUBLIC)
    with answering(create_app(settings)) as client:
        yield client


@pytest.fixture(scope="module")
def town(towns: dict[str, Town], demo: httpx.Client) -> Town:
    """Give the town without real people, with a nurse, a leader and a citizen whom the demo signs in."""
    found = replace(towns["synthetic"], http=demo)
    kari = {"roles": ["citizen"], "citizen_id": str(found.citizens["kari"])}
    listed: dict[str, dict[str, Any]] = {"a-nurse": {}, "a-leader": {"roles": ["leader"]}, "a-citizen": kari}
    for subject, changed in listed.items():
        said = account(subject, issuer=ISSUER, name=subject.title(), **changed)
        assert 201 == found.post("administrator", "/users", said).status_code
    return found


def sign_in(town: Town, subject: str, municipality: str | None = None) -> httpx.Response:
    """Ask for a token."""
    return town.http.post(TOKEN, json={"municipality": municipality or town.municipality_id, "subject": subject})


def bearer(town: Town, subject: str) -> dict[str, str]:
    """Sign in."""
    return {"Authorization": f"Bearer {sign_in(town, subject).json()['access_token']}"}


def claims_of(token: str) -> dict[str, Any]:
    """Read what a token says."""
    found: dict[str, Any] = json.loads(jws.get_unverified_claims(token))
    return found


def people(town: Town, municipality: str) -> httpx.Response:
    """Ask whom one can sign in as."""
    return town.http.get("/demo-issuer/people", params={"municipality": municipality})


def check_refused(response: httpx.Response) -> Found:
    """Claim that nobody is signed in there."""
    found = check_problem(response, 403)
    assert "not_synthetic" == found.code
    return found


def test_one_click_signs_somebody_in(town: Town) -> None:
    found = town.http.get("/api/v1/me", headers=bearer(town, "a-nurse"))
    assert (200, "A-Nurse") == (found.status_code, found.json()["name"])


def test_the_answer_is_a_bearer_token_and_for_how_long(town: Town) -> None:
    found = sign_in(town, "a-nurse").json()
    claims = claims_of(found["access_token"])
    assert ("Bearer", claims["exp"] - claims["iat"]) == (found["token_type"], found["expires_in"])


def test_no_answer_with_a_token_is_kept_on_the_way(town: Town) -> None:
    assert "no-store" == sign_in(town, "a-nurse").headers["cache-control"]


def test_each_sign_in_is_a_session_of_its_own(town: Town) -> None:
    first, second = bearer(town, "a-nurse"), bearer(town, "a-nurse")
    town.http.post("/api/v1/me/session-end", headers=first)
    statuses = [town.http.get("/api/v1/me", headers=one).status_code for one in (first, second)]
    assert [401, 200] == statuses


def test_an_administrator_ends_a_demo_session(town: Town) -> None:
    mine = bearer(town, "a-nurse")
    session = claims_of(mine["Authorization"].removeprefix("Bearer "))["sid"]
    town.post("administrator", "/sessions/revocation", {"issuer": ISSUER, "session_id": session})
    assert 401 == town.http.get("/api/v1/me", headers=mine).status_code


def test_those_who_work_there_are_listed_before_citizens(town: Town) -> None:
    found = people(town, town.municipality_id).json()
    assert {"subject": "a-citizen", "name": "A-Citizen", "roles": ["citizen"]} == found[-1]
    assert {"a-nurse", "a-leader"} <= {person["subject"] for person in found[:-1]}


def test_only_whom_the_demo_signs_in_is_listed(town: Town) -> None:
    assert "assessor" not in {person["subject"] for person in people(town, town.municipality_id).json()}


def test_everybody_who_is_listed_can_sign_in(town: Town) -> None:
    listed = [person["subject"] for person in people(town, town.municipality_id).json()]
    assert {200} == {sign_in(town, subject).status_code for subject in listed}


@pytest.mark.parametrize("subject", ["nobody", "assessor"])
def test_whom_the_demo_does_not_know_it_does_not_sign_in(town: Town, subject: str) -> None:
    assert "not_here" == check_problem(sign_in(town, subject), 404).code


def test_who_is_no_longer_active_is_neither_listed_nor_signed_in(town: Town) -> None:
    user = town.post("administrator", "/users", account("gone", issuer=ISSUER)).json()
    change(town, f"/users/{user['id']}", {"active": False})
    listed = {person["subject"] for person in people(town, town.municipality_id).json()}
    assert (False, 404) == ("gone" in listed, sign_in(town, "gone").status_code)


@pytest.mark.parametrize("name", ["real", "no-such-town", " ", "x'; DROP TABLE team; --"])
def test_where_people_are_real_nobody_is_signed_in(town: Town, towns: dict[str, Town], name: str) -> None:
    check_refused(sign_in(town, "assessor", towns[name].municipality_id if name in towns else name))


@pytest.mark.parametrize("name", ["real", "no-such-town", "", "nul\x00"])
def test_where_people_are_real_nobody_is_listed(town: Town, towns: dict[str, Town], name: str) -> None:
    found = check_refused(people(town, towns[name].municipality_id if name in towns else name))
    assert (town.municipality_id in found.first["message"], "/municipality") == (True, found.first["pointer"])


def test_a_town_that_takes_real_people_in_is_closed_to_the_demo_at_once(town: Town, make: TownMaker) -> None:
    changed = make()
    before = people(town, changed.municipality_id).status_code
    changed.rows("UPDATE municipality SET is_synthetic = false WHERE municipality_id = $town")
    assert (200, 403) == (before, people(town, changed.municipality_id).status_code)


def test_a_real_town_lets_nobody_in_by_the_demo_issuer(demo: httpx.Client, towns: dict[str, Town]) -> None:
    response = replace(towns["real"], http=demo).post("administrator", "/users", account(issuer=ISSUER))
    assert "unknown_issuer" == check_problem(response, 422).first["code"]


@pytest.mark.parametrize(
    "body",
    [{}, {"municipality": "town-0"}, {"municipality": "town-0", "subject": ""}, {"subject": "a-nurse", "more": 1}, []],
    ids=str,
)
def test_a_sign_in_that_cannot_be_read_is_a_problem(demo: httpx.Client, body: object) -> None:
    check_problem(demo.post(TOKEN, json=body), 422)


def test_the_discovery_document_leads_to_the_keys_that_verify_a_token(town: Town) -> None:
    discovered = town.http.get("/demo-issuer/.well-known/openid-configuration").json()
    keys = town.http.get(discovered["jwks_uri"].removeprefix(PUBLIC)).json()
    claims = json.loads(jws.verify(sign_in(town, "a-nurse").json()["access_token"], keys, ["ES256"]))
    expected = (discovered["issuer"], "a-nurse", town.municipality_id)
    assert expected == (claims["iss"], claims["sub"], claims["municipality"])


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/demo-issuer/people?municipality=town-0"),
        ("POST", TOKEN),
        ("GET", "/demo-issuer/jwks"),
        ("GET", "/demo-issuer/.well-known/openid-configuration"),
    ],
)
def test_an_installation_that_is_no_demo_has_none_of_it(web: httpx.Client, method: str, path: str) -> None:
    check_problem(web.request(method, path, json={"municipality": "town-0", "subject": "assessor"}), 404)


def test_a_token_of_the_demo_is_refused_where_there_is_no_demo(town: Town, web: httpx.Client) -> None:
    response = web.get("/api/v1/me", headers=bearer(town, "a-nurse"))
    assert "token_issuer" == check_problem(response, 401).first["code"]
