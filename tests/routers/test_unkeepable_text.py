"""Characters PostgreSQL cannot keep, or that are none: refused wherever a text can come in, and pointed at."""

import json
from typing import Any, Final

import httpx
import pytest

from tests.routers.course import TOGETHER, answer, begun, code_and_pointers
from tests.world.town import CONTACT, Town

OWN: Final = answer("confidence", 4, "citizen")
UNKEEPABLE: Final = {
    "NUL in a wish": ("/contacts", CONTACT | {"wish": "a\0b"}, "/wish"),
    "NUL in own words": ("/answers", {"answers": [OWN, answer("wishes", "\0")]}, "/answers/1/value"),
    "NUL in one of the goals": ("/answers", {"answers": [answer("own_goals", ["a", "\0"])]}, "/answers/0/value/1"),
    "NUL in the name of a fact": ("/answers", {"answers": [answer("was\0hing", 1)]}, "/answers/0/fact"),
    "NUL in the name of a field": ("/contacts", CONTACT | {"wi\0sh": "a"}, "/..."),
    "half a character in own words": ("/answers", {"answers": [answer("wishes", "a\ud800")]}, "/answers/0/value"),
    "half a character in a wish": ("/contacts", CONTACT | {"wish": "\udfff"}, "/wish"),
    "NUL in a last answer": ("/signature", {"answers": [answer("wishes", "\0")]}, "/answers/0/value"),
    "NUL in words of a placement": ("/placements", {"kind": "team", "step": 1, "words": "\0"}, "/words"),
    "NUL in a reason": ("/joint-decision", {"step": 1, "services": [], **TOGETHER, "reason": "\0"}, "/reason"),
    "NUL in a role": (
        "/joint-decision",
        {"step": 1, "services": [], "took_part": {"citizen": True, "others": ["a\0"]}},
        "/took_part/others/0",
    ),
    "NUL in a reply to a service": (
        "/joint-decision",
        {"step": 1, "services": [{"service": "gps", "reply": "later", "words": "\0"}], **TOGETHER},
        "/services/0/words",
    ),
}


@pytest.mark.parametrize(("path", "body", "pointer"), UNKEEPABLE.values(), ids=UNKEEPABLE)
def test_a_character_that_cannot_be_kept_is_refused_wherever_it_stands(
    town: Town, path: str, body: dict[str, Any], pointer: str
) -> None:
    course = begun(town)
    place = course.within if path in {"/answers", "/signature"} else course.path
    headers = town.headers("assessor") | {"content-type": "application/json", "if-match": '"1"'}
    response = town.http.post(f"/api/v1{place}{path}", content=json.dumps(body), headers=headers)
    assert (422, "invalid_request", [pointer]) == code_and_pointers(response)
    assert "unkeepable_character" == response.json()["errors"][0]["code"]


def test_what_only_looks_like_such_a_character_is_kept(town: Town) -> None:
    course = begun(town)
    assert 201 == course.save("citizen", answer("wishes", "\\u0000 \\ud800 😀", "citizen")).status_code
    assert "\\u0000 \\ud800 😀" == course.facts()["wishes"]["answer"]["value"]


def sent(http: httpx.Client, body: bytes) -> httpx.Response:
    return http.post("/api/v1/triage", content=body, headers={"content-type": "application/json"})


def test_every_place_is_pointed_at(web: httpx.Client) -> None:
    goals = b'{"facts": {"motivation": {"own_goals": ["a", "\\u0000", "b\\ud800"], "what_matters": "\\u0000"}}}'
    places = [f"/facts/motivation/{place}" for place in ("own_goals/1", "own_goals/2", "what_matters")]
    assert (422, "invalid_request", places) == code_and_pointers(sent(web, goals))


@pytest.mark.parametrize(
    "body", [b'{"facts": "\\u0000', b'{"a": 1, "a": "x", "facts": {"functioning": {"washing": 1}}}', b'"\\u0000" "']
)
def test_what_is_no_json_is_said_to_be_none(web: httpx.Client, body: bytes) -> None:
    assert (400, "invalid_json") == ((response := sent(web, body)).status_code, response.json()["code"])


def test_a_body_nested_beyond_reading_is_no_crash(web: httpx.Client) -> None:
    body = b'{"facts": ' + b"[" * 50_000 + b'"\\u0000"' + b"]" * 50_000 + b"}"
    assert 400 == sent(web, body).status_code


def test_a_whole_character_in_two_halves_is_kept(web: httpx.Client) -> None:
    body = b'{"facts": {"functioning": {"washing": 1}, "context": {"wishes": "\\ud83d\\ude00"}}}'
    assert 200 == sent(web, body).status_code


def test_words_around_such_a_character_are_not_repeated(web: httpx.Client) -> None:
    body = b'{"facts": {"context": {"wishes": "my neighbour \\u0000 hits me"}}}'
    assert "neighbour" not in sent(web, body).text
