"""Addresses: what is not there, what cannot be done there, and names in them that do not exist."""

import httpx
import pytest

from tests.routers.problem import check_problem

NAMED = [
    ("/api/v1/ladders/{}", "harstd", "unknown_ladder", "harstad"),
    ("/api/v1/policies/{}", "harstd", "unknown_policy", "harstad"),
    ("/api/v1/services/{}", "reablment", "unknown_service", "reablement"),
]
ODD = {"percent": "%25", "null": "%00", "not UTF-8": "%ff%fe", "dots": "..%2f..%2fetc", "markup": "%3Cscript%3E"}
METHODS = [
    ("GET", "triage"),
    ("PUT", "triage"),
    ("DELETE", "policies/harstad"),
    ("POST", "ladders"),
    ("PATCH", "health"),
]


@pytest.mark.parametrize("path", ["/nothing", "/api/v1/nothing", "/api/v2/triage", "/api/v1/triage/harstad"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_an_address_that_is_not_there_is_not_found(http: httpx.Client, method: str, path: str) -> None:
    assert "not_found" == check_problem(http.request(method, path), 404).code


@pytest.mark.parametrize(("method", "path"), METHODS)
def test_a_wrong_method_is_told_which_is_right(http: httpx.Client, method: str, path: str) -> None:
    response = http.request(method, f"/api/v1/{path}")
    assert "method_not_allowed" == check_problem(response, 405).code
    assert response.headers["allow"]


@pytest.mark.parametrize(("path", "name", "code", "right"), NAMED)
def test_an_unknown_name_in_an_address_is_not_found_with_the_nearest_right_one(
    http: httpx.Client, path: str, name: str, code: str, right: str
) -> None:
    found = check_problem(http.get(path.format(name)), 404)
    assert ("unknown_name", code, right) == (found.code, found.first["code"], found.first["nearest"])


@pytest.mark.parametrize("name", ODD.values(), ids=ODD)
@pytest.mark.parametrize("path", [path for path, *_ in NAMED])
def test_an_odd_name_in_an_address_is_not_found(http: httpx.Client, path: str, name: str) -> None:
    assert check_problem(http.get(path.format(name)), 404).code in {"unknown_name", "not_found"}


@pytest.mark.parametrize("path", [path for path, *_ in NAMED])
def test_a_very_long_name_in_an_address_is_refused(http: httpx.Client, path: str) -> None:
    found = check_problem(http.get(path.format("x" * 10_000)), 422)
    assert "string_too_long" == found.first["code"]


def test_a_catalogue_nobody_knows_is_pointed_at_with_the_nearest_right_one(http: httpx.Client) -> None:
    found = check_problem(http.get("/api/v1/services/reablement", params={"catalogue": "canonicl"}), 422)
    assert ("unknown_catalogue", "canonical") == (found.first["code"], found.first["nearest"])
    assert "/query/catalogue" == found.first["pointer"]
