"""`mestring serve`: answers on a free port, stops when asked, and says what is wrong when it cannot start."""

import signal
import socket
from pathlib import Path

import httpx
import pytest

from tests.cli.command import Mestring, run_apart
from tests.routers.server import PATIENCE_SECONDS, serving


@pytest.mark.parametrize(("asked", "statuses"), [(signal.SIGINT, {0, 130, -2}), (signal.SIGTERM, {0, 143, -15})])
def test_it_answers_health_and_stops_when_asked(tmp_path: Path, asked: signal.Signals, statuses: set[int]) -> None:
    with serving(tmp_path / "written.log") as server:
        assert "ok" == httpx.get(f"{server.address}/api/v1/health", trust_env=False).json()["status"]
        server.process.send_signal(asked)
        assert server.process.wait(PATIENCE_SECONDS) in statuses
    assert "Traceback" not in server.log()
    assert "Finished server process" in server.log()


@pytest.mark.parametrize("command", [("serve",), ("demo", "--once")])
def test_a_port_that_is_taken_is_said_to_be(command: tuple[str, ...]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        run = run_apart(*command, "--port", str(port))
    assert run.status not in {0, 2}
    assert str(port) in run.err
    assert "in use" in run.err or "taken" in run.err
    assert "Traceback" not in run.err


def test_a_host_that_does_not_exist_is_no_traceback() -> None:
    run = run_apart("serve", "--host", "nowhere.invalid", "--port", "0")
    assert run.status not in {0, 2}
    assert "Traceback" not in run.err


@pytest.mark.parametrize("port", ["-1", "65536", "http"])
def test_a_port_that_cannot_be_is_wrong_usage(mestring: Mestring, port: str) -> None:
    run = mestring("serve", "--port", port)
    assert 2 == run.status
    assert "--port" in run.err


def test_no_header_tells_what_the_server_is_made_of(http: httpx.Client) -> None:
    headers = http.get("/api/v1/health").headers
    assert "server" not in headers
    assert "x-powered-by" not in headers
