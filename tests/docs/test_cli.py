"""docs/cli.md names every command with every option and argument, and none that does not exist."""

import re
from collections.abc import Iterator

import pytest
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from api.cli.main import app
from tests.docs.markdown import DOCS, code_words, prose, sections

SECTIONS = sections(prose(DOCS / "cli.md"))
OPTION = re.compile(r"--[a-z-]+")


Command = TyperCommand | TyperGroup


def _commands(command: Command, name: str) -> Iterator[tuple[str, Command]]:
    yield name, command
    for part, inner in getattr(command, "commands", {}).items():
        yield from _commands(inner, f"{name} {part}")


def _root() -> Command:
    found = get_command(app)
    assert isinstance(found, Command)
    return found


COMMANDS = dict(_commands(_root(), "mestring"))
LEAVES = [name for name, command in COMMANDS.items() if isinstance(command, TyperCommand) or name == "mestring"]


def _words_of(command: Command) -> set[str]:
    words = set[str]()
    for parameter in command.params:
        is_option = parameter.param_type_name == "option"
        words |= set(parameter.opts) if is_option else {str(parameter.metavar or parameter.name).upper()}
    return words - {"--help"}


@pytest.mark.parametrize("name", LEAVES)
def test_every_command_has_a_section_with_all_its_options(name: str) -> None:
    assert f"`{name}`" in SECTIONS
    section = SECTIONS[f"`{name}`"]
    documented = {word for span in code_words(section) for word in re.split(r"[ =]", span)}
    assert set() == _words_of(COMMANDS[name]) - documented, f"name these under '## `{name}`' in docs/cli.md"


@pytest.mark.parametrize("name", LEAVES)
def test_no_section_names_an_option_its_command_does_not_have(name: str) -> None:
    named = {option for span in code_words(SECTIONS.get(f"`{name}`", "")) for option in OPTION.findall(span)}
    assert set() == named - _words_of(COMMANDS[name]) - {"--help"}


def test_no_section_is_about_a_command_that_does_not_exist() -> None:
    titles = {title.strip("`") for title in SECTIONS if title.startswith("`")}
    assert set() == titles - set(LEAVES)
