"""What the policy recommends for a case: as for anybody with the same facts, and proven again years later."""

import json
from collections.abc import Iterator
from dataclasses import replace
from random import Random
from shutil import copytree
from typing import Any, Final

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.domain.care.basis import Basis, hash_of, result_of
from api.domain.policy.decide import decide
from api.main import create_app
from api.settings import Settings
from api.usecases.placements.prove import holds
from tests.builders import any_citizen, document, facts_of, partial_answers
from tests.conftest import TownMaker
from tests.docs.markdown import DOCS
from tests.domain.policy.readings import POLICIES
from tests.routers.course import HELP, Course, answer, begun, code_and_pointers, signed, told
from tests.world.app import answering
from tests.world.cluster import Cluster
from tests.world.town import Town

EXAMPLE: Final = DOCS / "examples" / "fjordvik"
PEOPLE: Final = [dict(any_citizen(Random(number))) for number in range(6)]  # noqa: S311 - people for tests, no secret
ODD_HOURS: Final = [0.1 + 0.2, 5e-324, 1e-7, 167.99999999999997, -0.0, 24.75, 168, 1]
NIGHT, HOME = "'{safety,no_sound_night}', 'true'", "'{context,home_sound}', 'true'"
TAMPERED: Final = {
    "a fact": "facts = facts #- '{functioning}'",
    "a fact that cannot be": "facts = jsonb_set(facts, '{functioning,washing,level}', '9')",
    "facts that contradict": f"facts = jsonb_set(jsonb_set(facts, {NIGHT}), {HOME})",
    "every fact": "facts = '{}'",
    "the result": "result = jsonb_set(result, '{primary_step}', '0')",
    "a row of the result": "result = jsonb_set(result, '{services}', '{}')",
    "the hash of the result": "result_hash = repeat('0', 64)",
    "the step that is shown": "step = 0",
    "the version of the policy": "policy_version = '9.9.9'",
    "the name of the policy": "policy_id = 'bergen'",
}
"""What the owner of the database could write over."""


def proof_of(course: Course, placement: dict[str, Any] | None = None) -> dict[str, Any]:
    shown = placement or course.placements()["placements"][-1]
    response = course.town.get("assessor", f"{course.path}/placements/{shown['id']}/proof")
    assert 200 == response.status_code, response.text
    found: dict[str, Any] = response.json()
    return found


def tampered(town: Town, table: str, change: str) -> None:
    """Write over a history as somebody does who owns the database and takes its guard away."""
    town.cluster.run(
        town.database,
        f"ALTER TABLE {table} DISABLE TRIGGER history",
        f"UPDATE {table} SET {change} WHERE municipality_id = '{town.municipality_id}'",  # noqa: S608 - our own words
        f"ALTER TABLE {table} ENABLE TRIGGER history",
    )


@pytest.mark.parametrize("flat", PEOPLE, ids=range(len(PEOPLE)))
def test_a_case_is_recommended_to_the_letter_what_anybody_with_its_facts_is(town: Town, flat: dict[str, Any]) -> None:
    course = begun(town)
    course.save("assessor", *told(flat))
    expected = town.http.post("/api/v1/triage", json={"policy": "harstad", "facts": document(flat)})
    found = town.get("assessor", f"{course.path}/recommendation")
    assert (200, expected.content) == (found.status_code, found.content)


def test_what_is_kept_when_signing_is_what_was_recommended(town: Town) -> None:
    course = begun(town)
    course.save("assessor", *told(HELP))
    before = town.get("assessor", f"{course.path}/recommendation").json()
    kept, said = course.sign().json()["recommended"], before["policy"]
    policy = {"policy_id": said["id"], "policy_version": said["version"], "policy_hash": said["content_hash"]}
    assert (before["primary_step"], policy | {"engine": said["engine"]}) == (kept["step"], kept["policy"])


def test_an_assessment_keeps_the_policy_it_was_opened_with(town: Town) -> None:
    course = begun(town)
    course.save("assessor", *told(HELP))
    town.rows("UPDATE municipality SET policy_id = 'bergen' WHERE municipality_id = $town")
    kept = course.sign().json()["recommended"]["policy"]["policy_id"]
    town.open_assessment(course.case)
    now = town.get("assessor", f"{course.path}/recommendation").json()["policy"]["id"]
    assert ("harstad", "bergen") == (kept, now)


@pytest.mark.parametrize("who", ["citizen", "relative", "leader", "system"])
def test_a_recommendation_and_its_proof_are_for_those_who_have_the_case(town: Town, who: str) -> None:
    course = signed(town)
    proof = f"{course.path}/placements/{course.placements()['placements'][0]['id']}/proof"
    assert [403, 403] == [town.get(who, path).status_code for path in (f"{course.path}/recommendation", proof)]


@pytest.mark.parametrize("page", ["recommendation", "suggestion"])
def test_before_anything_is_answered_there_is_nothing_to_read(town: Town, page: str) -> None:
    response = town.get("assessor", f"{begun(town).path}/{page}")
    assert (422, "no_facts") == (response.status_code, response.json()["errors"][0]["code"])


@pytest.mark.parametrize("page", ["recommendation", "suggestion"])
def test_facts_that_contradict_each_other_are_named(town: Town, page: str) -> None:
    course = begun(town)
    course.save("assessor", answer("home_sound", value=True), answer("no_sound_night", value=True))
    response = town.get("assessor", f"{course.path}/{page}")
    assert (422, "invalid_facts", ["/facts/safety/no_sound_night"]) == code_and_pointers(response)


@pytest.mark.parametrize("policy", POLICIES)
def test_a_kept_recommendation_is_proven(make: TownMaker, policy: str) -> None:
    proof = proof_of(signed(make(policy_id=policy)))
    assert (True, True, policy) == (proof["same"], proof["same_engine"], proof["placement"]["policy"]["policy_id"])


@pytest.mark.parametrize("flat", PEOPLE, ids=range(len(PEOPLE)))
def test_a_proof_shows_the_facts_and_the_result_it_rests_on(town: Town, flat: dict[str, Any]) -> None:
    facts = facts_of(flat)
    result = result_of(decide(POLICIES["harstad"], facts))
    kept = {"facts": facts.model_dump(mode="json", exclude_none=True), "result": result, "result_hash": hash_of(result)}
    proof = proof_of(signed(town, flat))
    assert kept | {"same": True} == {name: proof[name] for name in (*kept, "same")}


@pytest.mark.parametrize("hours", ODD_HOURS)
def test_a_number_with_many_decimals_is_proven_too(town: Town, hours: float) -> None:
    proof = proof_of(signed(town, {"help_hours_per_week": hours, "washing": 3}))
    assert (True, hours) == (proof["same"], proof["facts"]["context"]["help_hours_per_week"])


@settings(max_examples=25)
@given(partial_answers(), st.sampled_from(sorted(POLICIES)))
def test_the_database_gives_back_bit_for_bit_what_it_was_given(
    cluster: Cluster, flat: dict[str, Any], policy: str
) -> None:
    result = result_of(decide(POLICIES[policy], facts_of(flat)))
    facts = facts_of(flat).model_dump(mode="json", exclude_none=True)
    kept = json.dumps({"result": result, "facts": facts})
    ((row,),) = cluster.run("postgres", f"SELECT $kept${kept}$kept$::jsonb::text AS back")
    back = json.loads(row["back"])
    assert (hash_of(result), hash_of(facts)) == (hash_of(back["result"]), hash_of(back["facts"]))


@pytest.mark.parametrize("policy", POLICIES)
def test_a_policy_comes_back_from_the_database_with_its_hash(make: TownMaker, policy: str) -> None:
    town = make(policy_id=policy)
    signed(town)
    (row,) = town.rows("SELECT content_hash, document::text FROM policy_version WHERE municipality_id = $town")
    assert [POLICIES[policy].content_hash] * 2 == [row["content_hash"], hash_of(json.loads(row["document"]))]


def test_a_policy_is_kept_once_however_often_it_recommends(town: Town) -> None:
    for _ in range(2):
        course = signed(town)
        town.call("assessor", "PATCH", course.path, {"close": True}, If_Match='"2"')
    assert 1 == len(town.rows("SELECT FROM policy_version WHERE municipality_id = $town"))


@pytest.mark.parametrize("change", TAMPERED.values(), ids=TAMPERED)
def test_a_recommendation_that_was_tampered_with_is_found_out(town: Town, change: str) -> None:
    course = signed(town)
    tampered(town, "placement", change)
    assert proof_of(course)["same"] is False


@pytest.mark.parametrize(
    "change",
    [
        "document = jsonb_set(CAST(document AS jsonb), '{tables,0,rows,0,then}', '\"0\"')",
        "document = jsonb_set(CAST(document AS jsonb), '{title,nb}', '\"Another\"')",
        "document = '{}'",
        "document = '[]'",
    ],
)
def test_a_policy_that_was_tampered_with_is_found_out(town: Town, change: str) -> None:
    course = signed(town)
    tampered(town, "policy_version", change)
    assert proof_of(course)["same"] is False


def test_a_policy_that_can_no_longer_be_read_proves_nothing() -> None:
    unreadable = {"tables": "of another age"}
    basis = Basis("harstad", "1.0.0", hash_of(unreadable), "0", {"functioning": {"washing": 2}}, {}, hash_of({}))
    assert not holds(basis, unreadable, step=None)


def test_another_engine_is_said_to_be_another(town: Town) -> None:
    course = signed(town)
    tampered(town, "placement", "engine = '0'")
    assert (True, False) == ((proof := proof_of(course))["same"], proof["same_engine"])


def test_what_no_policy_recommended_has_no_proof(town: Town) -> None:
    course = begun(town)
    placed = town.post("assessor", f"{course.path}/placements", {"kind": "team", "step": 3}).json()
    response = town.get("assessor", f"{course.path}/placements/{placed['id']}/proof")
    assert (404, "not_here") == (response.status_code, response.json()["code"])


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory, chosen_settings: dict[str, Any]) -> Iterator[list[httpx.Client]]:
    """Run the application with a municipality's own policy, with another version of it, and without it."""
    later = copytree(EXAMPLE, tmp_path_factory.mktemp("content") / "fjordvik")
    file = later / "triage" / "fjordvik.yaml"
    file.write_text(_a_step_further(file.read_text("utf-8")), "utf-8")
    with (
        answering(create_app(Settings(content=(EXAMPLE,), **chosen_settings))) as first,
        answering(create_app(Settings(content=(later,), **chosen_settings))) as second,
        answering(create_app(Settings(**chosen_settings))) as third,
    ):
        yield [first, second, third]


def _a_step_further(policy: str) -> str:
    changed = policy.replace("version: 1.0.0", "version: 2.0.0").replace("then: 6", "then: 7")
    assert changed.count("then: 7") > policy.count("then: 7")
    return changed


def test_a_recommendation_is_proven_after_the_policy_has_changed_or_gone(
    make: TownMaker, years: list[httpx.Client]
) -> None:
    town = replace(make(policy_id="fjordvik"), http=years[0])
    course = signed(town)
    then = course.placements()["placements"][0]
    later = [proof_of(replace(course, town=replace(town, http=year))) for year in years]
    assert [(True, then)] * 3 == [(proof["same"], proof["placement"]) for proof in later]


def test_what_is_recommended_now_is_by_the_policy_as_it_is_now(make: TownMaker, years: list[httpx.Client]) -> None:
    town = replace(make(policy_id="fjordvik"), http=years[0])
    course = signed(town)
    now = [replace(town, http=year).get("assessor", f"{course.path}/recommendation") for year in years]
    assert ["1.0.0", "2.0.0"] == [one.json()["policy"]["version"] for one in now[:2]]
    assert (422, "unknown_name") == (now[2].status_code, now[2].json()["code"])
