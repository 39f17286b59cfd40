"""Every look and every change is on record once, in the transaction it happened in; what fails leaves nothing."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from api.db.work import PURPOSES
from api.domain.access.actor import Role
from api.domain.access.permissions import PERMISSIONS
from tests.system.conftest import SceneMaker
from tests.system.document import Operation
from tests.system.ledger import kept_in
from tests.system.operations import EXAMPLES, sent_as
from tests.system.scene import Scene
from tests.system.spoil import Sent, spoilt
from tests.system.walk import Walked, step
from tests.world.town import STAFF

ROLES = {who: Role(role) for who, (role, _) in STAFF.items()} | {
    "citizen": Role.CITIZEN,
    "citizen_2": Role.CITIZEN,
    "relative": Role.RELATIVE,
}
ELSEWHERE = {"assessor": "assessor_south", "citizen": "citizen_2", "citizen_2": "citizen"}
"""For some, somebody of the same role who does not reach what they reach."""


def _told(entries: list[Any]) -> list[tuple[str, str]]:
    return [(entry["action"], entry["outcome"]) for entry in entries]


def _concerned(one: Walked) -> set[str]:
    """Find whose data it was: everybody who is named in the request or in its answer, and whoever's case it is."""
    said = f"{one.response.request.url} {one.response.request.content!r} {one.response.text}"
    own = one.scene.town.rows("SELECT id, citizen_id FROM care_case WHERE municipality_id = $town")
    whose = {str(row["citizen_id"]) for row in own if str(row["id"]) in str(one.response.request.url)}
    everybody = one.scene.town.rows("SELECT id FROM citizen WHERE municipality_id = $town")
    return whose | {str(row["id"]) for row in everybody if str(row["id"]) in said}


def test_every_operation_leaves_one_entry_that_names_its_action(walked: dict[str, Walked]) -> None:
    found = {name: _told(one.entries) for name, one in walked.items() if one.entries or not _may_be_silent(one)}
    assert {name: [(walked[name].operation.action.value, "done")] for name in found} == found


def _may_be_silent(one: Walked) -> bool:
    """Say whether nothing was shown of anybody but people who work here."""
    return one.operation.method == "GET" and one.operation.is_about_no_citizen and not _concerned(one)


def test_an_entry_names_everybody_whose_data_it_was(walked: dict[str, Walked]) -> None:
    found = {
        name: {str(each) for entry in one.entries for each in entry["citizen_ids"]} for name, one in walked.items()
    }
    assert {name: _concerned(one) for name, one in walked.items()} == found


def test_an_entry_names_the_case_it_was_about(walked: dict[str, Walked]) -> None:
    about = {name: one for name, one in walked.items() if "case" in one.operation.ids}
    asked = {name: [one.scene.ids[one.asked.ids["case"].removeprefix("@")]] for name, one in about.items()}
    assert asked == {name: [str(entry["case_id"]) for entry in one.entries] for name, one in about.items()}


def test_an_entry_says_who_it_was_in_which_role_why_from_where_and_for_which_request(walked: dict[str, Walked]) -> None:
    columns = ("actor_id", "role", "purpose", "origin", "request_id")
    found = {name: [tuple(str(entry[key]) for key in columns) for entry in one.entries] for name, one in walked.items()}
    assert {name: [_expected(one)] * len(one.entries) for name, one in walked.items()} == found


def _expected(one: Walked) -> tuple[str, ...]:
    role = ROLES[one.asked.who]
    actor = str(one.scene.town.users[one.asked.who])
    return (actor, role.value, PURPOSES[role].value, "127.0.0.1", one.response.headers["x-request-id"])


def test_reading_changes_nothing_but_the_record(walked: dict[str, Walked]) -> None:
    changed = {name: one.changed - {"audit_entry"} for name, one in walked.items() if one.operation.method == "GET"}
    assert {} == {name: tables for name, tables in changed.items() if tables}


def test_a_request_that_comes_again_with_its_key_gets_its_answer_on_record_and_nothing_is_done(
    walked: dict[str, Walked],
) -> None:
    repeatable = {name: one for name, one in walked.items() if one.operation.is_repeatable}
    again = {name: step(one.operation, one.asked, one.scene) for name, one in repeatable.items()}
    assert {name: _answer(one.response) for name, one in repeatable.items()} == {
        name: _answer(one.response) for name, one in again.items()
    }
    assert dict.fromkeys(again, frozenset({"audit_entry"})) == {name: one.changed for name, one in again.items()}
    columns = ("action", "outcome", "actor_id", "role", "citizen_ids", "case_id", "subject")
    first, second = (
        {name: [[entry[key] for key in columns] for entry in one.entries] for name, one in each.items()}
        for each in (repeatable, again)
    )
    assert first == second


def _answer(response: Any) -> tuple[Any, ...]:
    return response.status_code, response.content, response.headers.get("etag"), response.headers.get("location")


@pytest.fixture(scope="module")
def still(scene_maker: SceneMaker) -> Scene:
    """Make a scene in which nothing succeeds."""
    return scene_maker()


def _kept_of_all(scene: Scene, requests: Iterable[Sent]) -> tuple[list[int], list[tuple[str, str]], set[str]]:
    """Send requests, and give every status, what was put on record, and the tables that are not as they were."""
    before = kept_in(scene.town)
    statuses = [scene.town.http.request(**sent).status_code for sent in requests]
    after = kept_in(scene.town)
    entries = scene.town.audit()[before["audit_entry"].rows :]
    return statuses, _told(entries), {name for name in after if after[name] != before[name]}


def test_who_may_never_is_refused_on_record_and_nothing_else_is_kept(
    operations: dict[str, Operation], still: Scene
) -> None:
    tried = [
        (operation, who)
        for operation in operations.values()
        for who, role in ROLES.items()
        if PERMISSIONS[operation.action][role] is None
    ]
    requests = [sent_as(still, operation, replace(EXAMPLES[operation.id], who=who)) for operation, who in tried]
    told = [(operation.action.value, "refused") for operation, _ in tried]
    assert ([403] * len(tried), told, {"audit_entry"}) == _kept_of_all(still, requests)


def test_who_does_not_reach_a_citizen_is_refused_on_record_and_nothing_else_is_kept(
    operations: dict[str, Operation], still: Scene
) -> None:
    tried = [
        operation
        for operation in operations.values()
        if {"case", "citizen"}.intersection(operation.ids) and EXAMPLES[operation.id].who in ELSEWHERE
    ]
    requests = [
        sent_as(still, operation, replace(EXAMPLES[operation.id], who=ELSEWHERE[EXAMPLES[operation.id].who]))
        for operation in tried
    ]
    told = [(operation.action.value, "refused") for operation in tried]
    assert ([403] * len(tried), told, {"audit_entry"}) == _kept_of_all(still, requests)


def test_whoever_is_refused_a_citizen_is_on_record_with_that_citizen(still: Scene) -> None:
    still.town.get("assessor_south", f"/citizens/{still.ids['kari']}")
    assert [still.ids["kari"]] == [str(citizen) for citizen in still.town.audit()[-1]["citizen_ids"]]


def test_what_cannot_be_read_or_is_not_here_leaves_nothing(operations: dict[str, Operation], still: Scene) -> None:
    requests = [sent for operation in operations.values() for sent in spoilt(operation, EXAMPLES[operation.id], still)]
    statuses, told, changed = _kept_of_all(still, requests)
    assert ([], [], set()) == ([one for one in statuses if not 400 <= one < 500 or one == 403], told, changed)


def test_whoever_comes_too_late_is_on_record_for_what_is_shown_instead(
    operations: dict[str, Operation], still: Scene
) -> None:
    late = [operation for operation in operations.values() if operation.is_change]
    requests = [sent_as(still, operation, replace(EXAMPLES[operation.id], seen=77)) for operation in late]
    statuses, told, changed = _kept_of_all(still, requests)
    looks = sum(not operation.is_about_no_citizen for operation in late)
    assert ([412] * len(late), {"audit_entry"}, looks) == (statuses, changed, len(told))
    assert [] == [one for one in told if not (one[0].endswith(".read") and one[1] == "done")]


def test_what_cannot_be_put_on_record_is_neither_done_nor_shown(walked: dict[str, Walked], still: Scene) -> None:
    on_record = [one for one in walked.values() if one.entries]
    requests = [sent_as(still, one.operation, EXAMPLES[one.operation.id]) for one in on_record]
    still.town.rows("REVOKE INSERT ON audit_entry FROM mestring_app")
    try:
        found = _kept_of_all(still, requests)
    finally:
        still.town.rows("GRANT INSERT ON audit_entry TO mestring_app")
    assert ([500] * len(on_record), [], set()) == found
