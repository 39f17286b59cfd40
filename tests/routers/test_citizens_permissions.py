"""Who may do what with a citizen: as the permission table says, some of it by hand, and each call once on record."""

from collections.abc import Callable

import pytest

from api.domain.access.actor import Reach
from api.domain.access.permissions import PERMISSIONS, allows
from api.domain.audit.action import Action
from tests.conftest import TownMaker
from tests.usecases.citizens.people import add_citizen, number
from tests.usecases.citizens.routes import OPEN_ROUTES, REACHES, ROLES, ROUTES, Wanted, kari, per
from tests.world.town import Town

Ask = Callable[[Town], Wanted]

EVERYBODY = [
    pytest.param(*route, who, REACHES[who], id=f"{name}-{who}") for name, route in ROUTES.items() for who in REACHES
]
ANYBODY = [
    pytest.param(*route, who, Reach.MUNICIPALITY, id=f"{name}-{who}")
    for name, route in OPEN_ROUTES.items()
    for who in REACHES
]


@pytest.fixture(scope="module")
def place(make: TownMaker) -> Town:
    """Make one town for the whole module; the northern team has Kari's case, and nobody loses what they may do."""
    town = make()
    town.open_case("kari", who="case_officer")
    return town


@pytest.mark.parametrize(("action", "wanted", "who", "reach"), [*EVERYBODY, *ANYBODY])
def test_the_permission_table_decides(place: Town, action: Action, wanted: Ask, who: str, reach: Reach) -> None:
    assert allows(ROLES[who], action, reach) == (wanted(place).ask(place, who).status_code < 300)


BY_HAND = {
    "assessor": set(ROUTES),
    "assessor_south": set[str](),
    "case_officer": set(ROUTES),
    "leader": set[str](),
    "administrator": set[str](),
    "system": set[str](),
    "citizen": set(ROUTES) - {"number", "change", "new number", "give power"},
    "citizen_2": set[str](),
    "relative": {"read", "address", "log", "relatives", "contact", "powers", "revoke power"},
}
"""What some may do with Kari, written out without the table."""


@pytest.mark.parametrize(("who", "allowed"), BY_HAND.items(), ids=BY_HAND)
def test_what_somebody_may_do_is_as_written_here(place: Town, who: str, allowed: set[str]) -> None:
    answers = {name: wanted(place).ask(place, who).status_code for name, (_, wanted) in ROUTES.items()}
    assert {name: name in allowed for name in ROUTES} == {name: status < 300 for name, status in answers.items()}


@pytest.mark.parametrize(("action", "wanted", "who", "reach"), EVERYBODY)
def test_every_call_is_once_on_record(place: Town, action: Action, wanted: Ask, who: str, reach: Reach) -> None:
    response = wanted(place).ask(place, who)
    found = place.rows(f"SELECT * FROM audit_entry WHERE request_id = '{response.headers['x-request-id']}'")  # noqa: S608 - an id of ours
    outcome = "done" if allows(ROLES[who], action, reach) else "refused"
    # Whose roles never allow it is refused before anybody is looked for, so that nobody was looked at.
    about = [place.citizens["kari"]] if PERMISSIONS[action][ROLES[who]] else []
    assert [(action, outcome, ROLES[who], about, place.users[who])] == [
        (entry["action"], entry["outcome"], entry["role"], entry["citizen_ids"], entry["actor_id"]) for entry in found
    ]


def test_adding_a_citizen_is_on_record_as_about_them(town: Town) -> None:
    citizen = add_citizen(town)
    assert [("citizen.create", [citizen])] == _recorded(town)


def test_a_search_is_on_record_with_whoever_was_found(town: Town) -> None:
    citizen = add_citizen(town, national_number=number(0))
    town.post("assessor", "/citizens/search", {"national_number": number(0)})
    assert ("citizen.search", [citizen]) == _recorded(town)[-1]


def test_a_search_that_finds_nobody_is_on_record_too(town: Town) -> None:
    town.post("assessor", "/citizens/search", {"national_number": number(0)})
    assert [("citizen.search", [])] == _recorded(town)


def _recorded(town: Town) -> list[tuple[str, list[str]]]:
    return [(entry["action"], [str(citizen) for citizen in entry["citizen_ids"]]) for entry in town.audit()]


@pytest.mark.parametrize("wanted", [wanted for _, wanted in ROUTES.values()], ids=ROUTES)
def test_for_another_town_kari_is_not_here(place: Town, other_town: Town, wanted: Ask) -> None:
    response = wanted(place).ask(other_town, "case_officer")
    assert (404, []) == (response.status_code, other_town.audit())


def test_an_assessor_reaches_a_citizen_through_the_case_of_their_team(town: Town) -> None:
    statuses = [town.get("assessor", kari(town)).status_code]
    town.open_case("kari", who="case_officer")
    statuses += [town.get(who, kari(town)).status_code for who in ("assessor", "assessor_south")]
    assert [403, 200, 403] == statuses


def test_a_coordinator_of_the_case_reaches_the_citizen_without_being_in_the_team(town: Town) -> None:
    case = town.open_case("kari", who="case_officer")
    change = {"coordinator_id": str(town.users["assessor_south"])}
    town.call("case_officer", "PATCH", f"/cases/{case}", change, If_Match='"1"')
    assert 200 == town.get("assessor_south", kari(town)).status_code


def test_of_several_cases_the_open_one_says_who_reaches_the_citizen(town: Town) -> None:
    first = town.open_case("kari", who="case_officer")
    town.call("case_officer", "PATCH", f"/cases/{first}", {"close": True}, If_Match='"1"')
    closed = [town.get(who, kari(town)).status_code for who in ("assessor", "assessor_south")]
    town.open_case("kari", who="case_officer", team_id=str(town.teams["south"]))
    opened = [town.get(who, kari(town)).status_code for who in ("assessor", "assessor_south")]
    assert ([200, 403], [403, 200]) == (closed, opened)


def test_a_relative_sees_only_the_citizen_they_speak_for(town: Town) -> None:
    reached = {name: town.get("relative", f"/citizens/{id_}").status_code for name, id_ in town.citizens.items()}
    assert {"kari": 200, "ola": 403, "liv": 403, "nils": 403} == reached


def test_a_relative_of_another_citizen_is_not_found_under_this_one(town: Town) -> None:
    path = per(town).replace(str(town.citizens["kari"]), str(town.citizens["ola"]))
    assert 404 == town.get("case_officer", f"{path}/contact").status_code
