"""Municipalities see nothing of each other: to one who asks through any route, what another has is not there.

That nothing is there in SQL either is claimed in tests/db/test_row_security.py.
"""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import uuid4

import httpx
import pytest

from tests.system.conftest import SceneMaker
from tests.system.document import Operation
from tests.system.ledger import kept_in
from tests.system.operations import EXAMPLES, examples_of, send
from tests.system.scene import Scene
from tests.system.walk import Walked

OF_THIS_ANSWER = {"date", "x-request-id"}


@pytest.fixture(scope="module")
def here(scene_maker: SceneMaker) -> Scene:
    """Make the municipality that asks."""
    return scene_maker()


@pytest.fixture(scope="module")
def there(scene_maker: SceneMaker) -> Scene:
    """Make the municipality that is asked for."""
    return scene_maker()


def _answer(response: httpx.Response) -> tuple[int, bytes, list[tuple[str, str]]]:
    headers = [(key, value) for key, value in response.headers.items() if key not in OF_THIS_ANSWER]
    return response.status_code, response.content, headers


def _nowhere(scene: Scene, names: Mapping[str, str]) -> dict[str, str]:
    return scene.ids | {name: str(uuid4()) for name in names}


def _named_in(value: Any) -> Iterator[str]:
    """Give the names of the ids a body or a query holds."""
    match value:
        case dict():
            for inner in value.values():
                yield from _named_in(inner)
        case list():
            for inner in value:
                yield from _named_in(inner)
        case str() if value.startswith("@"):
            yield value.removeprefix("@")


def _asked_of_the_other(
    operations: dict[str, Operation], here: Scene, there: Scene
) -> Iterator[tuple[tuple[str, ...], httpx.Response, httpx.Response]]:
    """Ask with every choice of ids in an address taken from there, and with ids that are nowhere."""
    for operation in operations.values():
        asked = EXAMPLES[operation.id]
        for choice in operation.some_ids():
            names = {asked.ids[place].removeprefix("@"): "" for place in choice}
            theirs = here.ids | {name: there.ids[name] for name in names}
            nobodys = _nowhere(here, names)
            yield (
                (operation.id, *choice),
                send(here, operation, asked, theirs),
                send(here, operation, asked, nobodys),
            )


def test_what_another_municipality_has_is_not_there(
    operations: dict[str, Operation], here: Scene, there: Scene
) -> None:
    before = kept_in(here.town), kept_in(there.town)
    asked = list(_asked_of_the_other(operations, here, there))
    assert {} == {where: theirs.text for where, theirs, _ in asked if theirs.status_code != 404}
    assert {} == {where: theirs.text for where, theirs, nobodys in asked if _answer(theirs) != _answer(nobodys)}
    assert before == (kept_in(here.town), kept_in(there.town))


def test_nobody_of_another_municipality_can_be_named_in_a_body(
    operations: dict[str, Operation], here: Scene, there: Scene
) -> None:
    before = kept_in(here.town), kept_in(there.town)
    found = {}
    for operation in operations.values():
        for asked in examples_of(operation):
            for name in _named_in(asked.body):
                theirs = send(here, operation, asked, here.ids | {name: there.ids[name]})
                nobodys = send(here, operation, asked, _nowhere(here, {name: ""}))
                same = _answer(theirs) == _answer(nobodys)
                found[operation.id, name] = (theirs.status_code in {404, 422}, same)
    assert dict.fromkeys(found, (True, True)) == found
    assert before == (kept_in(here.town), kept_in(there.town))


def test_a_list_narrowed_to_something_of_another_municipality_is_empty(
    operations: dict[str, Operation], here: Scene, there: Scene
) -> None:
    found = {}
    for operation in operations.values():
        asked = EXAMPLES[operation.id]
        for name in _named_in(asked.filters):
            theirs = send(here, operation, asked, here.ids | {name: there.ids[name]})
            nobodys = send(here, operation, asked, _nowhere(here, {name: ""}))
            found[operation.id, name] = (theirs.status_code, _answer(theirs) == _answer(nobodys), _ids_in(here, theirs))
    assert {key: (200, True, set()) for key in found} == found


def _ids_in(scene: Scene, response: httpx.Response) -> set[str]:
    """Name what of a scene an answer shows."""
    return {name for name, found in scene.ids.items() if found in response.text}


def test_no_answer_holds_anything_of_another_municipality(walked: dict[str, Walked], there: Scene) -> None:
    others = {one.scene.town.municipality_id: one.scene for one in walked.values()}
    others[there.town.municipality_id] = there
    found = {}
    for name, one in walked.items():
        said = f"{one.response.text} {one.response.headers}"
        marks = {
            mark
            for municipality, scene in others.items()
            if municipality != one.scene.town.municipality_id
            for mark in scene.ids.values()
        }
        found[name] = [mark for mark in marks if mark in said]
    assert {name: [] for name in walked} == found


def test_a_cursor_of_another_municipality_leads_to_nothing_of_it(here: Scene, there: Scene) -> None:
    cursor = there.town.get("case_officer", "/cases?limit=1").json()["next"]
    page = here.town.get("case_officer", f"/cases?cursor={cursor}")
    assert (200, set()) == (page.status_code, _ids_in(there, page))


def test_a_key_another_municipality_has_used_is_as_good_as_new(here: Scene, there: Scene) -> None:
    body = {"name": "Team Lyng"}
    made = [
        scene.town.post("administrator", "/teams", body, Idempotency_Key="the same") for scene in (here, there, there)
    ]
    first, second, again = (response.json()["id"] for response in made)
    assert (True, True) == (first != second, second == again)


def test_a_user_of_one_municipality_is_nobody_in_another(here: Scene, there: Scene) -> None:
    here.town.rows(
        "INSERT INTO user_account (municipality_id, id, issuer, subject, name, roles) "
        "SELECT municipality_id, gen_random_uuid(), issuer, 'only-here', name, roles FROM user_account "
        "WHERE municipality_id = $town AND subject = 'case_officer'"
    )
    asked = [scene.town.get("only-here", "/me").status_code for scene in (here, there)]
    assert [200, 401] == asked


def test_a_municipality_the_issuer_does_not_speak_for_is_refused(here: Scene) -> None:
    token = here.town.issuer.token("case_officer", "town-of-somebody-else")
    response = here.town.http.get("/api/v1/me", headers={"Authorization": f"Bearer {token}"})
    assert 401 == response.status_code


def test_a_session_that_is_ended_in_one_municipality_says_nothing_about_another(here: Scene, there: Scene) -> None:
    session = uuid4().hex
    for scene in (here, there):
        headers = scene.town.headers("assessor_2", session=session)
        assert 200 == scene.town.http.get("/api/v1/me", headers=headers).status_code
    here.town.http.post("/api/v1/me/session-end", headers=here.town.headers("assessor_2", session=session))
    asked = [
        scene.town.http.get("/api/v1/me", headers=scene.town.headers("assessor_2", session=session)).status_code
        for scene in (here, there)
    ]
    assert [401, 200] == asked
