"""POST /triage: where help should start for one citizen, with what, and why."""

from typing import Any

import httpx
import pytest
import yaml

from api.content.load import SHIPPED

TRIAGE = "/api/v1/triage"
LANGUAGES = {"nb", "da", "en"}
CASES = [yaml.safe_load(path.read_text("utf-8")) for path in sorted((SHIPPED / "cases").glob("*.yaml"))]
A1 = next(case for case in CASES if case["id"] == "A1")
THIN = {"functioning": {"washing": 2}}


def _policies(case: dict[str, Any]) -> list[str]:
    return [case["policy"]] if isinstance(case["policy"], str) else case["policy"]


RUNS = [(case, policy) for case in CASES for policy in _policies(case)]


@pytest.fixture(scope="module")
def answer(http: httpx.Client) -> dict[str, Any]:
    """Triage the worked case A1 once."""
    response = http.post(TRIAGE, json={"policy": "harstad", "facts": A1["facts"]})
    assert 200 == response.status_code, response.text
    found: dict[str, Any] = response.json()
    return found


def _reasons(answer: dict[str, Any]) -> list[dict[str, Any]]:
    """List every reason anywhere in an answer."""
    holders = [*answer["services"], *answer["flags"]]
    single = [
        one["reason"] for one in (*answer["dimensions"], *answer["questions"], answer["regain"], answer["approach"])
    ]
    return [*answer["reasons"], *(reason for one in holders for reason in one["reasons"]), *filter(None, single)]


@pytest.mark.parametrize(("case", "policy"), RUNS, ids=[f"{case['id']}-{policy}" for case, policy in RUNS])
def test_a_worked_case_gets_the_step_and_services_its_source_states(
    http: httpx.Client, case: dict[str, Any], policy: str
) -> None:
    found = http.post(TRIAGE, json={"policy": policy, "facts": case["facts"]}).json()
    expected, services = case["expect"], {one["service"] for one in found["services"]}
    possible = {step["ordinal"] for step in found["possible_steps"]}
    assert possible <= set(expected.get("step_in", range(8))) or (
        found["primary_step"] is None and expected.get("unknown_allowed", False)
    )
    assert set() == set(expected.get("services_include", ())) - services
    assert set() == set(expected.get("services_exclude", ())) & services
    assert set() == set(expected.get("flags_include", ())) - {one["flag"] for one in found["flags"]}


def test_a_citizen_whose_step_is_settled_gets_one_step_and_its_name(answer: dict[str, Any]) -> None:
    assert 3 == answer["primary_step"]
    assert [answer["step"]] == answer["possible_steps"]
    assert 3 == answer["step"]["ordinal"]


def test_an_answer_names_exactly_the_policy_that_was_read(http: httpx.Client, answer: dict[str, Any]) -> None:
    listed = next(one for one in http.get("/api/v1/policies").json() if one["id"] == "harstad")
    engine = http.get("/api/v1/health").json()["engine"]
    assert {"engine": engine} | {key: listed[key] for key in ("id", "version", "content_hash", "title")} == answer[
        "policy"
    ]


def test_every_reason_is_in_three_languages_for_each_reader(answer: dict[str, Any]) -> None:
    texts = [reason[key] for reason in _reasons(answer) for key in ("citizen", "professional", "observed")]
    assert texts
    assert all(set(text) == LANGUAGES and all(text.values()) for text in texts)


def test_every_source_a_reason_names_is_given_with_title_and_publisher(answer: dict[str, Any]) -> None:
    named = {source for reason in _reasons(answer) for source in reason["sources"]}
    assert named
    assert named == set(answer["sources"])
    assert all(source["title"] and source["publisher"] for source in answer["sources"].values())


def test_every_service_has_its_own_step_and_reason(answer: dict[str, Any]) -> None:
    assert "reablement" in {one["service"] for one in answer["services"]}
    assert all(one["reasons"] and 0 <= one["step"]["ordinal"] <= 7 for one in answer["services"])


def test_the_five_questions_stand_in_their_order(answer: dict[str, Any]) -> None:
    order = [f"question_{name}" for name in ("self", "network", "voluntary", "technology", "low_threshold")]
    assert order == [one["output"] for one in answer["questions"]]


def test_what_was_not_asked_is_unknown_and_what_was_asked_is_not(answer: dict[str, Any]) -> None:
    unknown = {one["fact"] for one in answer["unknown"]}
    assert {"dressing", "night_need", "citizen_colour"} <= unknown
    assert set() == unknown & {"washing", "network", "importance", "lives_alone", "recent_fall"}


def test_a_settled_step_cannot_be_changed_by_anything_unknown(answer: dict[str, Any]) -> None:
    assert {False} == {one["could_change_step"] for one in answer["unknown"]}


def test_too_few_facts_give_every_step_still_possible_and_what_to_ask(http: httpx.Client) -> None:
    found = http.post(TRIAGE, json={"facts": THIN}).json()
    assert (None, None) == (found["primary_step"], found["step"])
    assert 1 < len(found["possible_steps"])
    assert "not_enough_known" in {one["flag"] for one in found["flags"]}
    assert any(one["could_change_step"] for one in found["unknown"])


def test_a_request_that_names_no_policy_is_read_by_harstads(http: httpx.Client) -> None:
    assert "harstad" == http.post(TRIAGE, json={"facts": THIN}).json()["policy"]["id"]


def test_a_level_may_be_given_alone_or_with_what_the_citizen_says_of_it(http: httpx.Client) -> None:
    whole = {"functioning": {"washing": {"level": 2}}}
    bodies = [http.post(TRIAGE, json={"facts": facts}).content for facts in (THIN, whole)]
    assert bodies[0] == bodies[1]


def test_not_relevant_is_an_answer_and_no_number(http: httpx.Client) -> None:
    found = http.post(TRIAGE, json={"facts": {"functioning": {"washing": "not_relevant", "dressing": 0}}}).json()
    assert "washing" not in {one["fact"] for one in found["unknown"]}


def test_the_citizens_own_words_change_nothing_a_policy_says(http: httpx.Client) -> None:
    spoken = THIN | {"motivation": {"what_matters": "vannrett hage"}, "context": {"wishes": "en kat"}}
    silent, said = (http.post(TRIAGE, json={"facts": facts}).content for facts in (THIN, spoken))
    assert silent == said


def test_own_words_of_exactly_four_thousand_characters_are_read(http: httpx.Client) -> None:
    assert 200 == http.post(TRIAGE, json={"facts": {"context": {"wishes": "å" * 4000}}}).status_code
