"""The command line for tests: run here and now, or as its own process where a process is the point."""

import os
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from api.content.load import SHIPPED
from tests.routers.server import COMMAND, PATIENCE_SECONDS

CASES = SHIPPED / "cases"
A1 = CASES / "A1.yaml"


@dataclass(frozen=True)
class Run:
    """What a command came to: its exit status, and what it wrote."""

    status: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """Give the answer on one line, so that it does not matter where lines were broken."""
        return " ".join(self.out.split())


Mestring = Callable[..., Run]


def run_apart(*words: str | Path, stdin: bytes = b"", settings: Mapping[str, str] | None = None) -> Run:
    """Run `mestring` as its own process."""
    done = subprocess.run(  # noqa: S603 - our own command, no shell
        [COMMAND, *words],
        input=stdin,
        capture_output=True,
        check=False,
        timeout=PATIENCE_SECONDS,
        env={**os.environ, **(settings or {})},
    )
    return Run(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))


def check_complaint(run: Run, *words: str) -> None:
    """Claim that a command was refused with exit status 1, words that help, and no trace of code."""
    assert 1 == run.status, run.out[:300]
    assert "" == run.out
    assert run.err.startswith("error [")
    assert "Traceback" not in run.err
    assert [] == [word for word in words if word not in run.err], run.err
