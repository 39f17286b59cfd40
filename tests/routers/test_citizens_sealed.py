"""What identifies a citizen is sealed where it is kept, opened only at its place, and in no other answer and no log."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.routers.server import client_of, serving
from tests.usecases.citizens.people import ADDRESS, STREET, add_citizen, codes, made, number, post_citizen
from tests.world.town import Town

NUMBER = number(0)


def _kept(town: Town) -> str:
    """Write out every row of a town, as its owner sees it; bytes are in hexadecimal there."""
    tables = town.rows("SELECT table_name FROM information_schema.columns WHERE column_name = 'municipality_id'")
    rows = [
        town.rows(f"SELECT CAST(t AS text) AS row FROM {table['table_name']} t WHERE municipality_id = $town")  # noqa: S608 - names of our own tables
        for table in tables
    ]
    return "\n".join(row["row"] for found in rows for row in found)


def _said(text: str) -> tuple[str, str]:
    return text, text.encode().hex()


@pytest.mark.parametrize("secret", [*_said(NUMBER), *_said(NUMBER[:6]), *_said(NUMBER[6:]), *_said("Fjellveien")])
def test_no_row_holds_a_number_or_a_street(town: Town, secret: str) -> None:
    body = {"national_number": NUMBER, "address": ADDRESS, "confidentiality": "none"}
    citizen = made(town.post("case_officer", "/citizens", _solveig(body), Idempotency_Key="once"))
    town.post("case_officer", f"/citizens/{citizen}/relatives", _per({"street": STREET}), Idempotency_Key="twice")
    town.post("case_officer", f"/citizens/{citizen}/number")
    kept = _kept(town)
    assert (True, False) == (citizen in kept, secret in kept)


def _solveig(changed: dict[str, Any]) -> dict[str, Any]:
    return {"given_name": "Solveig", "family_name": "Testperson", "language": "nb", **changed}


def _per(contact: dict[str, Any]) -> dict[str, Any]:
    return {"name": "Per Testperson", "relation": "spouse", "contact": contact}


_NUMBER = "UPDATE citizen_number SET number_sealed = ({}) WHERE citizen_id = '{{b}}'"
_ADDRESS = "UPDATE citizen SET address_sealed = ({}) WHERE id = '{{b}}'"
_CONTACT = "UPDATE relative SET contact_sealed = ({}) WHERE citizen_id = '{{b}}'"
_NUMBER_OF = "SELECT number_sealed FROM citizen_number WHERE citizen_id = '{{{}}}'"
_ADDRESS_OF = "SELECT address_sealed FROM citizen WHERE id = '{{{}}}'"
_CONTACT_OF = "SELECT contact_sealed FROM relative WHERE citizen_id = '{{{}}}'"

MOVED = {
    "another's number": (_NUMBER.format(_NUMBER_OF.format("a")), "POST", "/citizens/{b}/number"),
    "another's address": (_ADDRESS.format(_ADDRESS_OF.format("a")), "GET", "/citizens/{b}"),
    "another's address, asked for": (_ADDRESS.format(_ADDRESS_OF.format("a")), "GET", "/citizens/{b}/address"),
    "another's contact": (_CONTACT.format(_CONTACT_OF.format("a")), "GET", "/citizens/{b}/relatives"),
    "the address as contact": (_CONTACT.format(_ADDRESS_OF.format("b")), "GET", "/citizens/{b}/relatives"),
    "the number as address": (_ADDRESS.format(_NUMBER_OF.format("b")), "GET", "/citizens/{b}/address"),
}


@pytest.mark.parametrize(("moved", "method", "path"), MOVED.values(), ids=MOVED)
def test_what_was_sealed_for_another_place_is_not_opened(town: Town, moved: str, method: str, path: str) -> None:
    ids = {}
    for name, serial in (("a", 0), ("b", 1)):
        ids[name] = add_citizen(town, national_number=number(serial), address=ADDRESS)
        made(town.post("case_officer", f"/citizens/{ids[name]}/relatives", _per(ADDRESS)))
    town.rows(moved.format(**ids))
    before = len(town.audit())
    response = town.call("case_officer", method, path.format(**ids))
    assert ((500, ["sealed_damaged"]), "cannot_open") == (codes(response), response.json()["code"])
    assert (False, False, before) == (STREET in response.text, number(0) in response.text, len(town.audit()))


def test_a_number_moved_to_another_municipality_is_not_opened(town: Town, other_town: Town) -> None:
    citizen, other = (add_citizen(each, national_number=NUMBER) for each in (town, other_town))
    town.rows(
        f"UPDATE citizen_number SET number_sealed = (SELECT number_sealed FROM citizen_number WHERE citizen_id ="  # noqa: S608 - ids the test made
        f" '{other}') WHERE citizen_id = '{citizen}'"
    )
    assert 500 == town.post("case_officer", f"/citizens/{citizen}/number").status_code


def test_only_the_route_of_the_number_answers_with_it(town: Town) -> None:
    citizen = add_citizen(town, national_number=NUMBER)
    town.open_case(citizen="kari")
    case = {"citizen_id": citizen, "contact": {"from_whom": "gp", "channel": "phone", "consent": "given"}}
    town.post("case_officer", "/cases", case)
    wanted = [
        town.get("case_officer", f"/citizens/{citizen}"),
        town.get("case_officer", f"/citizens/{citizen}/address"),
        town.get("case_officer", f"/citizens/{citizen}/relatives"),
        town.get("case_officer", "/cases"),
        town.post("case_officer", "/citizens/search", {"national_number": NUMBER}),
        town.post("case_officer", f"/citizens/{citizen}/numbers", {"national_number": NUMBER}),
        town.call("case_officer", "PATCH", f"/citizens/{citizen}", {"language": "da"}, If_Match='"2"'),
        town.call("case_officer", "PATCH", f"/citizens/{citizen}", {"language": "da"}, If_Match='"2"'),
        post_citizen(town, national_number=NUMBER),
        post_citizen(town, national_number=NUMBER, born_on="1950-01-01"),
        post_citizen(town, national_number=NUMBER + "1"),
        post_citizen(town, national_number=[NUMBER]),
        post_citizen(town, national_number=int(NUMBER)),
        town.get("case_officer", f"/citizens/{NUMBER}"),
    ]
    parts = (NUMBER, NUMBER[:6], NUMBER[6:])
    assert [200, 200, 200, 200, 200, 201, 200, 412, 409, 422, 422, 422, 422, 422] == [one.status_code for one in wanted]
    assert [] == [one.text for one in wanted if any(part in one.text + str(one.headers) for part in parts)]


def test_no_log_line_holds_a_number_a_name_or_a_street(
    town: Town, chosen_settings: dict[str, Any], tmp_path: Path
) -> None:
    issuers = json.dumps([issuer.model_dump(mode="json") for issuer in chosen_settings["issuers"]])
    keyring, database = str(chosen_settings["keyring"]), chosen_settings["DATABASE_URL"]
    chosen = {"DATABASE_URL": database, "MESTRING_KEYRING": keyring, "MESTRING_ISSUERS": issuers}
    with serving(tmp_path / "log", **chosen) as server, client_of(server) as http:
        statuses = [answer.status_code for answer in _asked_of(replace(town, http=http))]
    log = server.log()
    assert ([201, 200, 200, 409, 422, 422, 500], 7) == (statuses, log.count("/api/v1/citizens"))
    assert [] == [secret for secret in (NUMBER, NUMBER[:6], NUMBER[6:], "Solveig", "Fjellveien") if secret in log]


def _asked_of(town: Town) -> Iterator[httpx.Response]:
    """Ask for whatever could put a number into a log: done, in the way, unreadable, and broken."""
    added = post_citizen(town, national_number=NUMBER, address=ADDRESS)
    citizen = made(added)
    yield added
    yield town.post("assessor", "/citizens/search", {"national_number": NUMBER})
    yield town.post("case_officer", f"/citizens/{citizen}/number")
    yield post_citizen(town, national_number=NUMBER)
    yield post_citizen(town, national_number=NUMBER + "1")
    yield town.get("case_officer", f"/citizens/{NUMBER}")
    town.rows(f"UPDATE citizen SET address_sealed = 'damaged' WHERE id = '{citizen}'")  # noqa: S608 - an id the test made
    yield town.get("case_officer", f"/citizens/{citizen}")
