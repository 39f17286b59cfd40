"""The embedded PostgreSQL starts whatever was left behind, is closed to other accounts, and is stopped by the last."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from api.db.embedded import EmbeddedPostgres

SOCKET = ".s.PGSQL.5432"
PROCESS = "postmaster.pid"
"""What a server writes about itself, and takes away when it stops in order."""
ANOTHER = """
import os, signal, sys
from pathlib import Path
from api.db.embedded import EmbeddedPostgres
EmbeddedPostgres(Path(sys.argv[1]))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    """Give a folder for a server; outside of pytest's, which other runs of it close to other accounts."""
    with TemporaryDirectory(prefix="mestring-embedded-", ignore_cleanup_errors=True) as name:
        yield Path(name) / "postgres"


def _recorded(folder: Path) -> list[str]:
    return (folder / PROCESS).read_text("utf-8").splitlines()


def test_it_starts_where_the_number_of_a_killed_server_is_now_that_of_another_process(folder: Path) -> None:
    server = EmbeddedPostgres(folder)
    recorded = _recorded(folder)
    server.stop()
    left_behind = [str(os.getpid()), *recorded[1:]]
    (folder / PROCESS).write_text("\n".join(left_behind) + "\n", "utf-8")
    (folder / f"{SOCKET}.lock").write_text("\n".join(left_behind[:5]) + "\n", "utf-8")
    server = EmbeddedPostgres(folder)
    started = int(_recorded(folder)[0])
    server.stop()
    assert started != os.getpid()


def test_the_last_to_leave_stops_it_even_if_another_was_killed_before(folder: Path) -> None:
    subprocess.run([sys.executable, "-c", ANOTHER, str(folder)], check=False, cwd=Path.cwd())  # noqa: S603 - our own words
    assert (folder / PROCESS).exists()
    EmbeddedPostgres(folder).stop()
    assert not (folder / PROCESS).exists()


def test_only_the_account_that_runs_it_reaches_its_socket(folder: Path) -> None:
    server = EmbeddedPostgres(folder)
    directory = Path(str(server.url().query["host"]))
    mode = stat.S_IMODE((directory / SOCKET).stat().st_mode)
    server.stop()
    assert 0o700 == mode
