"""Signing in at the demo issuer: the whole code flow, as a web app walks it with any provider."""

from datetime import UTC, datetime

import httpx
import pytest

from tests.conftest import TownMaker
from tests.routers.accounts import account, change
from tests.routers.demo.conftest import populated
from tests.routers.demo.relying import ISSUER, LEFT, WEB, Relying, bearer, returned
from tests.routers.problem import check_problem
from tests.world.town import Town


def hint(town: Town, subject: str = "a-nurse") -> str:
    """Write how the list of people names somebody."""
    return f"{town.municipality_id}/{subject}"


def test_one_click_signs_somebody_in(town: Town, web_app: Relying) -> None:
    found = town.http.get("/api/v1/me", headers=bearer(web_app.sign_in(hint(town))))
    assert (200, "A-Nurse") == (found.status_code, found.json()["name"])


def test_the_browser_comes_back_with_a_code_the_state_and_who_answers(town: Town, web_app: Relying) -> None:
    found = returned(web_app.authorize(login_hint=hint(town)))
    assert ({"code", "state", "iss"}, web_app.state, ISSUER) == (set(found), found["state"], found["iss"])


def test_the_id_token_is_for_the_web_app_and_answers_its_nonce(town: Town, web_app: Relying) -> None:
    claims = web_app.claims(web_app.sign_in(hint(town))["id_token"])
    said = {name: claims[name] for name in ("iss", "sub", "aud", "nonce", "municipality")}
    assert {
        "iss": ISSUER,
        "sub": "a-nurse",
        "aud": "mestring-web",
        "nonce": web_app.nonce,
        "municipality": town.municipality_id,
    } == said


def test_both_tokens_are_of_one_session(town: Town, web_app: Relying) -> None:
    tokens = web_app.sign_in(hint(town))
    assert web_app.claims(tokens["access_token"])["sid"] == web_app.claims(tokens["id_token"])["sid"]


def test_an_access_token_is_good_for_a_quarter_of_an_hour(town: Town, web_app: Relying) -> None:
    tokens = web_app.sign_in(hint(town))
    claims = web_app.claims(tokens["access_token"])
    assert (900, 900) == (claims["exp"] - claims["iat"], tokens["expires_in"])


def test_an_id_token_opens_nothing(town: Town, web_app: Relying) -> None:
    tokens = web_app.sign_in(hint(town))
    response = town.http.get("/api/v1/me", headers=bearer({"access_token": tokens["id_token"]}))
    assert "token_audience" == check_problem(response, 401).first["code"]


def test_no_answer_with_a_token_is_kept_on_the_way(town: Town, web_app: Relying) -> None:
    assert "no-store" == web_app.exchange(code=web_app.code(hint(town))).headers["cache-control"]


def test_a_client_without_a_nonce_gets_none(town: Town, web_app: Relying) -> None:
    tokens = web_app.exchange(code=web_app.code(hint(town), nonce=None)).json()
    assert "nonce" not in web_app.claims(tokens["id_token"])


@pytest.mark.parametrize("back", [f"{WEB}/sign-in/callback", "http://127.0.0.1:5173/sign-in/callback"])
def test_a_web_app_elsewhere_signs_in_too(town: Town, web_app: Relying, back: str) -> None:
    code = returned(web_app.authorize(login_hint=hint(town), redirect_uri=back), back)["code"]
    assert 200 == web_app.exchange(code=code, redirect_uri=back).status_code


def test_a_request_may_come_as_a_form(town: Town, web_app: Relying) -> None:
    response = town.http.post("/demo-issuer/authorize", data=web_app.asked(login_hint=hint(town)))
    assert 200 == web_app.exchange(code=returned(response)["code"]).status_code


def test_renewing_goes_on_with_the_session(town: Town, web_app: Relying) -> None:
    first = web_app.sign_in(hint(town))
    second = web_app.renew(first["refresh_token"]).json()
    before, after = (web_app.claims(tokens["id_token"]) for tokens in (first, second))
    same = ("sub", "sid", "auth_time", "nonce")
    assert ({name: before[name] for name in same}, 200) == (
        {name: after[name] for name in same},
        web_app.status_of_me(second),
    )


def test_each_renewal_gives_another_refresh_token(town: Town, web_app: Relying) -> None:
    tokens = [web_app.sign_in(hint(town))]
    for _ in range(3):
        tokens.append(web_app.renew(tokens[-1]["refresh_token"]).json())
    assert 4 == len({one["refresh_token"] for one in tokens})


def test_each_sign_in_is_a_session_of_its_own(town: Town, web_app: Relying) -> None:
    first, second = web_app.sign_in(hint(town)), web_app.sign_in(hint(town))
    town.http.post("/api/v1/me/session-end", headers=bearer(first))
    assert [401, 200] == [web_app.status_of_me(tokens) for tokens in (first, second)]


def test_a_session_that_was_ended_is_not_renewed(town: Town, web_app: Relying) -> None:
    tokens = web_app.sign_in(hint(town))
    town.http.post("/api/v1/me/session-end", headers=bearer(tokens))
    assert "invalid_grant" == web_app.renew(tokens["refresh_token"]).json()["error"]


def test_an_administrator_ends_a_demo_session(town: Town, web_app: Relying) -> None:
    tokens = web_app.sign_in(hint(town))
    said = {"issuer": ISSUER, "session_id": web_app.claims(tokens["id_token"])["sid"]}
    town.post("administrator", "/sessions/revocation", said)
    assert 401 == web_app.status_of_me(tokens)


def test_who_is_no_longer_active_is_not_renewed(town: Town, web_app: Relying) -> None:
    user = town.post("administrator", "/users", account("gone", issuer=ISSUER)).json()
    tokens = web_app.sign_in(hint(town, "gone"))
    change(town, f"/users/{user['id']}", {"active": False})
    assert "invalid_grant" == web_app.renew(tokens["refresh_token"]).json()["error"]


def test_signing_out_ends_the_session_and_goes_back(town: Town, web_app: Relying) -> None:
    tokens = web_app.sign_in(hint(town))
    response = web_app.leave(id_token_hint=tokens["id_token"], post_logout_redirect_uri=LEFT, state="s 1")
    assert ({"state": "s 1"}, 401) == (returned(response, LEFT), web_app.status_of_me(tokens))


def test_who_signed_out_is_not_renewed(town: Town, web_app: Relying) -> None:
    tokens = web_app.sign_in(hint(town))
    web_app.leave(id_token_hint=tokens["id_token"])
    assert "invalid_grant" == web_app.renew(tokens["refresh_token"]).json()["error"]


def test_signing_out_is_on_record_as_the_users_own(town: Town, web_app: Relying) -> None:
    tokens = web_app.sign_in(hint(town))
    web_app.leave(id_token_hint=tokens["id_token"])
    last = town.audit()[-1]
    session = web_app.claims(tokens["id_token"])["sid"]
    assert ("session.end", session) == (last["action"], last["session_id"])


def test_signing_out_twice_is_no_error(town: Town, web_app: Relying) -> None:
    hinted = web_app.sign_in(hint(town))["id_token"]
    assert [303, 303] == [
        web_app.leave(id_token_hint=hinted, post_logout_redirect_uri=LEFT).status_code for _ in range(2)
    ]


def test_a_town_that_takes_real_people_in_is_closed_to_the_demo_at_once(
    town: Town, web_app: Relying, make: TownMaker
) -> None:
    changed = populated(make(), town.http)
    tokens = web_app.sign_in(hint(changed))
    changed.rows("UPDATE municipality SET is_synthetic = false WHERE municipality_id = $town")
    refused = (web_app.renew(tokens["refresh_token"]).status_code, web_app.authorize(login_hint=hint(changed)))
    assert (400, 200) == (refused[0], refused[1].status_code)


def test_an_access_token_begins_when_it_is_given(town: Town, web_app: Relying) -> None:
    claims = web_app.claims(web_app.sign_in(hint(town))["access_token"])
    assert 5 >= abs(datetime.now(UTC).timestamp() - claims["nbf"])


def test_a_token_of_the_demo_is_refused_where_there_is_no_demo(town: Town, web_app: Relying, web: httpx.Client) -> None:
    response = web.get("/api/v1/me", headers=bearer(web_app.sign_in(hint(town))))
    assert "token_issuer" == check_problem(response, 401).first["code"]


def test_a_real_town_lets_nobody_in_by_the_demo_issuer(real: Town) -> None:
    response = real.post("administrator", "/users", account(issuer=ISSUER))
    assert "unknown_issuer" == check_problem(response, 422).first["code"]
