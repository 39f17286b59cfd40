"""Sessions that end: one's own or anybody's, from the very next request, in every process."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from api.main import create_app
from api.settings import Settings
from tests.routers.problem import check_problem
from tests.world.app import answering
from tests.world.issuer import NAME
from tests.world.town import Town


@pytest.fixture(scope="module")
def second_process(chosen_settings: dict[str, Any]) -> Iterator[httpx.Client]:
    """Run the application a second time on the same database, as another server would."""
    with answering(create_app(Settings(**chosen_settings))) as client:
        yield client


def me(http: httpx.Client, headers: dict[str, str]) -> str:
    """Ask who one is; gives "ok", or why the token is refused."""
    response = http.get("/api/v1/me", headers=headers)
    return "ok" if response.is_success else str(response.json()["errors"][0]["code"])


def revoke(town: Town, session: str, *, issuer: str = NAME) -> httpx.Response:
    """End a session as an administrator."""
    return town.post("administrator", "/sessions/revocation", {"issuer": issuer, "session_id": session})


@pytest.mark.parametrize("who", ["assessor", "citizen", "relative", "system"])
def test_who_signs_out_is_refused_from_the_next_request_on(town: Town, who: str) -> None:
    mine = town.headers(who)
    before = me(town.http, mine)
    ended = town.http.post("/api/v1/me/session-end", headers=mine)
    assert ("ok", 204, b"", "token_revoked") == (before, ended.status_code, ended.content, me(town.http, mine))


def test_a_relative_whose_power_of_attorney_was_revoked_can_sign_out(town: Town) -> None:
    town.rows("UPDATE power_of_attorney SET revoked_at = now(), revoked_by = recorded_by WHERE municipality_id = $town")
    mine = town.headers("relative")
    assert (204, "token_revoked") == (
        town.http.post("/api/v1/me/session-end", headers=mine).status_code,
        me(town.http, mine),
    )


def test_another_token_of_the_same_session_is_refused_too(town: Town) -> None:
    first, second = (town.headers("assessor", session="tab", jti=name) for name in ("one", "two"))
    town.http.post("/api/v1/me/session-end", headers=first)
    assert "token_revoked" == me(town.http, second)


def test_another_session_of_the_same_person_goes_on(town: Town) -> None:
    laptop, phone = town.headers("assessor"), town.headers("assessor")
    town.http.post("/api/v1/me/session-end", headers=laptop)
    assert "ok" == me(town.http, phone)


def test_a_session_that_was_ended_in_one_process_is_ended_in_the_others(
    town: Town, second_process: httpx.Client
) -> None:
    mine = town.headers("assessor")
    before = me(second_process, mine)
    town.http.post("/api/v1/me/session-end", headers=mine)
    assert ("ok", "token_revoked") == (before, me(second_process, mine))


def test_an_administrator_ends_anybodys_session(town: Town, second_process: httpx.Client) -> None:
    theirs = town.headers("case_officer", session="a-lost-phone")
    before = [me(http, theirs) for http in (town.http, second_process)]
    revoked = revoke(town, "a-lost-phone")
    after = [me(http, theirs) for http in (town.http, second_process)]
    assert (["ok"] * 2, 204, ["token_revoked"] * 2) == (before, revoked.status_code, after)


def test_ending_a_session_twice_is_ending_it(town: Town) -> None:
    assert [204, 204] == [revoke(town, "a-lost-phone").status_code for _ in range(2)]


def test_who_ended_a_session_first_stays_known(town: Town) -> None:
    mine = town.headers("assessor", session="mine")
    town.http.post("/api/v1/me/session-end", headers=mine)
    revoke(town, "mine")
    (row,) = town.rows("SELECT revoked_by FROM session_revocation WHERE municipality_id = $town")
    assert town.users["assessor"] == row["revoked_by"]


def test_a_session_of_the_same_name_in_another_town_goes_on(town: Town, other_town: Town) -> None:
    revoke(town, "a-common-name")
    assert "ok" == me(other_town.http, other_town.headers("assessor", session="a-common-name"))


def test_a_session_of_an_issuer_nobody_takes_is_a_mistake_and_said_so(town: Town) -> None:
    found = check_problem(revoke(town, "a-lost-phone", issuer="https://idp.exmaple"), 422)
    assert ("unknown_issuer", NAME) == (found.first["code"], found.first["nearest"])


@pytest.mark.parametrize("session", ["", "with space", "å", "x" * 256])
def test_a_session_id_no_token_can_have_is_refused(town: Town, session: str) -> None:
    assert "/session_id" == check_problem(revoke(town, session), 422).first["pointer"]


def test_signing_out_is_on_record_and_in_no_citizens_log(town: Town) -> None:
    town.post("citizen", "/me/session-end")
    (entry,) = town.audit()
    assert ("session.end", "citizen", [], f"user/{town.users['citizen']}") == (
        entry["action"],
        entry["role"],
        entry["citizen_ids"],
        entry["subject"],
    )


def test_ending_somebodys_session_is_on_record_under_the_session(town: Town) -> None:
    revoke(town, "a-lost-phone")
    (entry,) = town.audit()
    assert ("session.revoke", "session/a-lost-phone", town.users["administrator"]) == (
        entry["action"],
        entry["subject"],
        entry["actor_id"],
    )
