"""`mestring openapi` and the words around every command."""

import json
import re
from importlib.metadata import version

import httpx
import pytest

from tests.cli.command import Mestring

COMMANDS = [
    "triage",
    "cases run",
    "policy list",
    "policy show",
    "policy check",
    "ladder show",
    "openapi",
    "serve",
    "demo",
]


def test_the_document_is_the_one_the_service_gives(mestring: Mestring, http: httpx.Client) -> None:
    run = mestring("openapi")
    assert (0, http.get("/openapi.json").json()) == (run.status, json.loads(run.out))


def test_the_document_is_the_same_every_time(mestring: Mestring) -> None:
    assert mestring("openapi").out == mestring("openapi").out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_what_it_is_for(mestring: Mestring, command: str) -> None:
    run = mestring(*command.split(), "--help")
    assert 0 == run.status
    assert f"mestring {command} [OPTIONS]" in run.said
    assert re.search(r"\n  [A-Z].{15}", run.out)


def test_the_version_is_that_of_the_package(mestring: Mestring) -> None:
    run = mestring("--version")
    assert (0, version("mestring")) == (run.status, run.out.strip())


@pytest.mark.parametrize("words", [(), ("triaeg",), ("policy",), ("cases", "runn")])
def test_a_command_nobody_knows_is_wrong_usage(mestring: Mestring, words: tuple[str, ...]) -> None:
    run = mestring(*words)
    assert 2 == run.status
    assert "Usage: " in run.out + run.err
