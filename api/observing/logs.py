"""What the service writes about itself: one line of JSON for each event on standard error, never a person's data.

A line holds what KEPT names and nothing else: whoever hands over more by mistake sees it dropped, and of an error only
its kind and place are told. Importing this module makes that so for every structlog logger of the process, from
warnings up; `write_logs` adds the rest and takes in what other libraries log.
"""

import json
import logging
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from typing import Final

import structlog
from pydantic_core import to_json
from structlog.dev import ConsoleRenderer
from structlog.typing import EventDict, WrappedLogger

KEPT: Final = frozenset(
    {
        "instant",
        "level",
        "event",
        "request_id",
        "method",
        "route",
        "status",
        "duration_ms",
        "municipality",
        "policy",
        "head",
        "count",
        "seconds",
        "error",
        "place",
        "logger",
    }
)
"""All that a line may hold. None of it can be a person's data, and that is what a new key must be checked for."""

LEFT_OUT: Final = "message left out"
"""Stands for what a library said that may repeat what it was given."""

_PLAIN: Final = {str, int, float, bool, type(None)}

_TRUSTED: Final = {"mestring", "uvicorn", "alembic"}
"""Loggers whose messages are about the service alone."""

_LEVELS: Final = {"debug", "info", "warning", "error", "critical"}


def what_broke(error: BaseException) -> dict[str, str]:
    """Tell kind and place of an error; its message could repeat what somebody said."""
    found = error.__traceback__
    while found is not None and found.tb_next is not None:
        found = found.tb_next
    if found is None:
        return {"error": type(error).__name__}
    frame = found.tb_frame
    return {
        "error": type(error).__name__,
        "place": f"{frame.f_globals.get('__name__')}.{frame.f_code.co_name}:{found.tb_lineno}",
    }


def write_logs(level: str = "info") -> None:
    """Write lines of this level and above, other libraries' too; laid out for reading when a person is watching."""
    _configure(level, ConsoleRenderer(timestamp_key="instant") if sys.stderr.isatty() else _as_json)
    logging.basicConfig(handlers=[_Others()], level=level.upper(), force=True)
    logging.captureWarnings(capture=True)


def _configure(level: str, written: Callable[[WrappedLogger, str, EventDict], str]) -> None:
    structlog.configure(
        processors=[_stamped, _kept, written],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=_StandardError,
        cache_logger_on_first_use=False,
    )


def _stamped(_logger: WrappedLogger, level: str, event: EventDict) -> EventDict:
    instant = datetime.now(UTC).isoformat(timespec="milliseconds")
    return {"instant": instant, "level": level, "event": event["event"], **event}


def _kept(_logger: WrappedLogger, _level: str, event: EventDict) -> EventDict:
    """Leave out every key but those of KEPT, and of a value that is no word or number all but its kind."""
    if event.keys() <= KEPT and _PLAIN.issuperset(map(type, event.values())):
        return event
    given = event.get("exc_info")
    error = sys.exc_info()[1] if given is True else given[1] if isinstance(given, tuple) else given
    told = what_broke(error) if isinstance(error, BaseException) else {}
    return {key: _plain(value) for key, value in event.items() if key in KEPT} | told


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, str | int | float) else type(value).__name__


def _as_json(_logger: WrappedLogger, _level: str, event: EventDict) -> str:
    """Write a line in ASCII, so that no character can end it early or speak to a terminal."""
    try:
        return to_json(event, ensure_ascii=True).decode()
    except ValueError:  # half a character, as in the name of a file that is not UTF-8
        return json.dumps(event)


class _StandardError:
    """Writes lines to whatever standard error is at the time; nobody reading them is no reason to fail."""

    def msg(self, line: str) -> None:
        with suppress(OSError, ValueError):
            sys.stderr.write(line + "\n")

    debug = info = warning = error = critical = msg


class _Others(logging.Handler):
    """Takes in what other libraries log: warnings of all of them, more of those that speak of the service alone."""

    def emit(self, record: logging.LogRecord) -> None:
        trusted = record.name.partition(".")[0] in _TRUSTED
        if not trusted and record.levelno < logging.WARNING:
            return
        broken = record.exc_info[1] if record.exc_info else None
        told = what_broke(broken) if broken is not None else {}
        if not trusted:
            told.setdefault("place", f"{record.module}.{record.funcName}:{record.lineno}")
        level = record.levelname.lower()
        # A start that fails is told as a whole traceback in one message: its last line says what was wrong.
        said = record.getMessage().strip().rpartition("\n")[2] if trusted else LEFT_OUT
        write = getattr(structlog.get_logger(), level if level in _LEVELS else "info")
        write(said, logger=record.name, **told)


_configure("warning", _as_json)
