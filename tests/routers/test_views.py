"""Views of the work list that somebody keeps: the very filters of the list, on every device, and nobody else's."""

from typing import Any, Final

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.domain.care.phases import Phase
from api.domain.care.work_list import MOST_VIEWS, Narrowed
from api.schemas.views import NarrowedOut
from tests.conftest import TownMaker
from tests.routers.course import Call, at_once, begun, code_and_pointers, statuses
from tests.world.town import Town

PATH: Final = "/me/views"
NOT_NARROWED: Final = Narrowed().model_dump(mode="json")
NEW: Final[dict[str, Any]] = {"name": "New, urgent", "narrowed": {"phase": ["contact"], "urgent": True}}


def keep(town: Town, who: str = "assessor", **changed: Any) -> dict[str, Any]:
    """Keep a view as somebody, and give it as it is answered."""
    response = town.post(who, PATH, NEW | changed)
    assert 201 == response.status_code, response.text
    found: dict[str, Any] = response.json()
    return found


def names(town: Town, who: str = "assessor") -> list[str]:
    return [view["name"] for view in town.get(who, PATH).json()]


def put(town: Town, view: dict[str, Any], who: str = "assessor", **changed: Any) -> httpx.Response:
    """Change a view as somebody who saw it so."""
    body = {"name": view["name"], "narrowed": view["narrowed"], **changed}
    return town.call(who, "PUT", f"{PATH}/{view['id']}", body, If_Match=f'"{view["version"]}"')


def test_a_view_is_there_again_as_it_was_kept(town: Town) -> None:
    first, second = keep(town), keep(town, name="  Mine  ", narrowed={"mine": True})
    assert [first, second] == town.get("assessor", PATH).json()
    assert ("Mine", 1, NOT_NARROWED | {"mine": True}) == (second["name"], second["version"], second["narrowed"])


def test_nobody_begins_with_a_view(town: Town) -> None:
    assert [] == names(town)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_a_view_narrows_the_list_as_its_filters_do(busy: Town, data: st.DataObject) -> None:
    ids = {"team": busy.teams, "district": busy.districts, "contact_person": busy.users}
    drawn = {
        name: data.draw(st.none() | st.sampled_from(sorted(map(str, known.values())))) for name, known in ids.items()
    }
    flags = {name: data.draw(st.none() | st.booleans()) for name in ("urgent", "overdue")}
    phases = data.draw(st.lists(st.sampled_from([phase.value for phase in Phase]), max_size=3))
    said = {**drawn, **flags, "phase": phases, "mine": data.draw(st.booleans())}
    view = keep(busy, "case_officer", narrowed=said)
    busy.call("case_officer", "DELETE", f"{PATH}/{view['id']}")
    asked, kept = (
        busy.http.get("/api/v1/cases", params=_query(one), headers=busy.headers("case_officer"))
        for one in (said, view["narrowed"])
    )
    assert (200, asked.json()) == (kept.status_code, kept.json())
    assert said | {"phase": list(dict.fromkeys(phases))} == view["narrowed"]


def _query(narrowed: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in narrowed.items() if value is not None}


@pytest.fixture(scope="module")
def busy(make: TownMaker) -> Town:
    """Make a town with some cases for tests that only read them."""
    town = make()
    begun(town)
    town.open_case("ola")
    return town


def test_the_list_takes_what_a_view_keeps_and_nothing_else(town: Town) -> None:
    paths = town.http.get("/openapi.json").json()["paths"]
    asked = {one["name"] for one in paths["/api/v1/cases"]["get"]["parameters"] if one["in"] == "query"}
    assert set(Narrowed.model_fields) == asked - {"cursor", "limit"} == set(NarrowedOut.model_fields)


MAY_KEEP: Final = {
    "assessor": 201,
    "coordinator": 201,
    "case_officer": 201,
    "citizen": 403,
    "relative": 403,
    "leader": 403,
    "policy_author": 403,
    "administrator": 403,
    "system": 403,
}


@pytest.mark.parametrize("who", MAY_KEEP)
def test_who_may_keep_a_view(town: Town, who: str) -> None:
    assert MAY_KEEP[who] == town.post(who, PATH, NEW).status_code


def test_somebody_elses_view_is_not_there(town: Town) -> None:
    view = keep(town)
    removed = town.call("assessor_2", "DELETE", f"{PATH}/{view['id']}")
    changed = put(town, view, "assessor_2", name="taken")
    assert ([404, 404], []) == ([removed.status_code, changed.status_code], names(town, "assessor_2"))
    assert [NEW["name"]] == names(town)


def test_a_view_of_another_town_is_not_there(town: Town, other_town: Town) -> None:
    view = keep(other_town)
    assert 404 == town.call("assessor", "DELETE", f"{PATH}/{view['id']}").status_code
    assert [NEW["name"]] == names(other_town)


def test_two_people_may_keep_the_same_name_and_one_may_not_twice(town: Town) -> None:
    keep(town)
    keep(town, "assessor_2")
    again = town.post("assessor", PATH, NEW)
    assert (409, "already_there") == (again.status_code, again.json()["code"])


def test_a_view_gets_another_name_and_other_filters(town: Town) -> None:
    view = keep(town)
    changed = put(town, view, name="Overdue", narrowed={"overdue": True})
    assert (200, '"2"') == (changed.status_code, changed.headers["etag"])
    assert (
        [view | {"name": "Overdue", "narrowed": NOT_NARROWED | {"overdue": True}, "version": 2}]
        == [changed.json()]
        == town.get("assessor", PATH).json()
    )


def test_a_view_cannot_take_the_name_of_another(town: Town) -> None:
    view = keep(town)
    keep(town, name="Mine")
    assert (409, "already_there") == ((refused := put(town, view, name="Mine")).status_code, refused.json()["code"])


def test_whoever_changed_it_on_another_device_is_shown_how_it_is_now(town: Town) -> None:
    view = keep(town)
    now = put(town, view, name="On the phone").json()
    stale = put(town, view, name="On the laptop")
    assert (412, now, '"2"') == (stale.status_code, stale.json()["current"], stale.headers["etag"])


def test_a_change_says_which_version_was_seen(town: Town) -> None:
    view = keep(town)
    assert 428 == town.call("assessor", "PUT", f"{PATH}/{view['id']}", NEW).status_code


def test_a_view_is_removed_once(town: Town) -> None:
    view = keep(town)
    answers = [town.call("assessor", "DELETE", f"{PATH}/{view['id']}").status_code for _ in range(2)]
    assert ([204, 404], []) == (answers, names(town))


def test_nobody_keeps_more_than_they_can_find_their_way_in(town: Town) -> None:
    for number in range(MOST_VIEWS):
        keep(town, name=str(number))
    refused = town.post("assessor", PATH, NEW)
    assert (409, "too_many_views") == (refused.status_code, refused.json()["code"])
    assert 201 == town.post("assessor_2", PATH, NEW).status_code


def test_of_many_made_at_once_no_more_are_kept_than_there_may_be(town: Town) -> None:
    for number in range(MOST_VIEWS - 1):
        keep(town, name=str(number))
    calls = [Call("assessor", "POST", PATH, NEW | {"name": f"at once {number}"}) for number in range(6)]
    assert ([201, *[409] * 5], MOST_VIEWS) == (statuses(at_once(town, calls)), len(names(town)))


def test_a_view_that_comes_again_with_its_key_is_kept_once(town: Town) -> None:
    first, again = (town.post("assessor", PATH, NEW, Idempotency_Key="one") for _ in range(2))
    assert (201, first.json(), 1) == (again.status_code, again.json(), len(names(town)))


def test_what_is_done_to_a_view_is_on_record_about_no_citizen(town: Town) -> None:
    view = keep(town)
    put(town, view, name="Mine")
    town.get("assessor", PATH)
    town.call("assessor", "DELETE", f"{PATH}/{view['id']}")
    told = [(entry["action"], entry["subject"], entry["citizen_ids"]) for entry in town.audit()]
    assert [("view.keep", f"view/{view['id']}", [])] * 3 == told


@pytest.mark.parametrize("field", ["team", "district", "contact_person"])
def test_a_view_of_something_of_another_town_is_not_kept(town: Town, other_town: Town, field: str) -> None:
    there = {"team": other_town.teams["north"], "district": other_town.districts["north"]}
    narrowed = {field: str(there.get(field, other_town.users["assessor"]))}
    wrong = (422, "unknown_reference", [f"/narrowed/{field}"])
    assert wrong == code_and_pointers(town.post("assessor", PATH, NEW | {"narrowed": narrowed}))
    assert wrong == code_and_pointers(put(town, keep(town), narrowed=narrowed))


def test_a_view_shows_no_more_than_its_user_reaches(town: Town) -> None:
    town.open_case()
    view = keep(town, "assessor_south", narrowed={"team": str(town.teams["north"])})
    assert [] == town.get("assessor_south", f"/cases?team={view['narrowed']['team']}").json()["cases"]


@pytest.mark.parametrize(
    ("changed", "pointer"),
    [
        ({"name": "  "}, "/name"),
        ({"name": "n" * 61}, "/name"),
        ({"name": "two\nlines"}, "/name"),
        ({"narrowed": None}, "/narrowed"),
        ({"narrowed": {"phase": ["waiting"]}}, "/narrowed/phase/0"),
        ({"narrowed": {"team": "north"}}, "/narrowed/team"),
        ({"narrowed": {"cursor": "x"}}, "/narrowed/cursor"),
        ({"narrowed": {"citizen": "kari"}}, "/narrowed/citizen"),
    ],
)
def test_a_view_that_cannot_be_read_says_where(town: Town, changed: dict[str, Any], pointer: str) -> None:
    assert (422, "invalid_request", [pointer]) == code_and_pointers(town.post("assessor", PATH, NEW | changed))
