"""Facts that cannot be read: every mistake with its place, what was wrong, and what would be right."""

from typing import Any

import httpx
import pytest

from tests.routers.problem import check_problem

TRIAGE = "/api/v1/triage"
COMPARE = "/api/v1/triage/compare"
FINE = {"functioning": {"washing": 2}}

Mistake = tuple[str, dict[str, Any], str, str, str]
"""What it is called, the facts, where the mistake is, its code, and words that its message needs."""

MISTAKES: list[Mistake] = [
    ("level 7", {"functioning": {"washing": 7}}, "/functioning/washing", "out_of_range", "0 to 4"),
    ("level below 0", {"functioning": {"washing": -1}}, "/functioning/washing", "out_of_range", "0 to 4"),
    ("level as text", {"functioning": {"washing": "2"}}, "/functioning/washing", "not_a_whole_number", "quotes"),
    (
        "level with decimals",
        {"functioning": {"washing": 2.0}},
        "/functioning/washing",
        "not_a_whole_number",
        "2.0",
    ),
    ("level as yes", {"functioning": {"washing": True}}, "/functioning/washing", "not_a_whole_number", "true"),
    (
        "level as nothing",
        {"functioning": {"washing": None}},
        "/functioning/washing",
        "not_a_whole_number",
        "whole",
    ),
    ("level as list", {"functioning": {"washing": [2]}}, "/functioning/washing", "not_a_whole_number", "a list"),
    ("no level", {"functioning": {"washing": {"expected": 1}}}, "/functioning/washing/level", "missing", "missing"),
    ("importance 11", {"motivation": {"importance": 11}}, "/motivation/importance", "out_of_range", "0 to 10"),
    ("network 4", {"resources": {"network": 4}}, "/resources/network", "out_of_range", "0 to 3"),
    (
        "more hours than a week",
        {"context": {"help_hours_per_week": 169}},
        "/context/help_hours_per_week",
        "out_of_range",
        "168",
    ),
    (
        "hours in words",
        {"context": {"help_hours_per_week": "many"}},
        "/context/help_hours_per_week",
        "not_a_number",
        "hours",
    ),
    ("yes as text", {"context": {"lives_alone": "yes"}}, "/context/lives_alone", "not_yes_or_no", "true or false"),
    ("yes as number", {"safety": {"recent_fall": 1}}, "/safety/recent_fall", "not_yes_or_no", "true or false"),
    ("no such choice", {"context": {"dwelling": "castle"}}, "/context/dwelling", "not_a_choice", "adapted_home"),
    ("no such colour", {"citizen_colour": "blue"}, "/citizen_colour", "not_a_choice", "green, yellow, red"),
    ("text as list", {"context": {"wishes": ["a"]}}, "/context/wishes", "string_type", "must be text"),
    ("blank words", {"context": {"wishes": "  "}}, "/context/wishes", "string_too_short", "must not be empty"),
    ("4001 characters", {"context": {"wishes": "å" * 4001}}, "/context/wishes", "string_too_long", "4000"),
    ("goals as text", {"motivation": {"own_goals": "a"}}, "/motivation/own_goals", "tuple_type", "must be a list"),
    (
        "long goal",
        {"motivation": {"own_goals": ["a", "å" * 4001]}},
        "/motivation/own_goals/1",
        "string_too_long",
        "4000",
    ),
    ("group as list", {"context": []}, "/context", "model_attributes_type", "mapping"),
    ("group as nothing", {"safety": None}, "/safety", "model_attributes_type", "mapping"),
    ("functioning as list", {"functioning": [1]}, "/functioning", "dict_type", "mapping"),
    ("nothing at all", {}, "", "no_facts", "at least one"),
    ("only empty groups", {"functioning": {}, "context": {}}, "", "no_facts", "at least one"),
    (
        "level of what is not relevant",
        {"functioning": {"washing": {"level": "not_relevant", "expected": 1}}},
        "/functioning/washing",
        "contradiction",
        "leave one of them out",
    ),
    (
        "sound home and nights that are not",
        {"context": {"home_sound": True}, "safety": {"no_sound_night": True}},
        "/safety/no_sound_night",
        "contradiction",
        "home_sound",
    ),
    (
        "a child with a spouse",
        {"context": {"minor": True}, "resources": {"carer_is_spouse": True}},
        "/resources/carer_is_spouse",
        "contradiction",
        "minor",
    ),
]
NOT_RELEVANT_NOWHERE_ELSE = [
    ("resources", "network"),
    ("motivation", "importance"),
    ("readiness", "stage"),
    ("context", "help_hours_per_week"),
    ("context", "lives_alone"),
    ("context", "dwelling"),
    ("safety", "recent_fall"),
]


@pytest.mark.parametrize("path", [TRIAGE, COMPARE])
@pytest.mark.parametrize("mistake", MISTAKES, ids=[mistake[0] for mistake in MISTAKES])
def test_a_mistake_says_where_it_is_and_what_would_be_right(http: httpx.Client, path: str, mistake: Mistake) -> None:
    _, facts, pointer, code, words = mistake
    found = check_problem(http.post(path, json={"facts": facts}), 422)
    assert ("invalid_facts", f"/facts{pointer}", code) == (found.code, found.first["pointer"], found.first["code"])
    assert words in found.first["message"]


def _nameless(http: httpx.Client, mistake: Mistake) -> bool:
    """Say whether the message of a mistake leaves out which field it is about."""
    _, facts, pointer, _, _ = mistake
    message = check_problem(http.post(TRIAGE, json={"facts": facts}), 422).body["detail"]
    field = next((part for part in reversed(pointer.split("/")) if not part.isdigit() and part != "level"), "")
    return field not in message


def test_a_message_names_the_field_so_that_it_can_be_read_alone(http: httpx.Client) -> None:
    assert [] == [mistake[0] for mistake in MISTAKES if _nameless(http, mistake)]


@pytest.mark.parametrize(("group", "fact"), NOT_RELEVANT_NOWHERE_ELSE)
def test_not_relevant_is_refused_where_it_cannot_be(http: httpx.Client, group: str, fact: str) -> None:
    found = check_problem(http.post(TRIAGE, json={"facts": {group: {fact: "not_relevant"}}}), 422)
    assert ("not_relevant_not_allowed", f"/facts/{group}/{fact}") == (found.first["code"], found.first["pointer"])
    assert "leave it out" in found.first["message"]


def test_not_relevant_is_refused_for_the_level_a_course_leads_to(http: httpx.Client) -> None:
    rating = {"level": 2, "expected": "not_relevant"}
    found = check_problem(http.post(TRIAGE, json={"facts": {"functioning": {"washing": rating}}}), 422)
    assert ("not_relevant_not_allowed", "/facts/functioning/washing/expected") == (
        found.first["code"],
        found.first["pointer"],
    )


def test_every_mistake_is_said_at_once(http: httpx.Client) -> None:
    facts = {"functioning": {"washng": 1, "dressing": 7}, "network": 1, "context": {"dwelling": "hom"}}
    found = check_problem(http.post(TRIAGE, json={"facts": facts}), 422)
    pointers = {item["pointer"] for item in found.body["errors"]}
    places = ("functioning/washng", "functioning/dressing", "network", "context/dwelling")
    assert {f"/facts/{place}" for place in places} == pointers
    assert "4 problems in all" in found.body["detail"]


def test_facts_that_are_missing_are_missed(http: httpx.Client) -> None:
    found = check_problem(http.post(TRIAGE, json={"policy": "harstad"}), 422)
    assert ("/facts", "missing") == (found.first["pointer"], found.first["code"])
