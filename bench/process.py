"""A server in a process of its own, on a free port, until it answers and then until it is no longer needed."""

import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from subprocess import DEVNULL, PIPE, Popen, TimeoutExpired
from time import perf_counter, sleep
from typing import Final

from bench.measure import NotMeasured

HEALTH: Final = "/api/v1/health"

_START_AT_MOST: Final = 30.0
_STOP_AT_MOST: Final = 10.0
_LOOK_EVERY: Final = 0.005


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
def serving(command: Sequence[str], port: int) -> Iterator[float]:
    """Start a server and stop it at the end; gives the seconds from the start to its first healthy answer."""
    start = perf_counter()
    process = Popen(command, stdout=DEVNULL, stderr=PIPE, text=True)  # noqa: S603 # the command is our own
    try:
        while not _healthy(port):
            if process.poll() is not None or perf_counter() - start > _START_AT_MOST:
                raise NotStarted(command, _stop(process))
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


def _stop(process: Popen[str]) -> str:
    """End the process, the hard way if it will not; gives the last line it wrote to its errors."""
    process.terminate()
    try:
        _, said = process.communicate(timeout=_STOP_AT_MOST)
    except TimeoutExpired:
        process.kill()
        _, said = process.communicate()
    return last_line(said or "")
