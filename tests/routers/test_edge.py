"""The edge: ids, headers, crashes and counts of every request, whatever the route does."""

from uuid import UUID

import pytest
from fastapi import FastAPI
from prometheus_client.parser import text_string_to_metric_families

from api.observing.logs import KEPT
from tests.observing.written import lines
from tests.routers.behind import BODY_LIMIT, ELSEWHERE, WORD, application, ask, sent_by
from tests.routers.problem import check_problem

GIVEN = "0195E3A0-1f2b-7c3d-8e4f-a5b6c7d8e9f0"
NO_IDS = [
    "",
    WORD,
    "{0195e3a0-1f2b-7c3d-8e4f-a5b6c7d8e9f0}",
    "0195e3a01f2b7c3d8e4fa5b6c7d8e9f0",
    "00000000-0000-0000-0000-000000000000",
    "0195e3a0-1f2b-7c3d-ce4f-a5b6c7d8e9f0",
    GIVEN + "0",
    GIVEN * 1000,
]
ANSWERS = {
    "good": "/id",
    "static": "/files/swagger-ui.css",
    "refused": "/signed-in",
    "not there": "/nothing",
    "crashed": "/crash",
}
PROTECTED = {
    "cache-control": "no-store",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}


@pytest.fixture(scope="module")
def app() -> FastAPI:
    """Put an application behind the edge."""
    return application()


def _counted(app: FastAPI) -> set[tuple[str, str, str]]:
    families = text_string_to_metric_families(ask(app, "/metrics").text)
    return {
        (one.labels["route"], one.labels["method"], one.labels["status"])
        for family in families
        for one in family.samples
        if one.name == "mestring_request_seconds_count"
    }


def test_an_id_that_is_sent_is_kept_and_given_back(app: FastAPI) -> None:
    response = ask(app, "/id", headers={"x-request-id": GIVEN})
    assert (GIVEN.lower(), GIVEN.lower()) == (response.headers["x-request-id"], response.json()["id"])


@pytest.mark.parametrize("sent", NO_IDS)
def test_whatever_is_no_id_is_replaced_by_one(app: FastAPI, sent: str) -> None:
    given = ask(app, "/id", headers={"x-request-id": sent}).headers["x-request-id"]
    assert (4, False) == (UUID(given).version, given == sent)


def test_no_two_requests_share_an_id(app: FastAPI) -> None:
    assert 50 == len({ask(app, "/id").headers["x-request-id"] for _ in range(50)})


@pytest.mark.parametrize("path", ANSWERS.values(), ids=ANSWERS)
def test_every_answer_is_protected(app: FastAPI, path: str) -> None:
    headers = ask(app, path).headers
    assert PROTECTED == {name: headers[name] for name in PROTECTED}
    assert "default-src 'none'; frame-ancestors 'none'" in headers["content-security-policy"]
    assert "camera=()" in headers["permissions-policy"]


def test_no_header_is_sent_twice(app: FastAPI) -> None:
    names = [name for name, _ in ask(app, "/public").headers.raw]
    assert sorted(set(names)) == sorted(names)


def test_a_route_that_says_so_may_be_kept_by_others(app: FastAPI) -> None:
    headers = ask(app, "/public").headers
    assert ("public, max-age=60", "sandbox") == (headers["cache-control"], headers["content-security-policy"])


@pytest.mark.parametrize(("scheme", "promised"), [("https", "max-age=31536000"), ("http", None)])
def test_encryption_is_promised_only_where_there_is_some(app: FastAPI, scheme: str, promised: str | None) -> None:
    assert promised == ask(app, "/id", scheme=scheme).headers.get("strict-transport-security")


def test_a_crash_is_a_problem_and_a_line_that_says_where(app: FastAPI) -> None:
    with lines() as found:
        response = ask(app, "/crash", headers={"x-request-id": GIVEN})
    assert "internal_error" == check_problem(response, 500).code
    said = {key: found[0][key] for key in ("event", "request_id", "route", "error", "municipality")}
    assert {
        "event": "crashed",
        "request_id": GIVEN.lower(),
        "route": "/crash",
        "error": "RuntimeError",
        "municipality": "fjordvik",
    } == said
    assert found[0]["place"].startswith("tests.routers.behind.crash:")
    assert WORD not in f"{found}{response.text}"


def test_a_crash_in_the_middle_of_an_answer_leaves_it_unfinished_and_is_told(app: FastAPI) -> None:
    with lines() as found:
        sent = sent_by(app, "/late-crash")
    assert [("http.response.start", None), ("http.response.body", b"begun")] == [
        (message["type"], message.get("body")) for message in sent
    ]
    assert ["crashed"] == [line["event"] for line in found]


def test_a_caller_who_hangs_up_is_no_crash(app: FastAPI) -> None:
    with lines() as found:
        sent = sent_by(app, "/listens", gone=True)
    assert ([], []) == (sent, found)
    assert ("/listens", "GET", "4xx") in _counted(app)


@pytest.mark.parametrize("size", [BODY_LIMIT + 1, BODY_LIMIT * 3])
def test_a_route_that_overlooks_a_body_too_large_is_overruled(app: FastAPI, size: int) -> None:
    sent = (b"x" for _ in range(size))  # in pieces, so that no length is declared

    async def pieces() -> object:
        for piece in sent:
            yield piece

    assert "body_too_large" == check_problem(ask(app, "/careless", "POST", content=pieces()), 413).code


def test_a_body_at_the_limit_is_read(app: FastAPI) -> None:
    assert "all of it" == ask(app, "/careless", "POST", content=b"x" * BODY_LIMIT).text


@pytest.mark.parametrize("declared", ["9" * 19, "9" * 5_000])
def test_a_length_beyond_all_bounds_is_too_large(app: FastAPI, declared: str) -> None:
    response = ask(app, "/careless", "POST", headers={"content-length": declared})
    assert "body_too_large" == check_problem(response, 413).code


def test_requests_are_counted_by_template_and_never_by_what_was_asked() -> None:
    app = application()
    for path in (f"/named/{WORD}", f"/{WORD}", f"/files/{WORD}", f"/id?{WORD}", "/openapi.json"):
        ask(app, path)
    ask(app, "/id", method=WORD)
    wanted = {
        ("/named/{name}", "GET", "2xx"),
        ("none", "GET", "4xx"),
        ("/files/*", "GET", "4xx"),
        ("/id", "GET", "2xx"),
        ("/openapi.json", "GET", "2xx"),
        ("/id", "OTHER", "4xx"),
    }
    assert wanted == _counted(app)


def test_nothing_is_left_in_flight_but_the_reading_itself() -> None:
    app = application()
    for path in ANSWERS.values():
        ask(app, path)
    assert "mestring_requests_in_flight 1.0" in ask(app, "/metrics").text


def test_an_address_that_sends_too_many_is_told_when_to_come_again() -> None:
    app = application(per_minute=80)
    answers = iter(lambda: ask(app, "/id"), None)
    passed, refused = next((number, one) for number, one in enumerate(answers) if one.is_error)
    assert (True, "rate_limited") == (passed >= 80, check_problem(refused, 429).code)
    assert "1" == refused.headers["retry-after"]
    assert 'mestring_rate_limited_total{by="address"} 1.0' in ask(app, "/metrics", client="127.0.0.1").text


def test_no_line_of_a_refused_request_holds_its_address() -> None:
    app = application(per_minute=2)
    with lines() as found:
        refused = [ask(app, "/crash").text for _ in range(4)]
    assert ELSEWHERE not in f"{found}{refused}"
    assert set() == {key for line in found for key in line} - KEPT
