"""How long `mestring serve` takes from the command to the first healthy answer, against a limit.

Its embedded database was made by a start before; it does not run yet, as after a night.
"""

from collections.abc import Iterator
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from bench.measure import Measured
from bench.process import MESTRING, free_port, serving

LIMIT: Final = 3.0
"""Seconds a start may take."""

STARTS: Final = 7


def measure() -> Iterator[Measured]:
    """Start and stop the server again and again; raises NotMeasured when it does not answer."""
    with TemporaryDirectory(prefix="mestring-bench-") as folder:
        _start(folder)
        seconds = median(_start(folder) for _ in range(STARTS))
    name = "mestring serve with its database, start to first healthy answer, against its limit"
    yield Measured(name, "s", seconds, LIMIT, LIMIT / seconds, 1, STARTS)


def _start(folder: str) -> float:
    port = free_port()
    with serving([MESTRING, "serve", "--port", str(port)], port, {"MESTRING_DATA": folder}) as seconds:
        return seconds
