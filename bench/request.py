"""`POST /api/v1/triage` against a bare FastAPI route with the same models on the same server, over loopback."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from json import dumps
from subprocess import CalledProcessError, run
from typing import Final

from bench.citizens import documents
from bench.measure import ROUNDS, Measured, NotMeasured, more_is_better
from bench.process import free_port, last_line, serving
from bench.server import BARE, CITIZENS, POLICY, SEED, TRIAGE

AIM = 0.7
"""At least this share of what the bare route answers."""

SECONDS: Final = 2.0
_WARM_UP: Final = 0.5


class NotAnswered(NotMeasured):
    """A load that ended because a request was refused or a connection lost."""

    def __init__(self, path: str, said: str) -> None:
        """Say where, and what the load said last."""
        super().__init__(f"POST {path}: {last_line(said)}")


def measure() -> Iterator[Measured]:
    """Load both routes in turn; raises NotMeasured when the server does not start or refuses a request."""
    port = free_port()
    bodies = b"\n".join(dumps({"policy": POLICY, "facts": facts}).encode() for facts in documents(CITIZENS, seed=SEED))
    with serving([sys.executable, "-m", "bench.server", str(port)], port):
        for path in (TRIAGE, BARE):
            _load(port, path, _WARM_UP, bodies)
        rounds = [(_load(port, TRIAGE, SECONDS, bodies), _load(port, BARE, SECONDS, bodies)) for _ in range(ROUNDS)]
    rates = [(ours.rate, theirs.rate) for ours, theirs in rounds]
    requests = sum(ours.answered for ours, _ in rounds)
    yield more_is_better(f"POST {TRIAGE} against a bare FastAPI route", "requests/s", rates, AIM, requests)


@dataclass(frozen=True, slots=True)
class Loaded:
    """How much was answered while a route was kept busy."""

    answered: int
    seconds: float

    @property
    def rate(self) -> float:
        """Give the requests answered a second."""
        return self.answered / self.seconds


def _load(port: int, path: str, seconds: float, bodies: bytes) -> Loaded:
    command = [sys.executable, "-m", "bench.load", str(port), path, str(seconds)]
    try:
        done = run(command, input=bodies, capture_output=True, check=True)  # noqa: S603 # the command is our own
    except CalledProcessError as error:
        raise NotAnswered(path, error.stderr.decode()) from error
    answered, took = done.stdout.split()
    return Loaded(int(answered), float(took))
