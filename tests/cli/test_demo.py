"""`mestring demo`: the service running, and one worked case put to it."""

import os
import signal
import subprocess
from pathlib import Path
from re import search
from socket import create_server

import pytest
from jose.jwt import get_unverified_claims

from api.content.load import load_library
from tests.cli.command import Run, run_apart
from tests.routers.server import COMMAND, PATIENCE_SECONDS


@pytest.fixture(scope="module")
def once() -> Run:
    """Run the demo once, in English, on a free port."""
    return run_apart("demo", "--once", "--citizens", "40", "--port", "0", "--lang", "en")


def test_it_ends_well_and_complains_of_nothing(once: Run) -> None:
    assert (0, "") == (once.status, once.err)


def test_it_shows_the_recommendation_with_the_ladder(once: Run) -> None:
    assert "I want to manage it again   ← help starts here" in once.out
    assert "Reablement" in once.out


def test_it_says_what_the_service_answered_and_where_to_look(once: Run) -> None:
    assert search(
        r"POST http://127\.0\.0\.1:\d+/api/v1/triage answered: step 3, \d+ services, \d+ rules fired\.", once.out
    )
    assert search(r"http://127\.0\.0\.1:\d+/docs", once.out)


def test_it_says_that_a_person_decides(once: Run) -> None:
    assert load_library().phrases.not_a_decision_citizen.en in once.said


def test_whoever_was_there_can_sign_in_at_another_port(once: Run) -> None:
    assert "GET http://127.0.0.1:" in once.out
    again = run_apart("demo", "--once", "--port", "0", "--lang", "en")
    assert (0, "") == (again.status, again.err)
    assert "whose team has these cases" in again.out
    issuer = get_unverified_claims(run_apart("demo", "token", "fjordvik-assessor-1").out.strip())["iss"]
    assert f"{issuer}/people" in again.out


def test_a_port_that_is_taken_is_said_before_anything_is_made(tmp_path: Path) -> None:
    with create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        refused = run_apart("demo", "--once", "--port", str(port), settings={"MESTRING_DATA": str(tmp_path)})
    assert (1, f"Port {port} is taken. Choose another with --port (make demo PORT=8001), or 0 for a free one.\n") == (
        refused.status,
        refused.err,
    )
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("ended", [signal.SIGINT, signal.SIGTERM])
def test_it_keeps_serving_until_it_is_ended_and_leaves_no_database_behind(
    tmp_path: Path, ended: signal.Signals
) -> None:
    command = [str(COMMAND), "demo", "--citizens", "40", "--port", "0"]
    settings = {**os.environ, "MESTRING_DATA": str(tmp_path)}
    with subprocess.Popen(command, env=settings, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as demo:  # noqa: S603 - our own command, no shell
        assert demo.stdout is not None
        assert any(b"Ctrl-C" in line for line in demo.stdout)
        running = (tmp_path / "postgres" / "postmaster.pid").exists()
        demo.send_signal(ended)
        _, complaint = demo.communicate(timeout=PATIENCE_SECONDS)
    left = (tmp_path / "postgres" / "postmaster.pid").exists()
    assert (True, b"", True, False) == (demo.returncode in {0, 130}, complaint, running, left)


def test_with_a_web_app_it_says_first_where_to_open_it(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<!doctype html>")
    settings = {"MESTRING_WEB": str(tmp_path)}
    shown = run_apart("demo", "--once", "--citizens", "40", "--port", "0", settings=settings)
    assert search(r"\nOpen http://127\.0\.0\.1:\d+ in a browser, and press a name", shown.out)
    assert "POST" not in shown.out
