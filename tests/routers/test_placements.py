"""Placements over HTTP: each side says where help should start, none for another, and none is ever changed."""

from typing import Any, Final

import pytest

from tests.routers.course import HELP, Call, at_once, begun, code_and_pointers, signed, statuses
from tests.world.town import Town

OWN: Final = {"kind": "citizen", "step": 2, "colour": "yellow", "informant": "citizen", "words": "I manage most of it"}
TEAM: Final = {"kind": "team", "step": 4}
MAY_PLACE: Final = {
    ("citizen", "citizen"): 201,
    ("citizen", "citizen_with_relative"): 201,
    ("citizen", "relative"): 422,
    ("citizen", "citizen_with_staff"): 422,
    ("relative", "relative"): 201,
    ("relative", "citizen_with_relative"): 201,
    ("relative", "citizen"): 422,
    ("assessor", "citizen"): 201,
    ("assessor", "citizen_with_staff"): 201,
    ("assessor", "relative"): 201,
    ("assessor", "staff"): 422,
    ("assessor", "care_system"): 422,
    ("citizen_2", "citizen"): 403,
    ("assessor_south", "citizen"): 403,
    ("leader", "citizen"): 403,
}
WRONG: Final[dict[str, tuple[dict[str, Any], str]]] = {
    "nothing said": ({"kind": "citizen", "informant": "citizen", "words": "help"}, ""),
    "nobody said it": ({"kind": "citizen", "step": 3}, "/informant"),
    "a team without a step": ({"kind": "team"}, ""),
    "a team with a colour": ({"kind": "team", "step": 3, "colour": "red"}, ""),
    "a team with an informant": ({"kind": "team", "step": 3, "informant": "staff"}, ""),
    "a recommendation by hand": ({"kind": "recommended", "step": 3}, ""),
    "an agreement by one side": ({"kind": "joint", "step": 3}, ""),
    "a step above the ladder": ({"kind": "team", "step": 8}, "/step"),
    "a step below the ladder": ({"kind": "team", "step": -1}, "/step"),
    "a colour that is none": ({"kind": "citizen", "colour": "blue", "informant": "citizen"}, "/colour"),
    "empty words": ({"kind": "team", "step": 3, "words": " "}, "/words"),
    "far too many words": ({"kind": "team", "step": 3, "words": "a" * 4001}, "/words"),
    "something else": ({"kind": "team", "step": 3, "risk": "high"}, "/risk"),
}


@pytest.mark.parametrize(("who", "informant"), MAY_PLACE)
def test_who_may_place_a_citizen_in_whose_name(town: Town, who: str, informant: str) -> None:
    response = town.post(who, f"/cases/{town.open_case()}/placements", OWN | {"informant": informant})
    assert MAY_PLACE[who, informant] == response.status_code


@pytest.mark.parametrize("who", ["citizen", "relative"])
def test_at_home_nobody_places_for_the_team(town: Town, who: str) -> None:
    response = town.post(who, f"/cases/{town.open_case()}/placements", TEAM)
    assert (422, "unusable_placement", ["/kind"]) == code_and_pointers(response)


@pytest.mark.parametrize(("body", "pointer"), WRONG.values(), ids=WRONG)
def test_a_placement_that_cannot_be_kept_says_why(town: Town, body: dict[str, Any], pointer: str) -> None:
    course = begun(town)
    response = town.post("assessor", f"{course.path}/placements", body)
    assert (422, [pointer], 0) == (response.status_code, code_and_pointers(response)[2], course.count("placement"))


def test_a_placement_comes_back_as_it_was_said(town: Town) -> None:
    course = begun(town)
    placed = town.post("citizen", f"{course.path}/placements", OWN).json()
    assert OWN == {name: placed[name] for name in OWN}
    assert [placed] == course.placements("citizen")["placements"]


def test_a_colour_alone_is_a_placement(town: Town) -> None:
    body = {"kind": "citizen", "colour": "red", "informant": "citizen"}
    assert 201 == town.post("citizen", f"/cases/{town.open_case()}/placements", body).status_code


@pytest.mark.parametrize(
    ("who", "informant", "source"),
    [
        ("citizen", "citizen", "home"),
        ("relative", "relative", "home"),
        ("assessor", "citizen_with_staff", "conversation"),
    ],
)
def test_a_colour_answers_the_question_the_conversation_asks(town: Town, who: str, informant: str, source: str) -> None:
    course = begun(town)
    town.post(who, f"{course.path}/placements", OWN | {"informant": informant})
    answer = course.facts()["citizen_colour"]["answer"]
    assert ("yellow", informant, source) == (answer["value"], answer["informant"], answer["source"])
    written = [entry["action"] for entry in town.audit()][-3:]
    assert ["placement.create", "answer.save"] == [action for action in written if action != "facts.read"]


def test_a_step_alone_answers_no_question_about_a_colour(town: Town) -> None:
    course = begun(town)
    town.post("citizen", f"{course.path}/placements", {"kind": "citizen", "step": 2, "informant": "citizen"})
    assert {} == course.facts()


def test_a_colour_after_the_signature_leaves_what_was_signed(town: Town) -> None:
    course = signed(town)
    before = course.facts()
    assert 201 == town.post("citizen", f"{course.path}/placements", OWN | {"colour": "red"}).status_code
    assert before == course.facts()


def test_a_placement_can_be_made_before_anything_is_mapped(town: Town) -> None:
    case = town.open_case()
    town.post("citizen", f"/cases/{case}/placements", OWN)
    assert ("contact", 1) == ((now := town.get("citizen", f"/cases/{case}").json())["phase"], now["version"])


def test_a_newer_placement_follows_and_changes_nothing(town: Town) -> None:
    course = begun(town)
    first, second = (town.post("citizen", f"{course.path}/placements", OWN | {"step": step}).json() for step in (1, 5))
    assert [first, second] == course.placements()["placements"]


def test_placements_made_at_once_are_all_kept(town: Town) -> None:
    course = begun(town)
    answers = at_once(town, [Call("assessor", "POST", f"{course.path}/placements", TEAM)] * 8)
    assert ([201] * 8, 8) == (statuses(answers), course.count("placement"))


def test_sides_that_differ_are_said_to_be_apart(town: Town) -> None:
    course = begun(town)
    seen = [course.placements()["apart"]]
    for who, body in (("citizen", OWN), ("assessor", TEAM), ("citizen", OWN | {"step": 4})):
        town.post(who, f"{course.path}/placements", body)
        seen.append(course.placements()["apart"])
    assert [False, False, True, False] == seen


def test_a_relative_does_not_speak_over_the_citizen(town: Town) -> None:
    course = begun(town)
    for who, body in (("citizen", OWN | {"step": 4}), ("assessor", TEAM)):
        town.post(who, f"{course.path}/placements", body)
    town.post("relative", f"{course.path}/placements", OWN | {"step": 7, "informant": "relative"})
    assert course.placements()["apart"] is False


def test_what_was_recommended_is_a_side_too(town: Town) -> None:
    course = signed(town)
    step = course.placements()["placements"][0]["step"]
    town.post("assessor", f"{course.path}/placements", {"kind": "team", "step": (step + 1) % 8})
    assert course.placements()["apart"] is True


@pytest.mark.parametrize("who", ["citizen", "relative", "assessor"])
def test_a_recommendation_in_the_list_shows_no_fact_it_rests_on(town: Town, who: str) -> None:
    course = signed(town, HELP)
    (shown,) = course.placements(who)["placements"]
    assert {"policy_id", "policy_version", "policy_hash", "engine"} == set(shown["policy"])
    assert set() == {"facts", "result", "result_hash"} & set(shown)


def test_nothing_a_citizen_reads_of_a_recommendation_depends_on_a_suspicion(town: Town) -> None:
    varies = {"id", "case_id", "assessment_id", "made_at"}
    shown = []
    for citizen, suspected in (("kari", True), ("ola", False)):
        course = begun(town, citizen)
        last = [{"fact": name, "value": value, "informant": "staff"} for name, value in HELP.items()]
        last.append({"fact": "abuse_suspected", "value": suspected, "informant": "staff"})
        course.sign("assessor", *last)
        who = "citizen" if citizen == "kari" else "citizen_2"
        (placement,) = course.placements(who)["placements"]
        shown.append({name: value for name, value in placement.items() if name not in varies})
    assert shown[0] == shown[1]
