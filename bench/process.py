"""A server in a process of its own, on a free port, until it answers and then until it is no longer needed."""

import os
import socket
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from subprocess import DEVNULL, Popen, TimeoutExpired
from sys import executable
from tempfile import TemporaryFile
from time import perf_counter, sleep
from typing import IO, Final

from bench.measure import NotMeasured

HEALTH: Final = "/api/v1/health"
MESTRING: Final = str(Path(executable).parent / "mestring")

_START_AT_MOST: Final = 30.0
_STOP_AT_MOST: Final = 10.0
_LOOK_EVERY: Final = 0.005
_NO_BYTECODE: Final = "PYTHONDONTWRITEBYTECODE"
"""Set on machines of developers; an installation keeps what was compiled at its first start."""


class NotStarted(NotMeasured):
    """A server that ended, or did not answer in time."""

    def __init__(self, command: Sequence[str], said: str) -> None:
        """Say what was run and what it said last."""
        super().__init__(f"'{' '.join(command)}' did not answer {HEALTH}. {said}".rstrip())


def last_line(said: str) -> str:
    """Give the last line of what a process wrote: of a traceback, the error."""
    return said.strip().rpartition("\n")[2]


def free_port() -> int:
    """Find a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def serving(command: Sequence[str], port: int, settings: Mapping[str, str] | None = None) -> Iterator[float]:
    """Start a server and stop it at the end; gives the seconds from the start to its first healthy answer."""
    env = {name: value for name, value in os.environ.items() if name != _NO_BYTECODE} | dict(settings or {})
    with TemporaryFile() as said:  # a pipe that nobody reads would stop a server that logs its requests
        start = perf_counter()
        process = Popen(command, stdout=DEVNULL, stderr=said, env=env)  # noqa: S603 # the command is our own
        try:
            while not _healthy(port):
                if process.poll() is not None or perf_counter() - start > _START_AT_MOST:
                    raise NotStarted(command, _said(said))
                sleep(_LOOK_EVERY)
            yield perf_counter() - start
        finally:
            _stop(process)


def _healthy(port: int) -> bool:
    connection = HTTPConnection("127.0.0.1", port, timeout=_STOP_AT_MOST)
    try:
        connection.request("GET", HEALTH)
        return connection.getresponse().status == HTTPStatus.OK
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def _said(written: IO[bytes]) -> str:
    written.seek(0)
    return last_line(written.read().decode(errors="replace"))


def _stop(process: Popen[bytes]) -> None:
    """End the process, the hard way if it will not."""
    process.terminate()
    try:
        process.wait(_STOP_AT_MOST)
    except TimeoutExpired:
        process.kill()
        process.wait()
