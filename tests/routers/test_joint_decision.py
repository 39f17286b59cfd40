"""What was jointly agreed: resting on a signed assessment, with a reason where it is another step."""

from typing import Any, Final

import pytest

from api.domain.vocabulary import Country
from tests.conftest import TownMaker
from tests.domain.policy.readings import LIBRARY, POLICIES
from tests.routers.course import TOGETHER, Call, Course, answer, at_once, begun, code_and_pointers, signed, statuses
from tests.world.town import Town

GPS: Final = {"service": "gps", "reply": "accepted"}
SERVICES: Final = LIBRARY.catalogues[POLICIES["harstad"].catalogue].services
MAY_AGREE: Final = {
    "assessor": 201,
    "coordinator": 201,
    "case_officer": 201,
    "assessor_south": 403,
    "citizen": 403,
    "relative": 403,
    "leader": 403,
    "system": 403,
}


def recommended(course: Course) -> int:
    step: int = course.placements()["placements"][-1]["step"]
    return step


def version(course: Course) -> int:
    found: int = course.town.get("assessor", course.path).json()["version"]
    return found


def test_agreeing_moves_the_case_on_and_says_on_which_step(town: Town) -> None:
    course = signed(town)
    step = recommended(course)
    response = course.agree(step)
    case = response.json()["case"]
    assert (201, "goals", step, 3) == (response.status_code, case["phase"], case["step"], case["version"])
    assert (case, '"3"') == (town.get("assessor", course.path).json(), response.headers["etag"])


def test_what_was_agreed_says_what_it_rests_on_and_comes_back_as_it_was_said(town: Town) -> None:
    course = signed(town)
    (rests_on,) = course.placements()["placements"]
    offers = [GPS | {"words": "in my pocket"}, {"service": "meals", "reply": "declined"}]
    agreed = course.agree(rests_on["step"], *offers, words="we are agreed").json()["placement"]
    assert (rests_on["id"], course.assessment, "we are agreed") == tuple(
        agreed[name] for name in ("recommended_id", "assessment_id", "words")
    )
    assert [offers[0], offers[1] | {"words": None}] == agreed["services"]
    assert [rests_on, agreed] == course.placements("citizen")["placements"]


@pytest.mark.parametrize("who", MAY_AGREE)
def test_who_may_record_what_was_agreed(town: Town, who: str) -> None:
    course = signed(town)
    body = {"step": recommended(course), "services": [], **TOGETHER}
    assert MAY_AGREE[who] == town.post(who, f"{course.path}/joint-decision", body, If_Match='"2"').status_code


def test_another_step_needs_a_reason(town: Town) -> None:
    course = signed(town)
    other = (recommended(course) + 1) % 8
    assert (422, "reason_missing", ["/reason"]) == code_and_pointers(course.agree(other))
    agreed = course.agree(other, reason="she wants to stay with her sister first").json()["placement"]
    assert (other, "she wants to stay with her sister first") == (agreed["step"], agreed["reason"])


def test_where_the_policy_left_several_steps_possible_any_of_them_needs_none(town: Town) -> None:
    course = signed(town, {"washing": 2})
    now = town.get("assessor", f"{course.path}/recommendation").json()
    possible = [step["ordinal"] for step in now["possible_steps"]]
    other = next(step for step in range(8) if step not in possible)
    assert (None, 422) == (now["primary_step"], course.agree(other).status_code)
    assert 201 == course.agree(possible[-1]).status_code


def test_before_it_is_signed_nothing_is_agreed(town: Town) -> None:
    course = begun(town)
    assert (422, "unusable_placement") == code_and_pointers(course.agree(3))[:2]
    assert "not_signed" == course.agree(3).json()["errors"][0]["code"]


def test_a_newer_assessment_must_be_signed_too(town: Town) -> None:
    course = signed(town)
    town.open_assessment(course.case)
    assert "not_signed" == course.agree(recommended(course)).json()["errors"][0]["code"]


def test_what_is_agreed_rests_on_the_newest_assessment(town: Town) -> None:
    course = signed(town)
    newer = Course(town, course.case, town.open_assessment(course.case))
    newer.sign("assessor", answer("acute_danger", value=True))
    newest = course.placements()["placements"][-1]
    agreed = course.agree(newest["step"]).json()["placement"]
    assert (newer.assessment, newest["id"]) == (agreed["assessment_id"], agreed["recommended_id"])


def test_nothing_is_agreed_before_an_assessment_was_opened(town: Town) -> None:
    response = Course(town, town.open_case(), "").agree(3, seen=1)
    assert (409, "wrong_phase") == (response.status_code, response.json()["code"])


def test_agreeing_again_follows_the_first_agreement(town: Town) -> None:
    course = signed(town)
    step = recommended(course)
    first, second = course.agree(step), course.agree(step, GPS, seen=3)
    assert [201, 201, 3] == [first.status_code, second.status_code, len(course.placements()["placements"])]


@pytest.mark.parametrize(
    ("services", "wrong"),
    [
        (["gpss"], [("unknown_service", "/services/0", "gps")]),
        (["gps", "meals", "gps"], [("doubled_service", "/services/2", None)]),
        (["moon", "gps", "gps"], [("unknown_service", "/services/0", None), ("doubled_service", "/services/2", None)]),
    ],
)
def test_services_that_cannot_be_read_are_named(town: Town, services: list[str], wrong: list[Any]) -> None:
    course = signed(town)
    response = course.agree(recommended(course), *[GPS | {"service": name} for name in services])
    said = [(error["code"], error["pointer"], error["nearest"]) for error in response.json()["errors"]]
    assert (422, "unusable_offers", wrong) == (response.status_code, response.json()["code"], said)


@pytest.mark.parametrize(("policy", "status"), [("harstad", 201), ("esbjerg", 422)])
def test_a_service_is_agreed_on_only_where_its_country_has_it(make: TownMaker, policy: str, status: int) -> None:
    only_in_norway = next(name for name, entry in SERVICES.items() if Country.DK not in entry.countries)
    course = signed(make(policy_id=policy))
    assert status == course.agree(recommended(course), GPS | {"service": only_in_norway}).status_code


@pytest.mark.parametrize("policy", POLICIES)
def test_every_service_of_the_country_can_be_agreed_on(make: TownMaker, policy: str) -> None:
    here = [name for name, entry in SERVICES.items() if POLICIES[policy].country in entry.countries]
    course = signed(make(policy_id=policy))
    assert 201 == course.agree(recommended(course), *[GPS | {"service": name} for name in here]).status_code


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"step": None}, "/step"),
        ({"services": None}, "/services"),
        ({"services": [{"service": "gps"}]}, "/services/0/reply"),
        ({"services": [GPS | {"reply": "perhaps"}]}, "/services/0/reply"),
        ({"reason": ""}, "/reason"),
        ({"services": [GPS] * 61}, "/services"),
        ({"took_part": None}, "/took_part"),
        ({"took_part": {}}, "/took_part/citizen"),
        ({"took_part": {"citizen": False}}, "/took_part"),
        ({"took_part": {"citizen": True, "relatives": ["per"]}}, "/took_part/relatives/0"),
        ({"took_part": {"citizen": True, "others": ["  "]}}, "/took_part/others/0"),
        ({"took_part": {"citizen": True, "others": ["two\nlines"]}}, "/took_part/others/0"),
        ({"took_part": {"citizen": True, "others": ["r" * 81]}}, "/took_part/others/0"),
        ({"took_part": {"citizen": True, "others": ["role"] * 11}}, "/took_part/others"),
        ({"took_part": {"citizen": True, "neighbours": []}}, "/took_part/neighbours"),
    ],
)
def test_an_agreement_that_cannot_be_read_says_where(town: Town, body: dict[str, Any], pointer: str) -> None:
    course = signed(town)
    said = {"step": 3, "services": [], **TOGETHER, **body}
    whole = {name: value for name, value in said.items() if value is not None}
    response = town.post("assessor", f"{course.path}/joint-decision", whole, If_Match='"2"')
    assert (422, "invalid_request", [pointer]) == code_and_pointers(response)


def test_a_refused_agreement_leaves_nothing(town: Town) -> None:
    course = signed(town)
    before = town.get("assessor", course.path).json()
    course.agree(recommended(course), GPS, GPS)
    assert (before, 1) == (town.get("assessor", course.path).json(), course.count("placement"))


def test_somebody_who_saw_an_older_case_is_shown_how_it_is_now(town: Town) -> None:
    course = signed(town)
    stale = course.agree(recommended(course), seen=1)
    assert (412, town.get("assessor", course.path).json()) == (stale.status_code, stale.json()["current"])


def test_of_many_who_agree_at_once_one_does_and_the_others_see_it(town: Town) -> None:
    course = signed(town)
    body, seen = {"step": recommended(course), "services": [], **TOGETHER}, (("If-Match", '"2"'),)
    answers = at_once(town, [Call("assessor", "POST", f"{course.path}/joint-decision", body, seen)] * 6)
    assert ([201, *[412] * 5], 2) == (statuses(answers), course.count("placement"))
    assert {"goals"} == {one.json()["current"]["phase"] for one in answers if one.status_code == 412}


def test_after_agreeing_the_situation_can_be_mapped_again(town: Town) -> None:
    course = signed(town)
    course.agree(recommended(course))
    town.open_assessment(course.case)
    assert ("assessment", 4) == (town.get("assessor", course.path).json()["phase"], version(course))
