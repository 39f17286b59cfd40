"""Every error of every route is problem+json, with a status and a code that are documented."""

from typing import Any

import httpx
import pytest

from api.routers.problems import TITLES
from tests.routers.problem import check_problem

JSON = {"content-type": "application/json"}
FINE: dict[str, Any] = {"functioning": {"washing": 2}}
POSTS = ("/api/v1/triage", "/api/v1/triage/compare", "/api/v1/instruments/{instrument}/score")
NAMED = ("/api/v1/ladders/{ladder}", "/api/v1/services/{service}", "/api/v1/policies/{policy}")
ERRORS: list[tuple[str, str, bytes, dict[str, str], int]] = [
    *(("POST", path, b"{", JSON, 400) for path in POSTS),
    *(("POST", path, b" " * 300_000, JSON, 413) for path in POSTS),
    *(("POST", path, b"x", {"content-type": "text/plain"}, 415) for path in POSTS),
    *(("POST", path, b"{}", JSON, 422) for path in POSTS),
    *(("GET", path, b"", {}, 404) for path in NAMED),
    *(("GET", path.replace("{", "{" + "x" * 80), b"", {}, 422) for path in NAMED),
    ("GET", "/api/v1/conversation?lang=xx", b"", {}, 422),
    ("POST", "/api/v1/instruments/nope/score", b'{"answers": {}}', JSON, 404),
    ("POST", "/api/v1/instruments/who5/score", b'{"answers": {"item_1": 7}}', JSON, 422),
]
NAMES = [f"{method} {path.replace('x' * 80, 'long ')} {status}" for method, path, _, _, status in ERRORS]
Operation = dict[str, Any]


@pytest.fixture(scope="module")
def paths(http: httpx.Client) -> dict[str, dict[str, Operation]]:
    """Read what the service says of its own addresses."""
    found: dict[str, dict[str, Operation]] = http.get("/openapi.json").json()["paths"]
    return found


def _ask(http: httpx.Client, number: int) -> httpx.Response:
    method, path, body, headers, _ = ERRORS[number]
    return http.request(method, path.replace("{instrument}", "who5"), content=body, headers=headers)


def _documented(paths: dict[str, dict[str, Operation]], number: int) -> Operation:
    method, path, *_ = ERRORS[number]
    plain = (
        path.partition("?")[0]
        .replace("x" * 80, "")
        .replace("/nope/", "/{instrument}/")
        .replace("/who5/", "/{instrument}/")
    )
    return paths[plain][method.lower()]


@pytest.mark.parametrize("number", range(len(ERRORS)), ids=NAMES)
def test_an_error_is_a_whole_problem_with_a_stable_code_and_title(http: httpx.Client, number: int) -> None:
    found = check_problem(_ask(http, number), ERRORS[number][-1])
    assert TITLES[found.code] == found.body["title"]


@pytest.mark.parametrize("number", range(len(ERRORS)), ids=NAMES)
def test_an_error_that_happens_is_documented_where_it_happens(
    http: httpx.Client, paths: dict[str, dict[str, Operation]], number: int
) -> None:
    status = _ask(http, number).status_code
    responses = _documented(paths, number)["responses"]
    assert str(status) in responses
    assert ["application/problem+json"] == list(responses[str(status)]["content"])


def test_an_instrument_whose_licence_is_not_attested_says_what_to_do(http: httpx.Client) -> None:
    response = http.post("/api/v1/instruments/eq5d5l/score", json={"answers": {}})
    found = check_problem(response, response.status_code)
    assert ("licence_not_attested", True) == (found.code, response.is_client_error)
    assert "attest" in found.body["detail"]


def test_an_error_holds_no_trace_of_the_code_behind_it(http: httpx.Client) -> None:
    told = "".join(_ask(http, number).text for number in range(len(ERRORS)))
    assert not [word for word in ("pydantic", "Traceback", ".py", "site-packages", "input_value") if word in told]
