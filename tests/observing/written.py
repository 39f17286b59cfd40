"""What a logger writes: the lines, read back, of this process or of one of its own."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr
from io import StringIO
from typing import Any

Line = dict[str, Any]


@contextmanager
def lines() -> Iterator[list[Line]]:
    """Gather what is written inside the block; the list is filled when it ends."""
    found: list[Line] = []
    with redirect_stderr(StringIO()) as written:
        yield found
    found += read(written.getvalue())


def read(written: str) -> list[Line]:
    """Read lines of JSON; fails on anything else."""
    return [json.loads(line) for line in written.splitlines()]


def lines_of(script: str) -> list[Line]:
    """Gather what a process of its own writes that runs this script."""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)  # noqa: S603 - our own words
    return read(done.stderr)
