"""A request that comes again with its key: its first answer again, and nothing done twice."""

from typing import Any, Final
from uuid import UUID

import httpx
import pytest

from api.security.keyring import KeyringFile
from tests.routers.course import TOGETHER, Call, answer, at_once, begun, code_and_pointers, signed
from tests.world.town import CONTACT, Town

KEY: Final = "b7f0c1d2-1"
KEPT_HEADERS: Final = ("content-type", "etag", "location")
KEYS: Final = {"a UUID": str(UUID(int=7)), "one character": "x", "two hundred": "~" * 200, "odd": 'a b/"{}<>\\'}
NO_KEYS: Final = {"nothing": "", "too long": "x" * 201}


def case_of(town: Town, citizen: str = "kari") -> dict[str, Any]:
    return {"citizen_id": str(town.citizens[citizen]), "contact": CONTACT}


def answered(response: httpx.Response) -> tuple[int, bytes, list[str | None]]:
    """Give what must be the same when a request comes again."""
    return response.status_code, response.content, [response.headers.get(name) for name in KEPT_HEADERS]


def cases(town: Town) -> int:
    return len(town.rows("SELECT FROM care_case WHERE municipality_id = $town"))


def test_a_case_that_is_opened_again_is_the_same_case(town: Town) -> None:
    first, again = (town.post("assessor", "/cases", case_of(town), Idempotency_Key=KEY) for _ in range(2))
    assert (answered(first), 201, 1) == (answered(again), first.status_code, cases(town))


def test_every_creation_can_come_again(town: Town) -> None:
    case = town.open_case()
    opened = [town.post("assessor", f"/cases/{case}/assessments", Idempotency_Key="a") for _ in range(2)]
    within = f"/cases/{case}/assessments/{opened[0].json()['id']}"
    step = {"kind": "team", "step": 3}
    agreed = {"step": 3, "services": [], "reason": "they know best", **TOGETHER}
    later: list[tuple[str, Any, dict[str, str]]] = [
        (f"/cases/{case}/contacts", CONTACT, {}),
        (f"{within}/answers", {"answers": [answer("washing", 2)]}, {}),
        (f"/cases/{case}/placements", step, {}),
        (f"{within}/signature", {}, {"If_Match": '"1"'}),
        (f"/cases/{case}/joint-decision", agreed, {"If_Match": '"2"'}),
    ]
    pairs = [opened]
    for path, body, headers in later:
        pairs.append([town.post("assessor", path, body, Idempotency_Key=path, **headers) for _ in range(2)])
    assert [201] * 6 == [first.status_code for first, _ in pairs]
    assert [answered(first) for first, _ in pairs] == [answered(again) for _, again in pairs]
    tables = ("contact", "assessment", "answer")
    counted = [town.rows(f"SELECT count(*) FROM {table} WHERE case_id = '{case}'")[0][0] for table in tables]  # noqa: S608 - our own tables
    assert [2, 1, 1] == counted


def test_an_answer_that_is_given_again_is_on_record_again(town: Town) -> None:
    first, again = (town.post("assessor", "/cases", case_of(town), Idempotency_Key=KEY) for _ in range(2))
    entries = [(row["action"], str(row["case_id"]), str(row["request_id"])) for row in town.audit()]
    requests = [one.headers["x-request-id"] for one in (first, again)]
    assert [("case.open", first.json()["case"]["id"], request) for request in requests] == entries


def test_who_no_longer_reaches_a_case_is_not_given_its_answer_again(town: Town) -> None:
    town.post("assessor", "/cases", case_of(town), Idempotency_Key=KEY)
    town.rows(f"DELETE FROM team_member WHERE municipality_id = $town AND user_id = '{town.users['assessor']}'")  # noqa: S608 - an id of ours
    again = town.post("assessor", "/cases", case_of(town), Idempotency_Key=KEY)
    assert (409, False) == (again.status_code, CONTACT["wish"] in again.text)


def test_without_a_key_what_comes_again_is_done_again(town: Town) -> None:
    course = begun(town)
    numbers = [course.save("assessor", answer("washing", 2)).json()["answers"][0]["number"] for _ in range(2)]
    assert [1, 2] == numbers


def test_another_request_with_the_key_is_refused(town: Town) -> None:
    town.post("assessor", "/cases", case_of(town), Idempotency_Key=KEY)
    other = town.post("assessor", "/cases", case_of(town, "ola"), Idempotency_Key=KEY)
    assert (409, "idempotency_key_reused", 1) == (other.status_code, other.json()["code"], cases(town))


def test_the_same_body_sent_elsewhere_with_the_key_is_refused(town: Town) -> None:
    course = begun(town)
    body = {"answers": [answer("washing", 2)]}
    town.post("assessor", f"{course.within}/answers", body, Idempotency_Key=KEY)
    other = town.post("assessor", f"{course.within}/signature", body, Idempotency_Key=KEY, If_Match='"1"')
    assert (409, "idempotency_key_reused") == (other.status_code, other.json()["code"])


def test_somebody_elses_key_is_another_key(town: Town) -> None:
    course = begun(town)
    body = {"kind": "team", "step": 3}
    made = [
        town.post(who, f"{course.path}/placements", body, Idempotency_Key=KEY) for who in ("assessor", "coordinator")
    ]
    assert [201, 201, 2] == [*(one.status_code for one in made), course.count("placement")]


def test_another_towns_key_is_another_key(town: Town, other_town: Town) -> None:
    made = [one.post("assessor", "/cases", case_of(one), Idempotency_Key=KEY) for one in (town, other_town)]
    assert ([201, 201], 2) == ([one.status_code for one in made], len({one.json()["case"]["id"] for one in made}))


def test_of_many_that_come_at_once_with_one_key_one_is_done_and_all_get_its_answer(town: Town) -> None:
    calls = [Call("assessor", "POST", "/cases", case_of(town), (("Idempotency-Key", KEY),))] * 6
    responses = at_once(town, calls)
    assert ({201}, 1, 1) == (
        {one.status_code for one in responses},
        len({one.content for one in responses}),
        cases(town),
    )


def test_a_refused_attempt_leaves_the_key_to_the_next(town: Town) -> None:
    course = begun(town)
    statuses = [
        course.save("assessor", answer("washing", level), Idempotency_Key=KEY).status_code for level in (9, 2, 2)
    ]
    assert ([422, 201, 201], 1) == (statuses, course.count("answer"))


@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS)
def test_any_printable_key_will_do(town: Town, key: str) -> None:
    made = [town.post("assessor", "/cases", case_of(town), Idempotency_Key=key) for _ in range(2)]
    assert ([201, 201], 1) == ([one.status_code for one in made], cases(town))


@pytest.mark.parametrize("key", NO_KEYS.values(), ids=NO_KEYS)
def test_what_is_no_key_is_refused(town: Town, key: str) -> None:
    response = town.post("assessor", "/cases", case_of(town), Idempotency_Key=key)
    assert (422, "invalid_request", 0) == (*code_and_pointers(response)[:2], cases(town))


def test_a_key_that_is_not_ascii_is_refused(town: Town) -> None:
    headers = httpx.Headers(town.headers("assessor") | {"idempotency-key": "nøkkel"}, encoding="latin-1")
    response = town.http.post("/api/v1/cases", json=case_of(town), headers=headers)
    assert (422, "unusable_idempotency_key") == (response.status_code, response.json()["errors"][0]["code"])


def test_a_key_is_forgotten_after_a_day(town: Town) -> None:
    course = begun(town)
    body, older = {"kind": "team", "step": 3}, "created_at = created_at - interval '25 hours'"
    for _ in range(2):
        town.post("assessor", f"{course.path}/placements", body, Idempotency_Key=KEY)
        town.rows(f"UPDATE idempotency_key SET {older} WHERE municipality_id = $town")  # noqa: S608 - our own words
    assert 2 == course.count("placement")


def test_what_is_kept_of_an_answer_is_sealed(town: Town, keyring_path: Any) -> None:
    town.post("assessor", "/cases", case_of(town), Idempotency_Key=KEY)
    (row,) = town.rows("SELECT k.*, k::text AS whole FROM idempotency_key k WHERE municipality_id = $town")
    plain = [CONTACT["wish"], str(town.citizens["kari"]), "from_whom"]
    assert [] == [said for said in plain if said in row["whole"] or said.encode() in row["body_sealed"]]
    about = f"{town.municipality_id}/idempotency/{town.users['assessor']}/{KEY}"
    assert CONTACT["wish"] in KeyringFile(keyring_path).opened(row["body_sealed"], about=about).decode()


def test_a_signature_that_comes_again_is_not_told_that_it_came_late(town: Town) -> None:
    course = begun(town)
    body = {"answers": [answer("washing", 2)]}
    signatures = [
        town.post("assessor", f"{course.within}/signature", body, If_Match='"1"', Idempotency_Key=KEY) for _ in range(2)
    ]
    assert answered(signatures[0]) == answered(signatures[1])


def test_a_key_on_a_reading_changes_nothing(town: Town) -> None:
    course = signed(town)
    read = [town.call("assessor", "GET", course.path, Idempotency_Key=KEY) for _ in range(2)]
    assert ([200, 200], 0) == (
        [one.status_code for one in read],
        len(town.rows("SELECT FROM idempotency_key WHERE municipality_id = $town")),
    )


def test_an_answer_given_again_is_on_record_again(town: Town) -> None:
    case = town.open_case()
    for _ in range(2):
        town.post("assessor", f"/cases/{case}/contacts", CONTACT, Idempotency_Key="again")
    written = [entry["action"] for entry in town.audit()]
    assert ["contact.create", "contact.create"] == [action for action in written if action == "contact.create"]


def test_an_answer_is_not_given_again_to_whose_power_was_revoked(town: Town) -> None:
    case = town.open_case()
    said = {**CONTACT, "from_whom": "relative"}
    first = town.post("relative", f"/cases/{case}/contacts", said, Idempotency_Key="mine")
    revoke = "UPDATE power_of_attorney SET revoked_at = now(), revoked_by = recorded_by WHERE municipality_id = $town"
    town.rows(revoke)
    again = town.post("relative", f"/cases/{case}/contacts", said, Idempotency_Key="mine")
    assert (201, 409) == (first.status_code, again.status_code)
