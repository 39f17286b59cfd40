"""Bodies that cannot be read at all: broken, no JSON, traps, and characters that cannot be."""

import httpx
import pytest

from tests.routers.problem import check_problem

TRIAGE = "/api/v1/triage"
JSON = {"content-type": "application/json"}
FINE = b'{"facts": {"functioning": {"washing": 2}}}'
NO_JSON = {
    "broken off": b'{"facts": {"functioning": {"washing": 2',
    "single quotes": b"{'facts': {}}",
    "trailing comma": b'{"facts": {"functioning": {"washing": 2,}}}',
    "yaml": b"facts:\n  functioning: {washing: 2}\n",
    "a raw null byte": b'{"facts": {"context": {"wishes": "a\0b"}}}',
    "null bytes alone": b"\0" * 100,
    "Latin-1": '{"facts": {"context": {"wishes": "å"}}}'.encode("latin-1"),
    "100,000 open lists": b"[" * 100_000,
    "100,000 nested lists": b"[" * 100_000 + b"]" * 100_000,
    "20,000 nested objects": b'{"facts":' * 20_000,
    "a number of 5,000 digits": b'{"facts": {"functioning": {"washing": ' + b"9" * 5_000 + b"}}}",
}
NO_OBJECT = {"null": b"null", "a list": b"[]", "a text": b'"facts"', "a number": b"1", "nothing": b""}
NUMBERS = {
    "4,000 digits": (b'{"functioning": {"washing": %s}}' % (b"9" * 4_000), "/facts/functioning/washing"),
    "4,000 digits of hours": (
        b'{"context": {"help_hours_per_week": %s}}' % (b"9" * 4_000),
        "/facts/context/help_hours_per_week",
    ),
    "NaN hours": (b'{"context": {"help_hours_per_week": NaN}}', "/facts/context/help_hours_per_week"),
    "infinite hours": (b'{"context": {"help_hours_per_week": 1e400}}', "/facts/context/help_hours_per_week"),
    "minus infinity": (b'{"context": {"help_hours_per_week": -Infinity}}', "/facts/context/help_hours_per_week"),
    "NaN level": (b'{"functioning": {"washing": NaN}}', "/facts/functioning/washing"),
}
LONE = b"\\ud800"
LONE_SURROGATES = {
    "own words": (TRIAGE, b'{"facts": {"context": {"wishes": "a %s"}}}' % LONE),
    "a value": (TRIAGE, b'{"facts": {"functioning": {"washing": "%s"}}}' % LONE),
    "an activity": (TRIAGE, b'{"facts": {"functioning": {"%s": 1}}}' % LONE),
    "a fact": (TRIAGE, b'{"facts": {"context": {"%s": 1}}}' % LONE),
    "a field": (TRIAGE, b'{"facts": {"functioning": {"washing": 1}}, "%s": 1}' % LONE),
    "a policy": (TRIAGE, b'{"policy": "%s", "facts": {"functioning": {"washing": 1}}}' % LONE),
    "a policy to compare": (
        f"{TRIAGE}/compare",
        b'{"policies": ["%s"], "facts": {"functioning": {"washing": 1}}}' % LONE,
    ),
    "an item": ("/api/v1/instruments/who5/score", b'{"answers": {"%s": 1}}' % LONE),
    "an answer": ("/api/v1/instruments/who5/score", b'{"answers": {"item_1": "%s"}}' % LONE),
    "a goal": ("/api/v1/instruments/gas/score", b'{"answers": {"%s": {"level": 7}}}' % LONE),
    "an FSIII subject": ("/api/v1/instruments/fsiii/score", b'{"answers": {"%s": 77}}' % LONE),
}
OTHER_TYPES = [
    "text/plain",
    "application/xml",
    "application/x-www-form-urlencoded",
    "application/x-yaml",
    "multipart/form-data",
    "",
]


@pytest.mark.parametrize("body", NO_JSON.values(), ids=NO_JSON)
def test_a_body_that_is_not_json_is_refused_as_such(http: httpx.Client, body: bytes) -> None:
    found = check_problem(http.post(TRIAGE, content=body, headers=JSON), 400)
    assert "invalid_json" == found.code


@pytest.mark.parametrize("body", NO_OBJECT.values(), ids=NO_OBJECT)
def test_a_body_that_is_no_object_is_refused(http: httpx.Client, body: bytes) -> None:
    assert "invalid_request" == check_problem(http.post(TRIAGE, content=body, headers=JSON), 422).code


@pytest.mark.parametrize(("facts", "pointer"), NUMBERS.values(), ids=NUMBERS)
def test_a_number_that_cannot_be_is_refused_in_a_short_message(http: httpx.Client, facts: bytes, pointer: str) -> None:
    found = check_problem(http.post(TRIAGE, content=b'{"facts": %s}' % facts, headers=JSON), 422)
    assert pointer == found.first["pointer"]
    assert len(found.first["message"]) < 300


@pytest.mark.parametrize(("path", "body"), LONE_SURROGATES.values(), ids=LONE_SURROGATES)
def test_half_a_character_is_refused_and_never_a_crash(http: httpx.Client, path: str, body: bytes) -> None:
    found = check_problem(http.post(path, content=body, headers=JSON), 422)
    assert found.body["errors"]


def test_a_whole_character_written_in_two_halves_is_read(http: httpx.Client) -> None:
    body = b'{"facts": {"context": {"wishes": "\\ud83d\\ude00"}}}'
    assert 200 == http.post(TRIAGE, content=body, headers=JSON).status_code


def test_an_escaped_null_byte_in_own_words_is_no_crash(http: httpx.Client) -> None:
    body = b'{"facts": {"functioning": {"washing": 1}, "context": {"wishes": "a\\u0000b"}}}'
    assert http.post(TRIAGE, content=body, headers=JSON).status_code in {200, 422}


@pytest.mark.parametrize("kind", OTHER_TYPES)
def test_a_body_of_another_type_is_told_to_be_json(http: httpx.Client, kind: str) -> None:
    found = check_problem(http.post(TRIAGE, content=FINE, headers={"content-type": kind} if kind else {}), 415)
    assert "unsupported_media_type" == found.code
    assert "application/json" in found.body["detail"]


@pytest.mark.parametrize("kind", ["application/json; charset=utf-8", "application/problem+json", "APPLICATION/JSON"])
def test_json_by_any_of_its_names_is_read(http: httpx.Client, kind: str) -> None:
    assert 200 == http.post(TRIAGE, content=FINE, headers={"content-type": kind}).status_code


def test_the_server_goes_on_after_everything_it_refused(http: httpx.Client) -> None:
    assert 200 == http.post(TRIAGE, content=FINE, headers=JSON).status_code
