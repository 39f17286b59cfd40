"""The demo issuer against whoever means harm: stolen codes, foreign addresses, missing proofs, scripts."""

import secrets
from typing import Any

import httpx
import pytest

from tests.routers.demo.relying import BACK, LEFT, PUBLIC, Relying, returned
from tests.routers.problem import check_problem
from tests.world.town import Town

SCRIPT = "\"><script>alert(1)</script><a href='"
FOREIGN = [
    "https://evil.example/sign-in/callback",
    f"{PUBLIC}.evil.example/sign-in/callback",
    f"{PUBLIC}@evil.example/sign-in/callback",
    f"{PUBLIC}/sign-in/callback/",
    f"{PUBLIC}/sign-in/callback?next=https://evil.example",
    f"{PUBLIC}/sign-in/callback#",
    f"{PUBLIC}/x/../sign-in/callback",
    f"{PUBLIC}/SIGN-IN/callback",
    f"{PUBLIC}:443/sign-in/callback",
    f"{PUBLIC}/",
    "/sign-in/callback",
    "//evil.example/sign-in/callback",
    "javascript:alert(1)//sign-in/callback",
    "http://localhost:5173/sign-in/callback",
    "http://127.0.0.1.evil.example/sign-in/callback",
    "http://127.0.0.1:5173@evil.example/sign-in/callback",
    "http://127.0.0.1:5173/x/sign-in/callback",
    "http://127.0.0.1:5173\n/sign-in/callback",
    "http://127.0.0.2:5173/sign-in/callback",
    "https://127.0.0.1:5173/sign-in/callback",
    "http://[::2]:5173/sign-in/callback",
    "",
]


def hint(town: Town) -> str:
    """Name the nurse."""
    return f"{town.municipality_id}/a-nurse"


def error(response: httpx.Response) -> str:
    """Read why no token was given (RFC 6749, 5.2)."""
    body = response.json()
    assert (400, {"error", "error_description"}) == (response.status_code, set(body))
    return str(body["error"])


@pytest.mark.parametrize("address", FOREIGN, ids=ascii)
def test_nobody_is_sent_to_an_address_that_is_not_the_web_apps(town: Town, web_app: Relying, address: str) -> None:
    response = web_app.authorize(login_hint=hint(town), redirect_uri=address)
    assert (400, False, False) == (response.status_code, "location" in response.headers, "evil" in response.text)


@pytest.mark.parametrize("changed", [{"client_id": None}, {"client_id": "other"}, {"redirect_uri": None}], ids=str)
def test_nobody_is_sent_anywhere_for_a_client_that_is_not_known(
    town: Town, web_app: Relying, changed: dict[str, str | None]
) -> None:
    response = web_app.authorize(login_hint=hint(town), **changed)
    assert (400, False) == (response.status_code, "location" in response.headers)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"response_type": None}, "unsupported_response_type"),
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"response_type": "code id_token"}, "unsupported_response_type"),
        ({"response_mode": "fragment"}, "invalid_request"),
        ({"scope": None}, "invalid_scope"),
        ({"scope": "profile openidx"}, "invalid_scope"),
        ({"code_challenge": None}, "invalid_request"),
        ({"code_challenge": "short"}, "invalid_request"),
        ({"code_challenge_method": None}, "invalid_request"),
        ({"code_challenge_method": "plain"}, "invalid_request"),
        ({"nonce": "n" * 256}, "invalid_request"),
        ({"prompt": "none"}, "login_required"),
        ({"request": "e30"}, "request_not_supported"),
        ({"request_uri": "https://evil.example"}, "request_uri_not_supported"),
    ],
    ids=str,
)
def test_what_is_not_granted_is_said_to_the_web_app(
    town: Town, web_app: Relying, changed: dict[str, str | None], expected: str
) -> None:
    found = returned(web_app.authorize(login_hint=hint(town), **changed))
    assert (expected, web_app.state, False) == (found["error"], found["state"], "code" in found)


def test_a_parameter_that_stands_twice_is_refused(town: Town, web_app: Relying) -> None:
    said = {**web_app.asked(login_hint=hint(town)), "scope": ["openid", "openid"]}
    assert "invalid_request" == returned(web_app.http.get("/demo-issuer/authorize", params=said))["error"]


def test_of_two_addresses_to_go_back_to_none_is_taken(town: Town, web_app: Relying) -> None:
    said = {**web_app.asked(login_hint=hint(town)), "redirect_uri": [BACK, BACK]}
    response = web_app.http.get("/demo-issuer/authorize", params=said)
    assert (400, False) == (response.status_code, "location" in response.headers)


@pytest.mark.parametrize("state", ["a&code=forged", "a\r\nSet-Cookie: b=c", "a#b", "æøå", SCRIPT])
def test_a_state_comes_back_as_it_was_and_as_nothing_else(town: Town, web_app: Relying, state: str) -> None:
    response = web_app.authorize(login_hint=hint(town), state=state)
    found = returned(response)
    assert (state, {"code", "state", "iss"}, False) == (found["state"], set(found), "set-cookie" in response.headers)


def test_who_took_a_code_on_the_way_gets_nothing_for_it(town: Town, web_app: Relying) -> None:
    assert "invalid_grant" == error(
        web_app.exchange(code=web_app.code(hint(town)), code_verifier=secrets.token_urlsafe(48))
    )


def test_a_code_is_not_tried_twice(town: Town, web_app: Relying) -> None:
    code = web_app.code(hint(town))
    web_app.exchange(code=code, code_verifier=secrets.token_urlsafe(48))
    assert "invalid_grant" == error(web_app.exchange(code=code))


def test_a_code_is_good_only_for_the_address_it_was_sent_to(town: Town, web_app: Relying) -> None:
    elsewhere = "http://127.0.0.1:5173/sign-in/callback"
    assert "invalid_grant" == error(web_app.exchange(code=web_app.code(hint(town)), redirect_uri=elsewhere))


def test_a_code_used_twice_ends_its_session(town: Town, web_app: Relying) -> None:
    code = web_app.code(hint(town))
    tokens = web_app.exchange(code=code).json()
    before = web_app.status_of_me(tokens)
    replayed = error(web_app.exchange(code=code))
    assert (200, "invalid_grant", 401) == (before, replayed, web_app.status_of_me(tokens))


def test_a_code_used_twice_leaves_no_refresh_token(town: Town, web_app: Relying) -> None:
    code = web_app.code(hint(town))
    tokens = web_app.exchange(code=code).json()
    web_app.exchange(code=code)
    assert "invalid_grant" == error(web_app.renew(tokens["refresh_token"]))


def test_a_refresh_token_used_twice_ends_its_session(town: Town, web_app: Relying) -> None:
    first = web_app.sign_in(hint(town))
    second = web_app.renew(first["refresh_token"]).json()
    replayed = error(web_app.renew(first["refresh_token"]))
    after = (web_app.status_of_me(second), error(web_app.renew(second["refresh_token"])))
    assert ("invalid_grant", (401, "invalid_grant")) == (replayed, after)


def test_a_refresh_token_is_no_code_and_a_code_no_refresh_token(town: Town, web_app: Relying) -> None:
    tokens = web_app.sign_in(hint(town))
    found = (web_app.exchange(code=tokens["refresh_token"]), web_app.renew(web_app.code(hint(town))))
    assert ("invalid_grant", "invalid_grant", 200) == (*map(error, found), web_app.status_of_me(tokens))


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ({"client_id": None}, "invalid_client"),
        ({"client_id": "other"}, "invalid_client"),
        ({"grant_type": None}, "unsupported_grant_type"),
        ({"grant_type": "password"}, "unsupported_grant_type"),
        ({"grant_type": "client_credentials"}, "unsupported_grant_type"),
        ({"code": None}, "invalid_request"),
        ({"code": "guessed"}, "invalid_grant"),
        ({"code_verifier": None}, "invalid_request"),
        ({"code_verifier": "v" * 42}, "invalid_request"),
        ({"code_verifier": "v" * 129}, "invalid_request"),
        ({"code_verifier": "é" * 60}, "invalid_request"),
        ({"redirect_uri": None}, "invalid_request"),
        ({"grant_type": "refresh_token"}, "invalid_request"),
        ({"grant_type": "refresh_token", "refresh_token": "guessed"}, "invalid_grant"),
    ],
    ids=str,
)
def test_a_request_without_what_it_needs_gets_no_token(
    town: Town, web_app: Relying, form: dict[str, str | None], expected: str
) -> None:
    assert expected == error(web_app.exchange(**{"code": web_app.code(hint(town)), **form}))


@pytest.mark.parametrize(
    "sent",
    [
        {"json": {"grant_type": "authorization_code", "client_id": "mestring-web"}},
        {"content": b"\xff\xfe", "headers": {"content-type": "application/x-www-form-urlencoded"}},
        {"content": b"a=%ff", "headers": {"content-type": "application/x-www-form-urlencoded"}},
        {"content": b"a=1&" * 50, "headers": {"content-type": "application/x-www-form-urlencoded"}},
        {"content": b"client_id=mestring-web&client_id=mestring-web", "headers": {"content-type": "text/plain"}},
        {},
    ],
    ids=str,
)
def test_a_body_that_is_no_form_gets_no_token(web_app: Relying, sent: dict[str, Any]) -> None:
    assert "invalid_request" == error(web_app.http.post("/demo-issuer/token", **sent))


@pytest.mark.parametrize("named", [SCRIPT, "nobody", "a/b", "\x00", "x'; DROP TABLE team; --", "town-0/\x00", "/"])
def test_a_hint_that_names_nobody_is_neither_followed_nor_shown(web_app: Relying, named: str) -> None:
    response = web_app.authorize(login_hint=named)
    shown = named in response.text and len(named) > 1 and named not in "a/b"
    assert (200, False, False) == (response.status_code, "<script" in response.text, shown)


@pytest.mark.parametrize("name", ["state", "scope", "nonce", "ui_locales", "claims", SCRIPT])
def test_nothing_that_is_sent_becomes_part_of_the_page(web_app: Relying, name: str) -> None:
    response = web_app.authorize(**{name: f"openid {SCRIPT}"})
    assert (200, False, False) == (response.status_code, "<script" in response.text, "'>" in response.text)


def test_people_of_a_town_with_real_ones_are_not_signed_in(real: Town, web_app: Relying) -> None:
    assert 200 == web_app.authorize(login_hint=f"{real.municipality_id}/assessor").status_code


@pytest.mark.parametrize("subject", ["nobody", "assessor", "A-NURSE", "a-nurse "])
def test_whom_the_demo_does_not_know_it_does_not_sign_in(town: Town, web_app: Relying, subject: str) -> None:
    assert 200 == web_app.authorize(login_hint=f"{town.municipality_id}/{subject}").status_code


@pytest.mark.parametrize("address", ["https://evil.example/sign-in", f"{LEFT}/", f"{LEFT}?x=1", "//evil.example", BACK])
def test_signing_out_sends_nobody_to_a_foreign_address(town: Town, web_app: Relying, address: str) -> None:
    tokens = web_app.sign_in(hint(town))
    response = web_app.leave(id_token_hint=tokens["id_token"], post_logout_redirect_uri=address)
    assert (400, False, 401) == (response.status_code, "location" in response.headers, web_app.status_of_me(tokens))


@pytest.mark.parametrize("of", ["access_token", "refresh_token"])
def test_only_an_id_token_signs_out(town: Town, web_app: Relying, of: str) -> None:
    tokens = web_app.sign_in(hint(town))
    web_app.leave(id_token_hint=tokens[of])
    assert 200 == web_app.status_of_me(tokens)


def test_a_changed_id_token_signs_nobody_out(town: Town, web_app: Relying) -> None:
    tokens = web_app.sign_in(hint(town))
    header, _, signature = tokens["id_token"].split(".")
    other = web_app.sign_in(f"{town.municipality_id}/a-leader")
    web_app.leave(id_token_hint=".".join((header, other["id_token"].split(".")[1], signature)))
    assert (200, 200) == (web_app.status_of_me(tokens), web_app.status_of_me(other))


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/demo-issuer/people"),
        ("GET", "/demo-issuer/authorize"),
        ("POST", "/demo-issuer/token"),
        ("GET", "/demo-issuer/end-session"),
        ("GET", "/demo-issuer/jwks"),
        ("GET", "/demo-issuer/.well-known/openid-configuration"),
    ],
)
def test_an_installation_that_is_no_demo_has_none_of_it(web: httpx.Client, method: str, path: str) -> None:
    check_problem(web.request(method, path), 404)
