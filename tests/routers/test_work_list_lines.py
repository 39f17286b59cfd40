"""What a line of the work list tells: what matters, in whose words, the window, what is next, and what is overdue."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.routers.course import Course, answer, begun, code_and_pointers, signed
from tests.world.town import CONTACT, Town


def line(town: Town, who: str = "assessor", query: str = "") -> dict[str, Any]:
    """Give the only line of somebody's list."""
    (found,) = lines(town, who, query)
    return found


def lines(town: Town, who: str = "assessor", query: str = "") -> list[dict[str, Any]]:
    response = town.get(who, f"/cases{query}")
    assert 200 == response.status_code, response.text
    found: list[dict[str, Any]] = response.json()["cases"]
    return found


def ids(town: Town, who: str = "assessor", query: str = "") -> list[str]:
    return [found["id"] for found in lines(town, who, query)]


def closed_days_ago(course: Course, days: int) -> None:
    """Let the window of a course have closed so many days ago, of a fortnight."""
    day = town_day(course.town) - timedelta(days=days)
    opened = day - timedelta(days=13)
    course.town.rows(
        f"UPDATE assessment SET window_opens_on = '{opened}', window_closes_on = '{day}' "  # noqa: S608 - our own values
        f"WHERE municipality_id = $town AND id = '{course.assessment}'"
    )


def town_day(town: Town) -> date:
    return date.fromisoformat(town.get("assessor", "/cases").json()["on"])


def matters(words: str, from_whom: str, relation: str | None = None) -> dict[str, str | None]:
    return {"words": words, "from_whom": from_whom, "relation": relation}


def test_until_it_is_asked_the_newest_wish_stands_for_what_matters(town: Town) -> None:
    case = town.open_case(contact=CONTACT | {"from_whom": "gp"})
    hospital = CONTACT | {"from_whom": "hospital", "wish": "needs help after the fall"}
    town.post("assessor", f"/cases/{case}/contacts", hospital)
    town.post("assessor", f"/cases/{case}/contacts", CONTACT | {"wish": None})
    assert matters("needs help after the fall", "hospital") == line(town)["matters"]


def test_the_citizens_own_wish_stands_before_a_newer_one_of_somebody_else(town: Town) -> None:
    case = town.open_case()
    town.post("assessor", f"/cases/{case}/contacts", CONTACT | {"from_whom": "relative", "wish": "she has fallen"})
    assert matters("I want to manage the stairs", "citizen") == line(town)["matters"]


@pytest.mark.parametrize("informant", ["citizen", "citizen_with_relative", "citizen_with_staff"])
def test_what_the_citizen_answers_matters_before_any_wish(town: Town, informant: str) -> None:
    course = begun(town)
    course.save(
        "assessor" if informant == "citizen_with_staff" else "citizen", answer("what_matters", "my stairs", informant)
    )
    assert matters("my stairs", "citizen") == line(town)["matters"]


@pytest.mark.parametrize(("who", "informant"), [("assessor", "staff"), ("relative", "relative")])
def test_nobody_else_answers_what_matters_for_the_citizen(town: Town, who: str, informant: str) -> None:
    course = begun(town)
    course.save(who, answer("what_matters", "that she is safe", informant))
    assert matters("I want to manage the stairs", "citizen") == line(town)["matters"]


def begun_without_a_wish(town: Town, **contact: Any) -> Course:
    case = town.open_case(contact=CONTACT | {"wish": None} | contact)
    return Course(town, case, town.open_assessment(case))


def test_a_relatives_answer_matters_as_theirs_where_the_citizen_has_said_nothing(town: Town) -> None:
    begun_without_a_wish(town).save("relative", answer("what_matters", "that she is safe", "relative"))
    assert matters("that she is safe", "relative", "child") == line(town)["matters"]


def test_what_a_relative_is_to_them_is_not_guessed_where_staff_wrote_it_down(town: Town) -> None:
    begun_without_a_wish(town).save("assessor", answer("what_matters", "that she is safe", "relative"))
    assert matters("that she is safe", "relative") == line(town)["matters"]


def test_a_relatives_answer_matters_before_the_wish_of_another(town: Town) -> None:
    course = begun_without_a_wish(town, wish="needs help after the fall", from_whom="hospital")
    course.save("relative", answer("what_matters", "that she is safe", "relative"))
    assert matters("that she is safe", "relative", "child") == line(town)["matters"]


def test_the_wish_of_another_matters_before_what_staff_wrote(town: Town) -> None:
    course = begun_without_a_wish(town, wish="needs help after the fall", from_whom="hospital")
    course.save("assessor", answer("what_matters", "a calm evening", "staff"))
    assert matters("needs help after the fall", "hospital") == line(town)["matters"]


def test_what_staff_wrote_is_theirs_where_nobody_else_has_said_anything(town: Town) -> None:
    begun_without_a_wish(town).save("assessor", answer("what_matters", "a calm evening", "staff"))
    assert matters("a calm evening", "staff") == line(town)["matters"]


def test_the_citizen_matters_before_a_relative_whoever_spoke_last(town: Town) -> None:
    course = begun_without_a_wish(town)
    course.save("citizen", answer("what_matters", "my stairs", "citizen"))
    course.save("relative", answer("what_matters", "that she is safe", "relative"))
    assert matters("my stairs", "citizen") == line(town)["matters"]


def test_an_answer_a_relative_took_back_no_longer_matters(town: Town) -> None:
    course = begun_without_a_wish(town)
    for value in ("that she is safe", None):
        course.save("relative", answer("what_matters", value, "relative"))
    assert line(town)["matters"] is None


def test_a_wish_of_a_relative_who_signed_in_says_what_they_are_to_the_citizen(town: Town) -> None:
    course = begun_without_a_wish(town)
    town.post("relative", f"{course.path}/contacts", CONTACT | {"from_whom": "relative", "wish": "she has fallen"})
    assert matters("she has fallen", "relative", "child") == line(town)["matters"]


def test_the_newest_answer_matters_and_one_taken_back_no_longer_does(town: Town) -> None:
    course = begun(town)
    for value in ("my stairs", "my garden"):
        course.save("citizen", answer("what_matters", value, "citizen"))
    garden = line(town)["matters"]
    course.save("citizen", answer("what_matters", None, "citizen"))
    assert ("my garden", "I want to manage the stairs") == (garden["words"], line(town)["matters"]["words"])


def test_an_answer_of_an_earlier_assessment_still_matters(town: Town) -> None:
    course = begun(town)
    course.save("citizen", answer("what_matters", "my stairs", "citizen"))
    assert 201 == course.sign("assessor", answer("washing", 2)).status_code
    town.open_assessment(course.case)
    assert matters("my stairs", "citizen") == line(town)["matters"]


def test_nothing_matters_that_nobody_said(town: Town) -> None:
    town.open_case(contact=CONTACT | {"wish": None})
    assert line(town)["matters"] is None


def test_a_case_says_at_each_turn_what_is_next(town: Town) -> None:
    case = town.open_case()
    said = [line(town)["next"]["doing"]]
    course = Course(town, case, town.open_assessment(case))
    said.append(line(town)["next"]["doing"])
    course.save("assessor", answer("washing", 2))
    said.append(line(town)["next"]["doing"])
    course.sign("assessor")
    said.append(line(town)["next"]["doing"])
    town.post("citizen", f"{course.path}/placements", {"kind": "citizen", "step": 2, "informant": "citizen"})
    said.append(line(town)["next"]["doing"])
    town.post("assessor", f"{course.path}/placements", {"kind": "team", "step": 2})
    said.append(line(town)["next"]["doing"])
    assert 201 == course.agree(2, reason="we agree").status_code
    said.append(line(town)["next"]["doing"])
    town.open_assessment(case)
    said.append(line(town)["next"]["doing"])
    expected = ["start_assessment", "hold_conversation", "sign_assessment", "place_together", "place_together", "agree"]
    assert [*expected, "follow_up", "hold_conversation"] == said


def test_placements_from_before_something_was_agreed_do_not_count_again(town: Town) -> None:
    course = signed(town)
    for who, body in (
        ("citizen", {"kind": "citizen", "step": 2, "informant": "citizen"}),
        ("assessor", {"kind": "team", "step": 2}),
    ):
        town.post(who, f"{course.path}/placements", body)
    course.agree(2, reason="we agree")
    again = Course(town, course.case, town.open_assessment(course.case))
    again.sign("assessor", answer("washing", 2))
    assert "place_together" == line(town)["next"]["doing"]


def test_a_follow_up_is_due_at_the_first_review_of_the_policy(town: Town) -> None:
    course = signed(town)
    course.agree(2, reason="we agree")
    by = town_day(town) + timedelta(weeks=4)
    assert {"doing": "follow_up", "by": by.isoformat()} == line(town)["next"]


def test_who_needs_help_now_is_met_today_and_not_by_the_closing_day(town: Town) -> None:
    case = town.open_case(contact=CONTACT | {"urgent": True})
    town.open_assessment(case)
    assert {"doing": "hold_conversation", "by": town_day(town).isoformat()} == line(town)["next"]


def test_a_line_names_the_contact_person_and_the_days_of_the_window(town: Town) -> None:
    course = begun(town)
    assessment = town.get("assessor", course.within).json()
    told = {name: assessment[name] for name in ("contact_person_id", "window_opens_on", "window_closes_on", "window")}
    assert told | {"contact_person_name": "Assessor"} == {
        name: line(town)[name] for name in (*told, "contact_person_name")
    }


def test_the_closing_day_is_not_past_yet(town: Town) -> None:
    course = begun(town)
    closed_days_ago(course, 0)
    assert ("open", []) == (line(town)["window"], ids(town, query="?overdue=true"))


def test_what_is_past_its_date_is_listed_the_longest_ago_first_a_page_at_a_time(town: Town) -> None:
    courses = {days: begun(town, name) for name, days in (("kari", 2), ("ola", 9), ("liv", 1))}
    begun(town, "nils")
    for days, course in courses.items():
        closed_days_ago(course, days)
    first = town.get("assessor", "/cases?overdue=true&limit=2").json()
    second = town.get("assessor", f"/cases?overdue=true&limit=2&cursor={first['next']}").json()
    seen = [found["id"] for found in (*first["cases"], *second["cases"])]
    assert ([courses[days].case for days in (9, 2, 1)], None) == (seen, second["next"])


def test_what_is_past_its_date_is_left_out_where_only_others_are_wanted(town: Town) -> None:
    closed_days_ago(begun(town), 3)
    in_time = begun(town, "ola")
    closed_days_ago(in_time, 0)
    late_but_signed = signed(town, citizen="liv")
    closed_days_ago(late_but_signed, 3)
    assert {in_time.case, late_but_signed.case} == set(ids(town, query="?overdue=false"))


def test_a_signed_assessment_is_past_no_date(town: Town) -> None:
    course = signed(town)
    closed_days_ago(course, 3)
    assert [] == ids(town, query="?overdue=true")


@pytest.mark.parametrize("who", ["assessor_south", "citizen_2"])
def test_nobody_sees_past_dates_their_role_does_not_reach(town: Town, who: str) -> None:
    closed_days_ago(begun(town), 3)
    assert [] == ids(town, who, "?overdue=true")


def test_past_dates_are_narrowed_like_the_list(town: Town) -> None:
    course = begun(town)
    closed_days_ago(course, 3)
    narrowed = ("urgent=true", "urgent=false", "phase=contact", "phase=assessment", f"team={town.teams['south']}")
    assert [[], [course.case], [], [course.case], []] == [
        ids(town, "case_officer", f"?overdue=true&{one}") for one in narrowed
    ]


def test_everybody_past_their_date_is_on_record(town: Town) -> None:
    closed_days_ago(begun(town), 3)
    lines(town, query="?overdue=true")
    entry = town.audit()[-1]
    assert ("case.list", [town.citizens["kari"]]) == (entry["action"], entry["citizen_ids"])


def test_a_place_in_one_list_is_none_in_the_other(town: Town) -> None:
    for name in ("kari", "ola"):
        closed_days_ago(begun(town, name), 3)
    waiting, overdue = (town.get("assessor", f"/cases?limit=1{more}").json()["next"] for more in ("", "&overdue=true"))
    crossed = (f"/cases?cursor={overdue}", f"/cases?overdue=true&cursor={waiting}")
    assert [422, 422] == [town.get("assessor", path).status_code for path in crossed]


def test_several_phases_can_be_asked_for_and_one_twice_is_one(town: Town) -> None:
    both = [town.open_case("kari"), begun(town, "ola").case]
    assert both == ids(town, query="?phase=contact&phase=assessment&phase=contact")


def test_a_list_of_the_contact_person_holds_theirs_and_no_other(town: Town) -> None:
    own = town.open_case("kari")
    other = town.open_case("ola")
    town.post("assessor", f"/cases/{own}/assessments", {"contact_person_id": str(town.users["assessor_2"])})
    town.open_assessment(other)
    assert [[own], [other]] == [
        ids(town, query=f"?contact_person={town.users[who]}") for who in ("assessor_2", "assessor")
    ]


def test_being_the_contact_person_reaches_no_other_team(town: Town) -> None:
    case = town.open_case()
    town.post("assessor", f"/cases/{case}/assessments", {"contact_person_id": str(town.users["assessor_south"])})
    assert [] == ids(town, "assessor_south", f"?contact_person={town.users['assessor_south']}")


def test_an_overview_tells_what_the_list_tells_and_names_who_did_something(town: Town) -> None:
    course = begun(town)
    course.save("citizen", answer("what_matters", "my stairs", "citizen"))
    overview = town.get("coordinator", f"{course.path}/overview")
    names = {person["name"] for person in overview.json()["people"]}
    assert ({"Assessor", "Citizen"}, line(town), '"2"') == (names, overview.json()["case"], overview.headers["ETag"])


def test_an_overview_of_another_teams_case_is_refused_on_record(town: Town) -> None:
    case = town.open_case()
    assert (403, "not_permitted", [""]) == code_and_pointers(town.get("assessor_south", f"/cases/{case}/overview"))
    assert ("case.read", "refused") == tuple(town.audit()[-1][name] for name in ("action", "outcome"))


def test_an_overview_is_a_look_at_the_case_on_record(town: Town) -> None:
    case = town.open_case()
    town.get("assessor", f"/cases/{case}/overview")
    assert ("case.read", "done") == tuple(town.audit()[-1][name] for name in ("action", "outcome"))
