"""Names that do not exist: the nearest right one, and an error that points at the wrong one."""

from typing import Any

import httpx
import pytest

from tests.routers.problem import check_problem

TRIAGE = "/api/v1/triage"
COMPARE = "/api/v1/triage/compare"
FINE: dict[str, Any] = {"functioning": {"washing": 2}}

MISSPELT = [
    ("activity", {"functioning": {"washng": 2}}, "/functioning/washng", "unknown_activity", "washing"),
    ("fact", {"resources": {"netwrok": 2}}, "/resources/netwrok", "unknown_fact", "network"),
    ("group", {"functionning": {}}, "/functionning", "unknown_group_of_facts", "functioning"),
    ("choice", {"context": {"dwelling": "hom"}}, "/context/dwelling", "not_a_choice", "home"),
    ("stage", {"readiness": {"stage": "relaps"}}, "/readiness/stage", "not_a_choice", "relapse"),
    ("colour", {"citizen_colour": "gren"}, "/citizen_colour", "not_a_choice", "green"),
]
MISPLACED = [
    ("a fact in no group", {"network": 2}, "/network", "resources.network"),
    ("a fact in another group", {"safety": {"network": 2}}, "/safety/network", "resources.network"),
    ("an activity in no group", {"washing": 2}, "/washing", "functioning.washing"),
    ("an activity in another group", {"resources": {"washing": 2}}, "/resources/washing", "functioning.washing"),
    ("a fact among the activities", {"functioning": {"network": 2}}, "/functioning/network", "resources.network"),
    ("own words in no group", {"wishes": "a"}, "/wishes", "context.wishes"),
    ("own words in another group", {"context": {"own_goals": ["a"]}}, "/context/own_goals", "motivation.own_goals"),
    ("the colour in a group", {"context": {"citizen_colour": "red"}}, "/context/citizen_colour", "citizen_colour"),
]


@pytest.mark.parametrize(
    ("facts", "pointer", "code", "right"), [case[1:] for case in MISSPELT], ids=[case[0] for case in MISSPELT]
)
def test_a_misspelt_name_is_answered_with_the_nearest_right_one(
    http: httpx.Client, facts: dict[str, Any], pointer: str, code: str, right: str
) -> None:
    found = check_problem(http.post(TRIAGE, json={"facts": FINE | facts}), 422)
    assert (f"/facts{pointer}", code, right) == (found.first["pointer"], found.first["code"], found.first["nearest"])
    assert f"'{right}'" in found.first["message"]


@pytest.mark.parametrize(
    ("facts", "pointer", "right"), [case[1:] for case in MISPLACED], ids=[case[0] for case in MISPLACED]
)
def test_a_misplaced_fact_is_told_where_it_belongs(
    http: httpx.Client, facts: dict[str, Any], pointer: str, right: str
) -> None:
    found = check_problem(http.post(TRIAGE, json={"facts": facts}), 422)
    assert (f"/facts{pointer}", "misplaced_fact", right) == (
        found.first["pointer"],
        found.first["code"],
        found.first["nearest"],
    )


def test_a_fact_beside_the_facts_is_told_where_it_belongs(http: httpx.Client) -> None:
    found = check_problem(http.post(TRIAGE, json={"facts": FINE, "network": 2}), 422)
    assert ("/network", "invalid_request") == (found.first["pointer"], found.code)


@pytest.mark.parametrize(
    ("path", "body", "pointer"),
    [
        (TRIAGE, {"facts": FINE, "polcy": "harstad"}, "/polcy"),
        (COMPARE, {"facts": FINE, "policy": "harstad"}, "/policy"),
        (TRIAGE, {"facts": {"functioning": {"washing": {"level": 1, "levl": 2}}}}, "/facts/functioning/washing/levl"),
        ("/api/v1/instruments/who5/score", {"answers": {}, "anwsers": {}}, "/anwsers"),
    ],
)
def test_a_field_nobody_knows_is_refused_at_every_level(
    http: httpx.Client, path: str, body: dict[str, Any], pointer: str
) -> None:
    found = check_problem(http.post(path, json=body), 422)
    assert ("unknown_field", pointer) == (found.first["code"], found.first["pointer"])


@pytest.mark.parametrize(
    ("path", "named", "pointer"),
    [(TRIAGE, {"policy": "harsta"}, "/policy"), (COMPARE, {"policies": ["bergen", "harsta"]}, "/policies/1")],
)
def test_an_unknown_policy_is_pointed_at_with_the_nearest_right_one(
    http: httpx.Client, path: str, named: dict[str, Any], pointer: str
) -> None:
    found = check_problem(http.post(path, json={"facts": FINE} | named), 422)
    assert ("unknown_name", "unknown_policy", "harstad") == (found.code, found.first["code"], found.first["nearest"])
    assert pointer == found.first["pointer"]


@pytest.mark.parametrize(
    ("path", "named", "pointer", "code"),
    [
        (TRIAGE, {"policy": 3}, "/policy", "string_type"),
        (TRIAGE, {"policy": None}, "/policy", "string_type"),
        (COMPARE, {"policies": "harstad"}, "/policies", "tuple_type"),
        (COMPARE, {"policies": [1]}, "/policies/0", "string_type"),
        (COMPARE, {"policies": ["harstad"] * 21}, "/policies", "too_long"),
    ],
)
def test_a_policy_that_is_no_name_is_pointed_at(
    http: httpx.Client, path: str, named: dict[str, Any], pointer: str, code: str
) -> None:
    found = check_problem(http.post(path, json={"facts": FINE} | named), 422)
    assert ("invalid_request", pointer, code) == (found.code, found.first["pointer"], found.first["code"])


def test_an_unknown_policy_lists_the_known_ones_when_none_is_near(http: httpx.Client) -> None:
    found = check_problem(http.post(TRIAGE, json={"facts": FINE, "policy": "zzz"}), 422)
    assert "bergen, esbjerg, harstad" in found.first["message"]
