"""A real server for tests: `mestring serve` as its own process on a free port, with everything it writes kept."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

COMMAND = Path(sys.executable).with_name("mestring")
LISTENING = re.compile(r"running on (http://127\.0\.0\.1:\d+)")
PATIENCE_SECONDS = 30.0


@dataclass(frozen=True)
class Server:
    """A started server: its process, where it answers, and the file with all it has written."""

    process: subprocess.Popen[bytes]
    address: str
    written: Path

    def log(self) -> str:
        """Read everything the server has written so far, to standard output and standard error."""
        return self.written.read_text("utf-8")


def start(written: Path, *, port: int = 0, settings: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
    """Start `mestring serve` with these settings as environment variables; it may not come up."""
    with written.open("wb") as log:
        return subprocess.Popen(  # noqa: S603 - our own command, no shell
            [COMMAND, "serve", "--port", str(port)],
            stdout=log,
            stderr=subprocess.STDOUT,
            env={**os.environ, **(settings or {})},
        )


def _address(process: subprocess.Popen[bytes], written: Path) -> str:
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until and process.poll() is None:
        if found := LISTENING.search(written.read_text("utf-8")):
            return found[1]
        time.sleep(0.02)
    process.kill()
    raise AssertionError("\n".join(["the server did not start", *written.read_text("utf-8").splitlines()[-5:]]))


@contextmanager
def serving(written: Path, **settings: str) -> Iterator[Server]:
    """Serve on a free port until the block ends; fails with the server's own words when it does not come up."""
    process = start(written, settings=settings)
    try:
        yield Server(process, _address(process, written), written)
    finally:
        process.terminate()
        process.wait(PATIENCE_SECONDS)


def client_of(server: Server) -> httpx.Client:
    """Open a client for a server."""
    return httpx.Client(base_url=server.address, timeout=PATIENCE_SECONDS, trust_env=False)
