"""The citizen's own words are in no error and in nothing the server writes, wherever they were put."""

from collections.abc import Callable, Iterator

import httpx
import pytest

from tests.routers.server import Server, client_of, serving
from tests.routers.spoken import TRIAGE, WORD, WORDS, Asked, as_bodies, as_names, as_values

JSON = {"content-type": "application/json"}


@pytest.fixture(scope="module")
def listener(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Start a server of its own, so that its log holds only what is asked here."""
    written = tmp_path_factory.mktemp("listener") / "written.log"
    with serving(written, MESTRING_ATTESTED_INSTRUMENTS="barthel,copm") as started:
        yield started


def _repeated(listener: Server, asked: Iterator[Asked]) -> list[str]:
    """Ask everything, and list the errors that repeat what was said."""
    repeated = []
    with client_of(listener) as client:
        for method, path, body in asked:
            answer = client.request(method, path, content=body, headers={**JSON, "connection": "close"})
            if answer.is_error and WORD in answer.text:
                repeated.append(f"{method} {path} {body[:100].decode()}: {answer.text[100:300]}")
    return repeated


@pytest.mark.parametrize("put", [as_values, as_names, as_bodies])
def test_no_error_repeats_a_citizens_own_words(listener: Server, put: Callable[[], Iterator[Asked]]) -> None:
    assert [] == _repeated(listener, put())


def test_no_answer_repeats_a_citizens_own_words(http: httpx.Client) -> None:
    said = {"motivation": {"what_matters": WORDS, "own_goals": [WORDS]}, "context": {"wishes": WORDS}}
    response = http.post(TRIAGE, json={"facts": said})
    assert 200 == response.status_code
    assert WORD not in response.text


def test_a_header_with_own_words_is_not_repeated(listener: Server) -> None:
    with client_of(listener) as client:
        for name in ("accept-language", "content-type", "accept", "x-request-id"):
            response = client.post(TRIAGE, content=b"{}", headers={name: WORDS * 20})
            assert WORD not in response.text + str(response.headers)


def test_the_server_writes_nothing_of_what_it_was_asked(listener: Server) -> None:
    for put in (as_values, as_names, as_bodies):
        _repeated(listener, put())
    written = listener.log().splitlines()
    assert any("Uvicorn running" in line for line in written)
    assert [] == [line for line in written if WORD in line or line.startswith("Traceback")]
