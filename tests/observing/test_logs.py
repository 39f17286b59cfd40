"""A log line holds what is on the list and nothing else, whoever wrote it and whatever went wrong."""

import ast
import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from api.domain.facts import Facts
from api.observing.logs import KEPT, LEFT_OUT, what_broke
from tests.architecture.tree import dotted, named, parsed, python
from tests.observing.written import Line, lines, lines_of

LOG = structlog.get_logger()
WORD = "Zebrafinken"
OTHERS = f"""
import asyncio, logging, warnings
logging.getLogger("uvicorn.error").info("before")
import structlog
from api.observing.logs import write_logs
structlog.get_logger().info("before")
write_logs()
structlog.get_logger().info("after", count=1)
logging.getLogger("uvicorn.error").info("Uvicorn running on http://127.0.0.1:%d", 8000)
logging.getLogger("uvicorn.error").error("Traceback\\n  File x\\nOSError: in use\\n")
logging.getLogger("httpx").info("GET /{WORD}")
logging.getLogger("asyncio").error("never retrieved: {WORD}")
warnings.warn("{WORD}")
try:
    raise KeyError("{WORD}")
except KeyError:
    logging.getLogger("uvicorn.error").exception("Exception in ASGI application")
"""
WATCHED = """
import structlog
from api.observing.logs import write_logs
write_logs()
structlog.get_logger().info("told", x=1)
"""
LEVELS = ("debug", "info", "warning", "error", "critical", "exception")


@pytest.fixture(scope="module")
def of_others() -> list[Line]:
    """Let several libraries log in a process of their own."""
    return lines_of(OTHERS)


def _events(level: str, found: list[Line]) -> list[str]:
    return [line["event"] for line in found if line["level"] == level]


@given(st.dictionaries(st.text(min_size=1) | st.sampled_from(sorted(KEPT)), st.text() | st.integers()))
def test_no_line_holds_a_key_that_is_not_on_the_list(said: dict[str, str | int]) -> None:
    said.pop("event", None)
    with lines() as found:
        LOG.warning("told", **said)
    assert set() == set(found[0]) - KEPT
    assert {key: said[key] for key in said.keys() & KEPT - {"instant", "level"}}.items() <= found[0].items()


def test_a_line_says_when_how_bad_and_what_before_anything_else() -> None:
    with lines() as found:
        LOG.warning("told", count=3)
    assert ["instant", "level", "event", "count"] == list(found[0])
    assert ("warning", "told", 3) == (found[0]["level"], found[0]["event"], found[0]["count"])


def test_of_a_value_that_is_no_word_or_number_only_its_kind_is_written() -> None:
    facts = Facts.model_validate({"context": {"wishes": WORD}})
    with lines() as found:
        LOG.warning("told", policy=facts, place=[WORD], count={WORD: WORD})
    assert ("Facts", "list", "dict") == (found[0]["policy"], found[0]["place"], found[0]["count"])


def test_of_an_error_only_kind_and_place_are_written() -> None:
    with lines() as found:
        try:
            int(WORD)
        except ValueError:
            LOG.exception("told")
    assert "ValueError" == found[0]["error"]
    assert found[0]["place"].startswith(f"{__name__}.test_of_an_error_only_kind_and_place_are_written:")
    assert WORD not in str(found)


def test_an_error_that_was_never_raised_has_no_place() -> None:
    assert {"error": "KeyError"} == what_broke(KeyError(WORD))


@pytest.mark.parametrize("ends", ["\n", "\r", "\x0b", "\x85", "\u2028", "\n\ud800"])
def test_nothing_in_what_is_said_begins_a_second_line(ends: str) -> None:
    with lines() as found:
        LOG.warning("told", place=f'{ends}{{"event": "forged"}}')
    assert 1 == len(found)


def test_nobody_reading_the_lines_breaks_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = StringIO()
    gone.close()
    monkeypatch.setattr(sys, "stderr", gone)
    LOG.error("told")
    assert gone.closed


def test_a_person_who_watches_gets_lines_laid_out_for_reading() -> None:
    ours, theirs = pty.openpty()
    subprocess.run([sys.executable, "-c", WATCHED], stderr=theirs, check=True)  # noqa: S603 - our own words
    seen = os.read(ours, 1000).decode()
    assert ("told" in seen, "{" in seen, "x" in seen) == (True, False, False)


def test_only_warnings_are_written_until_a_command_asks_for_more(of_others: list[Line]) -> None:
    assert "before" not in _events("info", of_others)
    assert "after" in _events("info", of_others)


def test_the_server_says_in_the_same_lines_where_it_listens(of_others: list[Line]) -> None:
    assert "Uvicorn running on http://127.0.0.1:8000" in _events("info", of_others)


def test_of_a_whole_traceback_in_one_message_only_the_last_line_is_written(of_others: list[Line]) -> None:
    assert "OSError: in use" in _events("error", of_others)


def test_a_message_that_may_repeat_what_was_asked_is_left_out(of_others: list[Line]) -> None:
    left_out = [line for line in of_others if line["event"] == LEFT_OUT]
    assert ["asyncio", "py.warnings"] == [line["logger"] for line in left_out]
    assert all(line["place"] for line in left_out)


def test_no_line_of_another_library_holds_what_was_said(of_others: list[Line]) -> None:
    assert "KeyError" in {line.get("error") for line in of_others}
    assert WORD not in str(of_others)
    assert set() == {key for line in of_others for key in line} - KEPT


def _events_written(path: Path) -> Iterator[tuple[ast.Call, ast.expr | None]]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Call):
            owner, _, level = dotted(node.func).rpartition(".")
            if level in LEVELS and owner.lower().endswith("log"):
                yield node, node.args[0] if node.args else None


def test_every_event_is_written_out_where_it_is_logged() -> None:
    calls = [(path, *call) for path in python("api/") for call in _events_written(path)]
    assert calls
    assert [] == [
        f"{named(path)}:{call.lineno}" for path, call, event in calls if not isinstance(event, ast.Constant)
    ], "name the event with fixed words, and put what changes under a key of KEPT"
