"""Assessments over HTTP: a window of the municipality's days, one open at a time, and signed once for good."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.conftest import TownMaker
from tests.domain.policy.readings import POLICIES
from tests.routers.course import HELP, TOGETHER, Call, answer, at_once, begun, code_and_pointers, signed, statuses, told
from tests.world.town import Town

FAR_APART = ("Pacific/Kiritimati", "Etc/GMT+12")
"""Clocks of which at least one shows another day than UTC does, whatever the hour."""

SEEN_FIRST = (("If-Match", '"1"'),)
TORN = (answer("home_sound", value=True), answer("no_sound_night", value=True))
MAY_SIGN = {
    "assessor": 201,
    "assessor_2": 201,
    "coordinator": 201,
    "case_officer": 201,
    "assessor_south": 403,
    "citizen": 403,
    "relative": 403,
    "leader": 403,
    "system": 403,
}


def kept(town: Town, path: str) -> dict[str, Any]:
    found: dict[str, Any] = town.get("assessor", path).json()
    return found


def test_an_opened_assessment_says_where_it_is_and_which_version(town: Town) -> None:
    response = town.post("assessor", f"/cases/{town.open_case()}/assessments")
    found = town.get("assessor", response.headers["location"].removeprefix("/api/v1"))
    assert (response.json(), response.headers["etag"]) == (found.json(), found.headers["etag"])


def test_opening_an_assessment_moves_the_case_on(town: Town) -> None:
    course = begun(town)
    assert ("assessment", 2) == (kept(town, course.path)["phase"], kept(town, course.path)["version"])


def test_whoever_opens_an_assessment_is_the_contact_person_unless_somebody_else_is(town: Town) -> None:
    case = town.open_case()
    body = {"contact_person_id": str(town.users["assessor_2"])}
    named = town.post("assessor", f"/cases/{case}/assessments", body).json()
    own = town.post("assessor", f"/cases/{town.open_case('ola')}/assessments").json()
    people = [str(town.users[who]) for who in ("assessor_2", "assessor")]
    assert people == [named["contact_person_id"], own["contact_person_id"]]


@pytest.mark.parametrize("who", ["citizen", "relative", "leader", "assessor_2"])
def test_a_contact_person_is_somebody_who_works_with_cases(town: Town, who: str) -> None:
    town.rows("UPDATE user_account SET active = false WHERE municipality_id = $town AND name = 'Assessor 2'")
    body = {"contact_person_id": str(town.users[who])}
    response = town.post("assessor", f"/cases/{town.open_case()}/assessments", body)
    assert (422, "unknown_reference", ["/contact_person_id"]) == code_and_pointers(response)


@pytest.mark.parametrize("policy", POLICIES)
def test_a_window_is_as_long_as_the_policy_of_the_municipality_says(make: TownMaker, policy: str) -> None:
    town = make(policy_id=policy)
    opened = kept(town, begun(town).within)
    opens, closes = (datetime.fromisoformat(opened[f"window_{name}_on"]) for name in ("opens", "closes"))
    assert (policy, POLICIES[policy].window.days) == (opened["policy_id"], (closes - opens).days + 1)


@pytest.mark.parametrize("zone", FAR_APART)
def test_a_window_opens_today_by_the_clock_of_the_municipality(make: TownMaker, zone: str) -> None:
    town = make(time_zone=zone)
    before = datetime.now(ZoneInfo(zone)).date()
    opened = town.post("assessor", f"/cases/{town.open_case()}/assessments").json()
    days = {day.isoformat() for day in (before, datetime.now(ZoneInfo(zone)).date())}
    assert (True, "open") == (opened["window_opens_on"] in days, opened["window"])


@pytest.mark.parametrize("zone", FAR_APART)
@pytest.mark.parametrize(("days", "state"), [(0, "open"), (-1, "overdue")])
def test_the_closing_day_still_counts_by_the_clock_of_the_municipality(
    make: TownMaker, zone: str, days: int, state: str
) -> None:
    town = make(time_zone=zone)
    course = begun(town)
    closes = datetime.now(ZoneInfo(zone)).date() + timedelta(days=days)
    window = f"window_opens_on = '{closes - timedelta(days=13)}', window_closes_on = '{closes}'"
    town.rows(f"UPDATE assessment SET {window} WHERE id = '{course.assessment}'")  # noqa: S608 - dates of ours
    listed = town.get("assessor", f"{course.path}/assessments").json()
    assert [state, state] == [kept(town, course.within)["window"], listed[0]["window"]]


def test_somebody_who_saw_an_older_version_is_shown_the_window_as_it_is(town: Town) -> None:
    course = begun(town)
    past = "window_opens_on = '2026-01-01', window_closes_on = '2026-01-14'"
    town.rows(f"UPDATE assessment SET {past} WHERE id = '{course.assessment}'")  # noqa: S608 - an id of ours
    stale = course.sign(seen=9)
    assert (412, "overdue", kept(town, course.within)) == (
        stale.status_code,
        stale.json()["current"]["window"],
        stale.json()["current"],
    )


def test_a_case_has_one_open_assessment_at_a_time(town: Town) -> None:
    course = begun(town)
    response = town.post("assessor_2", f"{course.path}/assessments")
    assert (409, "already_there") == (response.status_code, response.json()["code"])


def test_of_many_who_open_an_assessment_at_once_one_does(town: Town) -> None:
    case = town.open_case()
    answers = at_once(town, [Call("assessor", "POST", f"/cases/{case}/assessments", {})] * 6)
    assert [201, *[409] * 5] == statuses(answers)


def test_earlier_answers_come_along_into_the_next_assessment(town: Town) -> None:
    course = signed(town, {"washing": 3, "confidence": 4})
    town.post("assessor", f"{course.path}/assessments")
    assert {"washing": 3, "confidence": 4} == {name: fact["answer"]["value"] for name, fact in course.facts().items()}


def test_assessments_are_listed_from_the_first(town: Town) -> None:
    course = signed(town)
    second = town.open_assessment(course.case)
    listed = town.get("citizen", f"{course.path}/assessments").json()
    assert [course.assessment, second] == [one["id"] for one in listed]


@pytest.mark.parametrize("who", MAY_SIGN)
def test_who_may_sign(town: Town, who: str) -> None:
    assert MAY_SIGN[who] == begun(town).sign(who, answer("washing", 2)).status_code


def test_signing_says_who_and_when_and_what_is_recommended(town: Town) -> None:
    course = begun(town)
    response = course.sign("assessor", *told(HELP))
    assessment = response.json()["assessment"]
    assert (str(town.users["assessor"]), len(HELP), 2) == tuple(
        assessment[name] for name in ("signed_by", "answers", "version")
    )
    assert (assessment, '"2"') == (kept(town, course.within), response.headers["etag"])
    assert [response.json()["recommended"]] == course.placements()["placements"]


def test_a_signed_assessment_takes_nothing(town: Town) -> None:
    course = signed(town)
    late = [course.save("assessor", answer("washing", 1)), course.sign(seen=2)]
    assert [(409, "already_signed")] * 2 == [(one.status_code, one.json()["code"]) for one in late]
    assert len(HELP) == course.count("answer")


def test_somebody_who_saw_an_older_version_is_shown_the_signed_one(town: Town) -> None:
    course = signed(town)
    late = course.sign("assessor_2", answer("washing", 1))
    assert (412, kept(town, course.within), '"2"') == (late.status_code, late.json()["current"], late.headers["etag"])


def test_a_signature_without_a_version_is_refused(town: Town) -> None:
    response = town.post("assessor", f"{begun(town).within}/signature", {"answers": [answer("washing", 1)]})
    assert (428, "precondition_required") == (response.status_code, response.json()["code"])


@pytest.mark.parametrize(
    ("last", "pointer"),
    [
        pytest.param(
            [answer("washing", 1), answer("washing", 9)], "/answers/1/value", id="a last answer that cannot be"
        ),
        pytest.param([], "/facts", id="no answer at all"),
        pytest.param(TORN, "/facts/safety/no_sound_night", id="answers that contradict each other"),
    ],
)
def test_what_cannot_be_signed_leaves_nothing(town: Town, last: list[dict[str, Any]], pointer: str) -> None:
    course = begun(town)
    response = course.sign("assessor", *last)
    assert (422, [pointer]) == (response.status_code, code_and_pointers(response)[2])
    assert (0, 0) == (course.count("answer"), course.count("placement"))
    assert (None, 1) == (kept(town, course.within)["signed_at"], kept(town, course.within)["version"])
    assert "assessment.sign" not in {row["action"] for row in town.audit()}


def test_answers_saved_before_stay_when_signing_is_refused(town: Town) -> None:
    course = begun(town)
    course.save("assessor", *TORN)
    assert (422, 2) == (course.sign().status_code, course.count("answer"))


def test_once_a_contradiction_is_talked_over_it_can_be_signed(town: Town) -> None:
    course = begun(town)
    course.save("assessor", *TORN)
    course.sign()
    assert 201 == course.sign("assessor", answer("home_sound", value=False)).status_code


def test_a_citizen_who_sees_the_night_otherwise_stops_no_signature(town: Town) -> None:
    course = begun(town)
    course.save("citizen", answer("night_need", informant="citizen", value=False))
    seen = (answer("no_sound_night", value=True), answer("night_need", value=True))
    assert 201 == course.sign("assessor", *seen).status_code
    night = course.facts()["night_need"]
    assert (False, [True]) == (night["answer"]["value"], [one["value"] for one in night["beside"]])


def test_of_many_who_sign_at_once_one_does(town: Town) -> None:
    course = begun(town)
    course.save("assessor", answer("washing", 2))
    body = {"answers": [answer("dressing", 1)]}
    answers = at_once(town, [Call("assessor", "POST", f"{course.within}/signature", body, SEEN_FIRST)] * 6)
    assert ([201, *[412] * 5], 1) == (statuses(answers), course.count("placement"))


def test_an_answer_that_comes_while_somebody_signs_is_in_it_or_refused(town: Town) -> None:
    for name in ("kari", "ola", "liv"):
        course = begun(town, name)
        sign = Call(
            "assessor",
            "POST",
            f"{course.within}/signature",
            {"answers": [answer("washing", 2)]},
            (("If-Match", '"1"'),),
        )
        save = Call("assessor_2", "POST", f"{course.within}/answers", {"answers": [answer("dressing", 3)]})
        ended, *saved = at_once(town, [sign, *[save] * 4])
        taken = sum(one.status_code == 201 for one in saved)
        assert {201, 409} >= set(statuses(saved))
        assert (201, taken + 1) == (ended.status_code, ended.json()["assessment"]["answers"])
        assert taken + 1 == course.count("answer")


def test_agreeing_and_opening_the_next_assessment_at_once_leaves_a_case_that_can_go_on(town: Town) -> None:
    for name in ("kari", "ola", "liv"):
        course = begun(town, name)
        recommended = course.sign("assessor", *told(HELP)).json()["recommended"]["step"]
        body, seen = {"step": recommended, "services": [], **TOGETHER}, (("If-Match", '"2"'),)
        agree = Call("coordinator", "POST", f"{course.path}/joint-decision", body, seen)
        opened = at_once(town, [agree, Call("assessor", "POST", f"{course.path}/assessments", {})])[1]
        after = kept(town, course.path)["phase"]
        assert (201, "assessment") == (opened.status_code, after)


def test_an_assessment_of_another_case_is_not_here(town: Town) -> None:
    course, other = begun(town, "kari"), begun(town, "ola")
    mixed = f"{course.path}/assessments/{other.assessment}"
    answers = [
        town.get("assessor", mixed),
        town.post("assessor", f"{mixed}/answers", {"answers": [answer("washing", 1)]}),
        town.post("assessor", f"{mixed}/signature", {}, If_Match='"1"'),
    ]
    assert [404] * 3 == [one.status_code for one in answers]


def test_the_times_of_an_assessment_are_those_of_the_server(town: Town) -> None:
    before = datetime.now(UTC)
    opened = datetime.fromisoformat(kept(town, begun(town).within)["opened_at"])
    assert before <= opened <= datetime.now(UTC)
