"""Nothing anybody says, and nothing anybody is known by, stands in a log: ours, PostgreSQL's, or the metrics."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import quote, urlsplit

import httpx
import pytest

from api.observing.logs import KEPT
from tests.observing.written import Line, read
from tests.system.document import Operation, operations_of
from tests.system.loud import NAME, loud
from tests.system.operations import examples_of, sent_as
from tests.system.own import DATABASE, Own
from tests.system.scene import Scene, make_scene
from tests.system.words import RECOGNISABLE

ORDER = ("PUT", "PATCH", "POST", "GET", "DELETE")
"""What asks for the first version of something comes before what makes it another."""


@dataclass(frozen=True)
class Spoken:
    """All that was written while people spoke, and the marks by which each of them would be found in it."""

    log: str
    database_log: str
    metrics: str
    marks: set[str]
    operations: dict[str, Operation]
    answered: dict[int, int]

    @property
    def lines(self) -> list[Line]:
        """Give the lines of our own log."""
        return read(self.log)

    def found_in(self, written: str) -> list[str]:
        """List the marks that stand in something written, as they are or as in an address."""
        return sorted(mark for mark in self.marks if mark in written or quote(mark) in written)


@pytest.fixture(scope="module")
def spoken(own: Own) -> Spoken:
    """Let everybody say everything through every route: what goes well, what is refused, and what breaks."""
    began = len(own.server.log()), len(own.cluster.log())
    operations = operations_of(own.http.get("/openapi.json").json())
    scene = make_scene(own.town())
    answered = dict[int, int]()
    for operation in sorted(operations.values(), key=lambda operation: ORDER.index(operation.method)):
        for asked in examples_of(operation):
            for sent in loud(operation, asked, scene):
                _count(answered, _sent(own.http, sent))
    with _without(own, "contact"):
        for name in ("add_contact", "open_case", "list_contacts"):
            for asked in examples_of(operations[name]):
                _count(answered, _sent(own.http, sent_as(scene, operations[name], asked)))
    _shout_past_http(own)
    return Spoken(
        own.server.log()[began[0] :],
        own.cluster.log()[began[1] :],
        own.http.get("/metrics").text,
        _marks(scene, own.http),
        operations,
        answered,
    )


def _sent(http: httpx.Client, sent: dict[str, Any]) -> int | None:
    try:
        return http.request(**sent).status_code
    except httpx.HTTPError:
        return None


def _count(answered: dict[int, int], status: int | None) -> None:
    if status is not None:
        answered[status] = answered.get(status, 0) + 1


@contextmanager
def _without(own: Own, table: str) -> Iterator[None]:
    """Take a table away, so that whatever needs it breaks with all it was given."""
    own.cluster.run(DATABASE, f"ALTER TABLE {table} RENAME TO elsewhere")
    try:
        yield
    finally:
        own.cluster.run(DATABASE, f"ALTER TABLE elsewhere RENAME TO {table}")


def _shout_past_http(own: Own) -> None:
    """Send what is no HTTP, or too much of it."""
    address = urlsplit(own.server.address)
    for said in (f"{NAME} {NAME}\r\n\r\n", f"GET /{NAME} HTTP/1.1\r\n{NAME}\r\n\r\n", f"GET /?{NAME * 10_000}"):
        with socket.create_connection((address.hostname, address.port), timeout=5) as connection:
            connection.sendall(said.encode())
            connection.shutdown(socket.SHUT_WR)
            connection.recv(1000)


def _marks(scene: Scene, http: httpx.Client) -> set[str]:
    """Give everything somebody could be found by."""
    tokens = {headers["Authorization"].rpartition(".")[2] for headers in scene._signed_in.values()}  # noqa: SLF001 - the tokens that were sent
    cursor = http.get("/api/v1/cases", params={"limit": 1}, headers=scene.headers("case_officer")).json()["next"]
    return {NAME, cursor, *RECOGNISABLE, *scene.ids.values(), *tokens}


def test_every_route_was_heard_as_it_goes_well_and_as_it_fails(spoken: Spoken) -> None:
    heard = {(line["route"], line["status"] // 100) for line in spoken.lines if line["event"] == "request"}
    wanted = {(operation.path, kind) for operation in spoken.operations.values() for kind in (2, 4)}
    assert set() == wanted - heard


def test_something_broke_and_the_database_refused_something(spoken: Spoken) -> None:
    assert {HTTPStatus.INTERNAL_SERVER_ERROR, HTTPStatus.CONFLICT} <= set(spoken.answered)
    assert "UndefinedTableError" in {line.get("error") for line in spoken.lines} or "ProgrammingError" in {
        line.get("error") for line in spoken.lines
    }


def test_our_log_holds_nobody(spoken: Spoken) -> None:
    assert [] == spoken.found_in(spoken.log)


def test_our_log_holds_only_what_is_on_the_list(spoken: Spoken) -> None:
    assert set() == {key for line in spoken.lines for key in line} - KEPT


def test_the_log_of_postgresql_holds_nobody(spoken: Spoken) -> None:
    assert [] == spoken.found_in(spoken.database_log)


def test_the_metrics_hold_nobody(spoken: Spoken) -> None:
    assert [] == spoken.found_in(spoken.metrics)


def test_the_metrics_count_every_route(spoken: Spoken) -> None:
    assert [] == [one.path for one in spoken.operations.values() if f'route="{one.path}"' not in spoken.metrics]


def test_postgresql_is_told_to_keep_what_statements_hold_to_itself(own: Own) -> None:
    wanted = {
        "log_error_verbosity": "terse",
        "log_min_duration_statement": "-1",
        "log_min_error_statement": "panic",
        "log_min_messages": "log",
        "log_parameter_max_length": "0",
        "log_parameter_max_length_on_error": "0",
        "log_statement": "none",
    }
    found = {
        row["name"]: row["setting"] for row in own.cluster.run(DATABASE, "SELECT name, setting FROM pg_settings")[0]
    }
    assert wanted == {name: found[name] for name in wanted}
