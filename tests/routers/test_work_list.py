"""The work list: what each role reaches, narrowed as asked, a page at a time, and on record."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Collection
from datetime import date
from typing import Any, Final
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import TownMaker
from tests.routers.course import begun, code_and_pointers
from tests.routers.listed import Waiting, add, any_case, cases, fill, pages, sorted_by_hand, walked
from tests.world.town import CONTACT, Town

Keep = Callable[[Waiting, str], bool]
TEAMS: Final = {"assessor": "north", "assessor_south": "south", "coordinator": "north"}
NARROWED: Final[dict[str, tuple[str, Keep]]] = {
    "urgent": ("urgent=true", lambda one, _: one.urgency == 0),
    "not urgent": ("urgent=false", lambda one, _: one.urgency == 1),
    "contact": ("phase=contact", lambda one, _: one.phase == "contact"),
    "closed": ("phase=closed", lambda one, _: one.phase == "closed"),
    "team": ("team={teams[south]}", lambda one, _: one.team == "south"),
    "district": ("district={districts[north]}", lambda one, _: one.district == "north"),
    "mine": ("mine=true", lambda one, who: one.coordinator == who),
}
ONE_OF: Final = ({"urgent", "not urgent"}, {"contact", "closed"})
"""Filters of which a list takes one."""

filters_asked = st.sets(st.sampled_from(sorted(NARROWED)), max_size=4).filter(
    lambda asked: not any(both <= asked for both in ONE_OF)
)


@pytest.fixture(scope="module")
def busy(make: TownMaker) -> Town:
    """Make one town for the tests that fill it anew for each example."""
    return make()


def reached(one: Waiting, who: str, asked: Collection[str]) -> bool:
    """Say whether somebody's role reaches a case, and their filters let it through."""
    in_reach = who not in TEAMS or one.team == TEAMS[who] or "mine" in asked
    is_open = one.phase != "closed" or "closed" in asked
    return in_reach and is_open and all(NARROWED[name][1](one, who) for name in asked)


def query(town: Town, asked: Collection[str]) -> str:
    """Write filters as they are asked for."""
    named = {"teams": town.teams, "districts": town.districts}
    return "".join(f"&{NARROWED[name][0].format(**named)}" for name in sorted(asked))


@settings(max_examples=80)
@given(cases(), st.sampled_from(["case_officer", *TEAMS]), filters_asked, st.integers(1, 4))
def test_everybody_sees_what_their_role_and_filters_let_through_in_order_and_once(
    busy: Town, waiting: list[Waiting], who: str, asked: set[str], limit: int
) -> None:
    fill(busy, waiting)
    by_hand = sorted_by_hand(one for one in waiting if reached(one, who, asked))
    assert by_hand == walked(busy, who, query(busy, asked), limit=limit)


@settings(max_examples=30)
@given(cases(least=1), st.data())
def test_what_does_not_move_is_listed_once_and_in_order_whatever_happens_between_two_pages(
    busy: Town, waiting: list[Waiting], data: st.DataObject
) -> None:
    fill(busy, waiting)
    moved, seen = set[UUID](), list[UUID]()
    for page in pages(busy, "case_officer"):
        seen += [UUID(line["id"]) for line in page]
        one = data.draw(st.sampled_from(waiting))
        town_moves(busy, one)
        add(busy, new := data.draw(any_case))
        moved |= {one.id, new.id}
    by_hand = sorted_by_hand(one for one in waiting if reached(one, "case_officer", ()) and one.id not in moved)
    assert by_hand == [one for one in seen if one not in moved]


def town_moves(town: Town, one: Waiting) -> None:
    """Turn the urgency of a case around, which moves it in the list."""
    where = f"municipality_id = $town AND id = '{one.id}'"
    town.rows(f"UPDATE care_case SET urgency = 1 - urgency WHERE {where}")  # noqa: S608 - an id of ours


def lines(town: Town, who: str, path: str = "/cases") -> list[dict[str, Any]]:
    response = town.get(who, path)
    assert 200 == response.status_code, response.text
    found: list[dict[str, Any]] = response.json()["cases"]
    return found


def test_a_line_tells_who_waits_for_what_with_whom(town: Town) -> None:
    course = begun(town)
    body = {"coordinator_id": str(town.users["coordinator"]), "urgent": True}
    town.call("assessor", "PATCH", course.path, body, If_Match='"2"')
    assessment = town.get("assessor", course.within).json()
    told = {
        "given_name": "Kari",
        "born_year": 1941,
        "team_name": "Team north",
        "coordinator_name": "Coordinator",
        "phase": "assessment",
        "urgent": True,
        "window_closes_on": assessment["window_closes_on"],
        "version": 3,
    }
    (line,) = lines(town, "assessor")
    assert told == {name: line[name] for name in told}


def test_a_window_that_was_signed_is_no_longer_waited_for(town: Town) -> None:
    course = begun(town)
    assert 201 == course.sign("assessor", {"fact": "washing", "value": 2, "informant": "staff"}).status_code
    assert [None] == [line["window_closes_on"] for line in lines(town, "assessor")]


@pytest.mark.parametrize("who", ["citizen", "relative"])
def test_citizens_and_relatives_see_the_citizens_own_cases_and_no_other(town: Town, who: str) -> None:
    own = town.open_case("kari")
    town.open_case("ola")
    assert [own] == [line["id"] for line in lines(town, who)]


@pytest.mark.parametrize("narrowed", ["?team={}", "?mine=true", "?phase=closed"])
def test_no_filter_lets_a_citizen_see_another(town: Town, narrowed: str) -> None:
    town.open_case("ola", team_id=str(town.teams["south"]))
    assert [] == lines(town, "citizen", f"/cases{narrowed.format(town.teams['south'])}")


@pytest.mark.parametrize("who", ["leader", "policy_author", "administrator", "system"])
def test_who_has_no_cases_is_refused_on_record(town: Town, who: str) -> None:
    assert (403, "not_permitted", [""]) == code_and_pointers(town.get(who, "/cases"))
    assert [("case.list", "refused", who)] == [(row["action"], row["outcome"], row["role"]) for row in town.audit()]


def test_a_relative_whose_power_of_attorney_was_revoked_is_refused_on_record(town: Town) -> None:
    town.open_case("kari")
    by = f"revoked_by = '{town.users['assessor']}'"
    town.rows(f"UPDATE power_of_attorney SET revoked_at = now(), {by} WHERE municipality_id = $town")  # noqa: S608 - an id of ours
    assert 403 == town.get("relative", "/cases").status_code
    assert ("case.list", "refused", []) == tuple(
        town.audit()[-1][name] for name in ("action", "outcome", "citizen_ids")
    )


def test_an_assessor_who_is_in_no_team_yet_sees_an_empty_list(town: Town) -> None:
    town.open_case()
    town.rows("DELETE FROM team_member WHERE municipality_id = $town")
    assert [] == lines(town, "assessor")


def test_another_towns_cases_are_on_no_list(town: Town, other_town: Town) -> None:
    other_town.open_case()
    assert [] == lines(town, "case_officer", f"/cases?team={other_town.teams['north']}")


def test_every_citizen_shown_is_on_record_and_no_other(town: Town) -> None:
    for name in ("kari", "ola", "liv", "nils"):
        town.open_case(name, contact=CONTACT | {"urgent": name == "nils"})
    list(pages(town, "assessor", limit=3))
    shown = [[town.citizens[name] for name in page] for page in (("nils", "kari", "ola"), ("liv",))]
    entries = [row for row in town.audit() if row["action"] == "case.list"]
    assert shown == [row["citizen_ids"] for row in entries]


def test_a_list_that_shows_nobody_is_on_record_about_nobody(town: Town) -> None:
    lines(town, "assessor")
    assert [("case.list", "done", [])] == [(row["action"], row["outcome"], row["citizen_ids"]) for row in town.audit()]


@pytest.mark.parametrize(
    ("also", "recorded"),
    [("assessor", "case_officer"), ("citizen", "assessor"), ("leader", "assessor"), ("relative", "assessor")],
)
def test_the_role_on_record_is_the_one_that_reaches_the_list(town: Town, also: str, recorded: str) -> None:
    who = "case_officer" if recorded == "case_officer" else "assessor"
    own = f", citizen_id = '{town.citizens['ola']}'" if also == "citizen" else ""
    own += f", relative_id = '{town.relatives['per']}'" if also == "relative" else ""
    changed = f"roles = roles || ARRAY['{also}']{own}"
    town.rows(f"UPDATE user_account SET {changed} WHERE municipality_id = $town AND id = '{town.users[who]}'")  # noqa: S608 - our own words
    lines(town, who)
    assert recorded == town.audit()[-1]["role"]


def test_a_page_names_no_next_when_it_is_the_last(town: Town) -> None:
    town.open_case("kari")
    town.open_case("ola")
    assert [None, True] == [town.get("assessor", f"/cases?limit={limit}").json()["next"] and True for limit in (2, 1)]


def test_a_cursor_names_nobody(town: Town) -> None:
    town.open_case("kari")
    town.open_case("ola")
    cursor = town.get("assessor", "/cases?limit=1").json()["next"]
    said = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
    assert set() == {found for found in (str(town.citizens["kari"]), "Kari", "Testperson") if found in said}


def written(said: str) -> str:
    return urlsafe_b64encode(said.encode()).decode().rstrip("=")


DAMAGED: Final = {
    "nothing": "",
    "no base64": "%F0%9F%92%A9",
    "no JSON": written("kari"),
    "of another list": written('{"family_name": "A", "id": "00000000-0000-7000-8000-000000000000"}'),
    "cut off": written('{"urgency":1,"opened_at":"2026-03-02T08:00:00Z","id":"00000000-0000-7000-8000-0000000000'),
    "without a zone": written('{"urgency":1,"opened_at":"2026-03-02","id":"00000000-0000-7000-8000-000000000000"}'),
    "an urgency that is none": written(
        '{"urgency":2,"opened_at":"2026-03-02T08:00:00Z","id":"00000000-0000-7000-8000-000000000000"}'
    ),
    "the end of time": written(
        '{"urgency":1,"opened_at":"9999-12-31T23:59:59-14:00","id":"00000000-0000-7000-8000-000000000000"}'
    ),
    "more than a place": written(
        '{"urgency":1,"opened_at":"2026-03-02T08:00:00Z","id":"00000000-0000-7000-8000-000000000000","team":1}'
    ),
    "far too long": "A" * 401,
}


@pytest.mark.parametrize("cursor", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_cursor_is_refused_and_leaves_no_entry(town: Town, cursor: str) -> None:
    response = town.get("assessor", f"/cases?cursor={cursor}")
    assert (422, ["/query/cursor"], []) == (response.status_code, code_and_pointers(response)[2], town.audit())


def test_somebody_elses_cursor_is_a_place_and_opens_nothing(town: Town) -> None:
    south = str(town.teams["south"])
    for name in ("kari", "ola"):
        town.open_case(name, team_id=south)
    cursor = town.get("assessor_south", "/cases?limit=1").json()["next"]
    assert [] == lines(town, "assessor", f"/cases?cursor={cursor}")


@pytest.mark.parametrize(
    "wrong", ["limit=0", "limit=201", "phase=open", "team=north", "contact_person=me", "urgent=perhaps", "mine=2"]
)
def test_what_cannot_be_asked_for_is_refused(town: Town, wrong: str) -> None:
    pointer = f"/query/{wrong.partition('=')[0]}".replace("phase", "phase/0")
    assert (422, "invalid_request", [pointer]) == code_and_pointers(town.get("assessor", f"/cases?{wrong}"))


def test_a_citizen_born_on_a_day_unknown_has_no_year(town: Town) -> None:
    town.rows("UPDATE citizen SET born_on = NULL WHERE municipality_id = $town")
    town.open_case()
    assert [None] == [line["born_year"] for line in lines(town, "assessor")]


def test_the_year_of_birth_is_that_of_the_day(town: Town) -> None:
    town.rows(f"UPDATE citizen SET born_on = '{date(1941, 1, 1)}' WHERE municipality_id = $town")  # noqa: S608 - a date of ours
    town.open_case()
    assert [1941] == [line["born_year"] for line in lines(town, "assessor")]
