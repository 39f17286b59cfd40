"""POST /triage/compare: the same citizen under several policies."""

from typing import Any

import httpx
import pytest

COMPARE = "/api/v1/triage/compare"
FACTS: dict[str, Any] = {"functioning": {"washing": 3, "moving_indoors": 2}, "readiness": {"confidence": 3}}


def _ids(http: httpx.Client, policies: list[str] | None) -> list[str]:
    named = {} if policies is None else {"policies": policies}
    response = http.post(COMPARE, json={"facts": FACTS} | named)
    assert 200 == response.status_code, response.text
    return [one["policy"]["id"] for one in response.json()["results"]]


def test_policies_are_compared_in_the_order_they_are_named(http: httpx.Client) -> None:
    assert ["esbjerg", "bergen", "harstad"] == _ids(http, ["esbjerg", "bergen", "harstad"])


def test_a_policy_named_twice_is_compared_once(http: httpx.Client) -> None:
    assert ["bergen", "harstad"] == _ids(http, ["bergen", "harstad", "bergen"])


@pytest.mark.parametrize("named", [None, []], ids=["left out", "empty"])
def test_without_names_every_policy_is_compared(http: httpx.Client, named: list[str] | None) -> None:
    everything = [one["id"] for one in http.get("/api/v1/policies").json()]
    assert everything == _ids(http, named)


def test_each_result_is_what_triage_answers_for_that_policy(http: httpx.Client) -> None:
    results = http.post(COMPARE, json={"facts": FACTS}).json()["results"]
    single = [
        http.post("/api/v1/triage", json={"policy": one["policy"]["id"], "facts": FACTS}).json() for one in results
    ]
    assert single == results
