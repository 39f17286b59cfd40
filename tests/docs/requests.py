"""The service the documentation talks to: started as a reader would, and asked what its curl commands ask."""

import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

DOCUMENTED_ADDRESS = "http://127.0.0.1:8000"
_LISTENS = re.compile(r"http://127\.0\.0\.1:\d+")


@contextmanager
def served() -> Iterator[str]:
    """Run `mestring demo` on a free port; gives its address."""
    program = Path(sys.executable).with_name("mestring")
    command: list[str | Path] = [program, "demo", "--citizens", "40", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603 - our own program
        try:
            yield _address_in(server.stdout or ())
        finally:
            server.terminate()


def _address_in(log: Iterable[str]) -> str:
    said = []
    for line in log:
        if found := _LISTENS.search(line):
            return found.group()
        said.append(line)
    message = f"the service did not start:\n{''.join(said)}"
    raise RuntimeError(message)


def answer_to(words: list[str], folder: Path, address: str) -> tuple[int, str]:
    """Ask what the words after `curl` ask; gives 0 for a success as curl -f does, and JSON laid out for reading."""
    method, url, headers, body = "GET", "", dict[str, str](), None
    waiting = iter(words)
    for word in waiting:
        match word:
            case "-s" | "-f" | "-sf":
                pass
            case "-X":
                method = next(waiting)
            case "-H":
                name, _, value = next(waiting).partition(":")
                headers[name] = value.strip()
            case "-d":
                method, body = "POST", _body(next(waiting), folder)
            case _ if word.startswith(DOCUMENTED_ADDRESS):
                url = word.replace(DOCUMENTED_ADDRESS, address, 1)
            case _:
                message = f"curl {word}: teach tests/docs/requests.py this word, or write the command without it"
                raise ValueError(message)
    response = httpx.request(method, url, headers=headers, content=body, timeout=20, trust_env=False)
    return (0 if response.is_success else 22), json.dumps(response.json(), ensure_ascii=False, indent=2)


def _body(said: str, folder: Path) -> bytes:
    return (folder / said[1:]).read_bytes() if said.startswith("@") else said.encode()
