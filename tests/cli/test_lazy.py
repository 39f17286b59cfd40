"""A command loads what it runs: reading a policy needs no server and no database."""

import subprocess
import sys
from typing import Any

import pytest
from typer.main import get_group

from api.cli.main import COMMANDS, app
from tests.cli.command import A1

LOADED = "import atexit, sys; atexit.register(lambda: print(*sys.modules, file=sys.stderr))"
RUN = f"{LOADED}; from api.cli.main import main; main()"
HEAVY = {"alembic", "asyncpg", "fastapi", "httpx", "prometheus_client", "sqlalchemy", "starlette", "uvicorn"}
READING = ["triage", "cases run", "policy list", "ladder show"]


def _loaded(*words: object) -> set[str]:
    """Run a command as its own process; gives the packages it loaded, and of ours the modules."""
    done = subprocess.run([sys.executable, "-c", RUN, *map(str, words)], capture_output=True, check=True, text=True)  # noqa: S603 - our own words
    names = done.stderr.split()
    return {name if name.startswith("api.") else name.partition(".")[0] for name in names}


@pytest.mark.parametrize("command", READING)
def test_a_command_that_reads_policies_loads_no_server_and_no_database(command: str) -> None:
    given = {"triage": [A1], "cases run": [A1.parent]}.get(command, [])
    assert set() == _loaded(*command.split(), *given) & HEAVY


@pytest.mark.parametrize("words", [("--help",), ("--version",)])
def test_what_needs_no_command_loads_none(words: tuple[str, ...]) -> None:
    loaded = _loaded(*words)
    assert {"api.cli.main"} == {name for name in loaded if name.startswith("api.cli.")}
    assert set() == loaded & (HEAVY | {"pydantic", "rich", "yaml"})


def test_every_command_says_in_the_list_what_it_says_of_itself() -> None:
    group: Any = get_group(app)
    told = {name: " ".join(command.help.split("\n\n")[0].split()) for name, command in group.commands.items()}
    assert {name: said for name, (_, said) in COMMANDS.items()} == told
