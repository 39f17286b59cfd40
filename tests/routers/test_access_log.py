"""What a running server writes: a line for each request under the template of its route, and nothing that was asked."""

import time
from collections.abc import Iterator

import httpx
import pytest

from api.observing.logs import KEPT
from tests.observing.written import Line, read
from tests.routers.server import PATIENCE_SECONDS, Server, client_of, serving

WORD = "Zebrafinken"
LAST = "/api/v1/health"


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[httpx.Response, list[Line]]]:
    """Ask a server of its own for a few things; gives the last answer and all that was written."""
    with serving(tmp_path_factory.mktemp("asked") / "written.log") as server, client_of(server) as client:
        for path in (f"/api/v1/ladders/{WORD}", f"/api/v1/conversation?lang={WORD}", f"/{WORD}"):
            client.get(path, headers={"user-agent": WORD, "authorization": WORD})
        answer = client.get(LAST)
        yield answer, _until(server, LAST)


def _until(server: Server, route: str) -> list[Line]:
    """Read the log once it tells of a request."""
    patience = time.monotonic() + PATIENCE_SECONDS
    while f'"{route}"' not in server.log() and time.monotonic() < patience:
        time.sleep(0.02)
    return read(server.log())


def _requests(found: list[Line]) -> list[Line]:
    return [line for line in found if line["event"] == "request"]


def test_every_line_holds_only_what_is_on_the_list(asked: tuple[httpx.Response, list[Line]]) -> None:
    assert set() == {key for line in asked[1] for key in line} - KEPT


def test_every_request_has_one_line_under_the_template_of_its_route(asked: tuple[httpx.Response, list[Line]]) -> None:
    told = [(line["method"], line["route"], line["status"]) for line in _requests(asked[1])]
    assert [
        ("GET", "/api/v1/ladders/{ladder}", 404),
        ("GET", "/api/v1/conversation", 422),
        ("GET", "none", 404),
        ("GET", LAST, 200),
    ] == told


def test_the_line_and_the_answer_have_the_same_id(asked: tuple[httpx.Response, list[Line]]) -> None:
    answer, found = asked
    assert answer.headers["x-request-id"] == _requests(found)[-1]["request_id"]


def test_no_line_holds_a_word_or_an_address_of_what_was_asked(asked: tuple[httpx.Response, list[Line]]) -> None:
    told = str(_requests(asked[1]))
    assert [] == [word for word in (WORD, "127.0.0.1", "lang=") if word in told]
