"""Who took part in what was agreed: told by id, kept with the agreement, and read by everybody who reads it."""

from collections.abc import Callable
from json import dumps
from typing import Any, Final

import pytest
from asyncpg.exceptions import CheckViolationError, ForeignKeyViolationError

from tests.conftest import TownMaker
from tests.routers.course import Course, code_and_pointers, signed
from tests.world.town import Town

ALONE: Final[dict[str, Any]] = {"relatives": [], "colleagues": [], "others": []}


def agreed(course: Course, seen: int = 2, **took_part: Any) -> dict[str, Any]:
    """Agree on the recommended step with these people, and give who took part as it is answered."""
    step = course.placements()["placements"][-1]["step"]
    response = course.agree(step, took_part=took_part, reason="as agreed", seen=seen)
    assert 201 == response.status_code, response.text
    found: dict[str, Any] = response.json()["placement"]["took_part"]
    return found


def per(town: Town, **changed: Any) -> dict[str, Any]:
    named = {"id": str(town.relatives["per"]), "name": "Per Testperson", "relation": "child", "had_attorney": True}
    return named | changed


def colleague(town: Town, who: str) -> dict[str, str]:
    return {"id": str(town.users[who]), "name": who.replace("_", " ").title()}


def test_everybody_who_took_part_is_named(town: Town) -> None:
    colleagues = [str(town.users[who]) for who in ("coordinator", "assessor_south")]
    there = agreed(
        signed(town), citizen=True, relatives=[per(town)["id"]], colleagues=colleagues, others=[" physiotherapist "]
    )
    assert {
        "citizen": True,
        "relatives": [per(town)],
        "colleagues": [colleague(town, "coordinator"), colleague(town, "assessor_south")],
        "others": ["physiotherapist"],
    } == there


@pytest.mark.parametrize("who", ["assessor", "citizen", "relative", "case_officer"])
def test_whoever_reads_the_agreement_reads_who_took_part(town: Town, who: str) -> None:
    course = signed(town)
    there = agreed(
        course,
        citizen=False,
        relatives=[per(town)["id"]],
        colleagues=[str(town.users["assessor"]), str(town.users["assessor_2"])],
        others=["GP", "interpreter"],
    )
    assert [None, there] == [one["took_part"] for one in course.placements(who)["placements"]]


def test_that_the_citizen_did_not_take_part_is_said(town: Town) -> None:
    assert ALONE | {"citizen": False, "others": ["guardian"]} == agreed(
        signed(town), citizen=False, others=["guardian"]
    )


def test_somebody_told_twice_took_part_once(town: Town) -> None:
    who, relative = str(town.users["assessor"]), per(town)["id"]
    there = agreed(
        signed(town), citizen=True, relatives=[relative] * 2, colleagues=[who] * 2, others=["GP", "GP ", "nurse"]
    )
    assert (1, 1, ["GP", "nurse"]) == (len(there["relatives"]), len(there["colleagues"]), there["others"])


def test_whoever_agrees_again_says_again_who_took_part(town: Town) -> None:
    course = signed(town)
    agreed(course, citizen=True, others=["GP"])
    agreed(course, citizen=False, relatives=[per(town)["id"]], seen=3)
    first, second = [one["took_part"] for one in course.placements()["placements"][1:]]
    assert (ALONE | {"citizen": True, "others": ["GP"]}) == first
    assert (ALONE | {"citizen": False, "relatives": [per(town)]}) == second


ENDED: Final = {
    "revoked": "revoked_at = now(), revoked_by = recorded_by",
    "over": "valid_from = valid_from - 30, valid_until = valid_from - 1",
    "not begun": "valid_from = valid_from + 90",
}


@pytest.mark.parametrize("change", ENDED.values(), ids=ENDED)
def test_a_power_of_attorney_that_did_not_hold_that_day_is_not_said(town: Town, change: str) -> None:
    town.rows("ALTER TABLE power_of_attorney DISABLE TRIGGER revoked_once")
    town.rows(f"UPDATE power_of_attorney SET {change} WHERE municipality_id = $town")  # noqa: S608 - ids and columns of our own
    town.rows("ALTER TABLE power_of_attorney ENABLE TRIGGER revoked_once")
    assert [per(town, had_attorney=False)] == agreed(signed(town), citizen=True, relatives=[per(town)["id"]])[
        "relatives"
    ]


def test_a_power_of_attorney_revoked_later_held_when_it_was_agreed(town: Town) -> None:
    course = signed(town)
    agreed(course, citizen=False, relatives=[per(town)["id"]])
    town.rows(f"UPDATE power_of_attorney SET {ENDED['revoked']} WHERE municipality_id = $town")  # noqa: S608 - ids and columns of our own
    assert [per(town)] == course.placements()["placements"][-1]["took_part"]["relatives"]


Whom = Callable[[Town, Town], dict[str, Any]]
NOBODY: Final = "00000000-0000-7000-8000-000000000000"
STRANGERS: Final[dict[str, tuple[Whom, list[str]]]] = {
    "nobody": (lambda *_: {"relatives": [NOBODY], "colleagues": [NOBODY]}, ["relatives/0", "colleagues/0"]),
    "a relative of another citizen": (lambda here, _: {"relatives": [here.relatives["oda"]]}, ["relatives/0"]),
    "a relative of another town": (
        lambda here, there: {"relatives": [here.relatives["per"], there.relatives["per"]]},
        ["relatives/1"],
    ),
    "a colleague of another town": (lambda _, there: {"colleagues": [there.users["assessor"]]}, ["colleagues/0"]),
    "a citizen as a colleague": (lambda here, _: {"colleagues": [here.users["citizen"]]}, ["colleagues/0"]),
    "a relative's account as a colleague": (lambda here, _: {"colleagues": [here.users["relative"]]}, ["colleagues/0"]),
    "an account as a relative": (lambda here, _: {"relatives": [here.users["relative"]]}, ["relatives/0"]),
}


@pytest.mark.parametrize(("whom", "wrong"), STRANGERS.values(), ids=STRANGERS)
def test_nobody_else_takes_part(town: Town, other_town: Town, whom: Whom, wrong: list[str]) -> None:
    body = {"name": "Oda Testperson", "relation": "sibling"}
    made = town.post("case_officer", f"/citizens/{town.citizens['ola']}/relatives", body).json()
    town.relatives["oda"] = made["id"]
    course = signed(town)
    step = course.placements()["placements"][-1]["step"]
    named = {kind: [str(each) for each in ids] for kind, ids in whom(town, other_town).items()}
    response = course.agree(step, took_part={"citizen": True, **named})
    assert (422, "unknown_reference", [f"/took_part/{path}" for path in wrong]) == code_and_pointers(response)
    assert 1 == course.count("placement")


def test_a_colleague_who_has_left_can_have_taken_part(town: Town) -> None:
    town.rows("UPDATE user_account SET active = false WHERE municipality_id = $town AND name = 'Assessor 2'")
    who = str(town.users["assessor_2"])
    assert [colleague(town, "assessor_2")] == agreed(signed(town), citizen=True, colleagues=[who])["colleagues"]


def test_an_agreement_is_proved_and_read_after_a_relative_got_another_name(town: Town) -> None:
    course = signed(town)
    agreed(course, citizen=True, relatives=[per(town)["id"]])
    town.rows("UPDATE relative SET name = 'Per Nynavn' WHERE municipality_id = $town")
    assert [per(town, name="Per Nynavn")] == course.placements()["placements"][-1]["took_part"]["relatives"]


@pytest.fixture
def kept(make: TownMaker) -> Town:
    """Make a town in which something was agreed."""
    town = make()
    agreed(signed(town), citizen=True, others=["GP"])
    return town


UNKEEPABLE: Final[dict[str, tuple[str, dict[str, Any]]]] = {
    "not said of the citizen": ("joint", {"citizen_took_part": None}),
    "not said of others": ("joint", {"others": None}),
    "others without a name": ("joint", {"others": ["GP", ""]}),
    "others who are nobody": ("joint", {"others": ["GP", None]}),
    "too many others": ("joint", {"others": ["GP"] * 11}),
    "said of a recommendation": ("recommended", {"citizen_took_part": True, "others": []}),
}


@pytest.mark.parametrize(("kind", "changed"), UNKEEPABLE.values(), ids=UNKEEPABLE)
def test_the_database_itself_refuses_what_cannot_be(kept: Town, kind: str, changed: dict[str, Any]) -> None:
    new = dumps({"id": NOBODY} | changed)
    with pytest.raises(CheckViolationError, match=r"took_part|others"):
        kept.rows(f"""
            INSERT INTO placement SELECT (jsonb_populate_record(p, '{new}')).* FROM placement p
            WHERE municipality_id = $town AND kind = '{kind}'
        """)  # noqa: S608 - ids and columns of our own


def test_the_database_itself_lets_only_the_citizens_own_relatives_take_part(kept: Town) -> None:
    placed = "FROM placement WHERE municipality_id = $town AND kind = 'joint'"
    ola = kept.citizens["ola"]
    for citizen in (f"'{ola}'::uuid", "citizen_id"):
        other = f"SELECT municipality_id, id, '{NOBODY}'::uuid, {citizen}, false {placed}"
        with pytest.raises(ForeignKeyViolationError):
            kept.rows(f"INSERT INTO placement_relative {other}")
