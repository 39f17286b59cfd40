"""A national number given by mistake: it is freed for whoever has it, and what was done stays on record."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from asyncpg.exceptions import CheckViolationError, RestrictViolationError

from api.security.keyring import KeyringFile
from tests.usecases.citizens.people import add_citizen, codes, number, search
from tests.world.town import Town

KEPT = "SELECT * FROM citizen_number WHERE municipality_id = $town ORDER BY recorded_at"


def withdraw(
    town: Town, citizen: str, said: str, reason: str = "wrong_citizen", *, who: str = "case_officer", **headers: str
) -> httpx.Response:
    """Ask to withdraw a number."""
    body = {"national_number": said, "reason": reason}
    return town.post(who, f"/citizens/{citizen}/numbers/withdrawal", body, **headers)


def give(town: Town, citizen: str, said: str) -> httpx.Response:
    """Ask to give a number."""
    return town.post("case_officer", f"/citizens/{citizen}/numbers", {"national_number": said})


def shown(town: Town, citizen: str) -> Any:
    """Give the current number of a citizen."""
    return town.post("case_officer", f"/citizens/{citizen}/number").json()["number"]


def test_a_withdrawn_number_finds_nobody_and_is_shown_no_more(town: Town) -> None:
    citizen = add_citizen(town, national_number=number(0))
    assert 201 == withdraw(town, citizen, number(0)).status_code
    assert ([], None) == (search(town, number(0)), shown(town, citizen))


def test_a_withdrawn_number_can_be_given_to_whoever_has_it(town: Town) -> None:
    wrong, right = add_citizen(town, national_number=number(0)), add_citizen(town)
    withdraw(town, wrong, number(0))
    assert 201 == give(town, right, number(0)).status_code
    assert ([right], number(0)) == (search(town, number(0)), shown(town, right)["value"])


def test_a_number_withdrawn_by_mistake_can_be_given_again(town: Town) -> None:
    citizen = add_citizen(town, national_number=number(0))
    withdraw(town, citizen, number(0), "wrong_number")
    assert 201 == give(town, citizen, number(0)).status_code
    assert [[citizen], [None, "wrong_number"]] == [
        search(town, number(0)),
        sorted((row["withdrawn_because"] for row in town.rows(KEPT)), key=str),
    ]


def test_an_earlier_number_is_withdrawn_and_the_current_one_stays(town: Town) -> None:
    citizen = add_citizen(town, national_number=number(0))
    give(town, citizen, number(1))
    withdraw(town, citizen, number(0))
    assert ([], number(1)) == (search(town, number(0)), shown(town, citizen)["value"])


def test_no_earlier_number_comes_into_use_by_itself(town: Town) -> None:
    citizen = add_citizen(town, national_number=number(0))
    give(town, citizen, number(1))
    withdraw(town, citizen, number(1))
    assert (None, [citizen]) == (shown(town, citizen), search(town, number(0)))


def test_it_stays_sealed_on_record_who_withdrew_a_number_and_why(town: Town) -> None:
    citizen = add_citizen(town, national_number=number(0))
    before = dict(town.rows(KEPT)[0])
    withdraw(town, citizen, number(0))
    after, entry = dict(town.rows(KEPT)[0]), town.audit()[-1]
    by = {"withdrawn_by": town.users["case_officer"], "withdrawn_because": "wrong_citizen"}
    assert before | by | {"is_current": False, "withdrawn_at": entry["at"]} == after
    said = (entry["action"], entry["subject"], entry["citizen_ids"], entry["actor_id"])
    assert ("citizen.change", f"withdrawn_number/{after['id']}", [after["citizen_id"]], by["withdrawn_by"]) == said


@pytest.mark.parametrize("whose", ["nobody's", "somebody else's", "withdrawn"])
def test_only_a_number_the_citizen_has_is_withdrawn(town: Town, whose: str) -> None:
    other, citizen = add_citizen(town, national_number=number(0)), add_citizen(town, national_number=number(1))
    withdraw(town, citizen, number(1))
    said = {"nobody's": number(2), "somebody else's": number(0), "withdrawn": number(1)}[whose]
    refused = withdraw(town, citizen, said)
    assert ((422, ["not_their_number"]), False) == (codes(refused), said in refused.text)
    assert ([other], 1) == (search(town, number(0)), sum(row["withdrawn_at"] is not None for row in town.rows(KEPT)))


def test_a_reason_is_asked_for(town: Town) -> None:
    citizen = add_citizen(town, national_number=number(0))
    assert 422 == withdraw(town, citizen, number(0), "because").status_code


@pytest.mark.parametrize(
    ("who", "status"),
    [("case_officer", 201), ("assessor", 403), ("citizen", 403), ("system", 403), ("leader", 403)],
)
def test_whoever_may_change_a_citizen_without_a_case_may_withdraw(town: Town, who: str, status: int) -> None:
    citizen = add_citizen(town, national_number=number(0))
    assert status == withdraw(town, citizen, number(0), who=who).status_code


def test_withdrawing_counts_as_a_change_of_the_citizen(town: Town) -> None:
    citizen = add_citizen(town, national_number=number(0))
    done = withdraw(town, citizen, number(0))
    read = town.get("case_officer", f"/citizens/{citizen}")
    assert ('"2"', done.headers["etag"], done.json()) == (done.headers["etag"], read.headers["etag"], read.json())


def test_withdrawing_again_with_the_same_key_gives_the_same_answer(town: Town) -> None:
    citizen = add_citizen(town, national_number=number(0))
    first, again = (withdraw(town, citizen, number(0), Idempotency_Key="one") for _ in range(2))
    assert (201, first.content) == (again.status_code, again.content)


def test_of_several_who_withdraw_at_once_one_does(town: Town) -> None:
    citizen = add_citizen(town, national_number=number(0))
    with ThreadPoolExecutor(3) as several:
        answers = list(several.map(lambda _: withdraw(town, citizen, number(0)).status_code, range(3)))
    assert [201, 422, 422] == sorted(answers)


def test_a_number_is_withdrawn_also_while_keys_are_rotated(town: Town, keyring_path: Path) -> None:
    citizen = add_citizen(town, national_number=number(0))
    KeyringFile(keyring_path).change(lambda keyring: keyring.rotated(datetime.now(UTC)))
    assert (201, []) == (withdraw(town, citizen, number(0)).status_code, search(town, number(0)))


def test_nothing_brings_a_withdrawn_number_back(town: Town) -> None:
    citizen = add_citizen(town, national_number=number(0))
    withdraw(town, citizen, number(0))
    back = "UPDATE citizen_number SET withdrawn_at = NULL, withdrawn_by = NULL, withdrawn_because = NULL"
    with pytest.raises(RestrictViolationError, match="stays withdrawn"):
        town.rows(f"{back} WHERE municipality_id = $town")


def test_the_seal_of_a_withdrawn_number_may_be_renewed(town: Town) -> None:
    citizen = add_citizen(town, national_number=number(0))
    withdraw(town, citizen, number(0))
    town.rows(
        "UPDATE citizen_number SET number_sealed = 'x', number_lookup = sha256('x') WHERE municipality_id = $town"
    )
    assert b"x" == town.rows(KEPT)[0]["number_sealed"]


@pytest.mark.parametrize("half", ["withdrawn_at = now()", "withdrawn_because = 'wrong_citizen'"])
def test_nothing_is_withdrawn_without_who_and_why(town: Town, half: str) -> None:
    add_citizen(town, national_number=number(0))
    with pytest.raises(CheckViolationError):
        town.rows(f"UPDATE citizen_number SET is_current = false, {half} WHERE municipality_id = $town")  # noqa: S608 - our own words
