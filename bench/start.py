"""How long `mestring serve` takes from the command to the first healthy answer, against a limit."""

import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Final

from bench.measure import Measured
from bench.process import free_port, serving

LIMIT: Final = 1.5
"""Seconds a start may take."""

STARTS: Final = 7


def measure() -> Iterator[Measured]:
    """Start and stop the server again and again; raises NotMeasured when it does not answer."""
    seconds = median(_start() for _ in range(STARTS))
    yield Measured(
        "mestring serve, start to first healthy answer, against its limit", "s", seconds, LIMIT, LIMIT / seconds, 1
    )


def _start() -> float:
    port = free_port()
    command = [str(Path(sys.executable).parent / "mestring"), "serve", "--port", str(port)]
    with serving(command, port) as seconds:
        return seconds
