"""The command line, run in this process as it is in its own."""

import sys
from collections.abc import Iterator

import httpx
import pytest

from api.cli.main import main
from tests.cli.command import Mestring, Run
from tests.routers.server import client_of, serving


@pytest.fixture
def mestring(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Mestring:
    """Run `mestring` with these words; what it raises beyond its own errors fails the test."""

    def run(*words: object) -> Run:
        capsys.readouterr()
        monkeypatch.setattr(sys, "argv", ["mestring", *map(str, words)])
        status: str | int | None = 0
        try:
            main()
        except SystemExit as stopped:
            status = stopped.code
        written = capsys.readouterr()
        return Run(int(status or 0), *map(_without_sealing, written))

    return run


def _without_sealing(written: str) -> str:
    """Leave out what the application of this test process logs meanwhile, in a thread of its own."""
    return "".join(line for line in written.splitlines(keepends=True) if '"event":"audit sealed"' not in line)


@pytest.fixture(scope="session")
def http(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Open a client for a server of its own process."""
    with serving(tmp_path_factory.mktemp("server") / "written.log") as server, client_of(server) as client:
        yield client
