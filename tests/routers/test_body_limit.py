"""A body that is too large is refused before it is read, whether it says its length or not."""

import socket
from collections.abc import Iterable
from urllib.parse import urlsplit

import httpx
import pytest

from api.settings import Settings
from tests.routers.problem import check_problem
from tests.routers.server import PATIENCE_SECONDS, Server

LIMIT = Settings().max_body_bytes
HEAD = "POST /api/v1/triage HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n"
TEN_MEGABYTES = 10_000_000


def _first_line(server: Server, sent: Iterable[bytes]) -> bytes:
    """Send these bytes and no more, and read the first line of what the server answers."""
    at = urlsplit(server.address)
    with socket.create_connection((at.hostname, at.port), timeout=PATIENCE_SECONDS) as line:
        for part in sent:
            line.sendall(part)
        return line.makefile("rb").readline()


def test_a_body_of_ten_megabytes_is_too_large(http: httpx.Client) -> None:
    found = check_problem(http.post("/api/v1/triage", content=b"x" * TEN_MEGABYTES), 413)
    assert "body_too_large" == found.code
    assert f"{LIMIT:,} bytes" in found.body["detail"]


def test_a_declared_length_is_refused_before_a_byte_of_the_body_has_come(server: Server) -> None:
    declared = f"{HEAD}Content-Length: {TEN_MEGABYTES}\r\n\r\n"
    assert b"HTTP/1.1 413" in _first_line(server, [declared.encode()])


def test_a_body_in_chunks_is_refused_as_soon_as_it_is_too_large(server: Server) -> None:
    chunk = b"%x\r\n%s\r\n" % (LIMIT // 2, b"x" * (LIMIT // 2))
    sent = [f"{HEAD}Transfer-Encoding: chunked\r\n\r\n".encode(), chunk, chunk, chunk]
    assert b"HTTP/1.1 413" in _first_line(server, sent)


def test_a_body_in_chunks_that_is_too_large_is_a_problem_like_any_other(http: httpx.Client) -> None:
    found = check_problem(http.post("/api/v1/triage", content=(b"x" * 50_000 for _ in range(6))), 413)
    assert "body_too_large" == found.code


@pytest.mark.parametrize(("spare", "status"), [(0, 200), (1, 413)], ids=["at the limit", "one byte more"])
def test_the_limit_itself_is_still_read(http: httpx.Client, spare: int, status: int) -> None:
    body = b'{"facts": {"functioning": {"washing": 1}}}'.ljust(LIMIT + spare)
    assert status == http.post("/api/v1/triage", content=body, headers={"content-type": "application/json"}).status_code


def test_a_small_body_in_chunks_is_read(http: httpx.Client) -> None:
    parts = (b'{"facts": {"functioning"', b': {"washing": 1}}}')
    response = http.post("/api/v1/triage", content=iter(parts), headers={"content-type": "application/json"})
    assert 200 == response.status_code


def test_a_length_that_is_no_number_does_not_get_past_the_limit(server: Server) -> None:
    assert b"HTTP/1.1 400" in _first_line(server, [f"{HEAD}Content-Length: ten\r\n\r\n".encode()])
