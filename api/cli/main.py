"""The command line, `mestring`: a table of commands, each loaded when it is called and not before."""

import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from io import TextIOWrapper
from typing import Annotated, Any, Final

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_group

from api.domain.errors import DomainError

COMMANDS: Final = {
    "triage": (
        "api.cli.triage:triage",
        "Say where on the ladder help should start, with services, reasons, sources and what is unknown.",
    ),
    "openapi": ("api.cli.openapi:openapi", "Write the OpenAPI document to standard output."),
    "serve": ("api.cli.serve:serve", "Serve the API, with its docs page at /docs."),
    "demo": (
        "api.cli.demo:app",
        "Run the product with two synthetic municipalities.",
    ),
    "cases": ("api.cli.cases:app", "Worked cases with an outcome that a source states."),
    "policy": ("api.cli.policy:app", "Triage policies: dated, sourced decision tables."),
    "ladder": ("api.cli.ladder:app", "Mastery ladders."),
    "db": ("api.cli.database:app", "The database: its schema, and whether all is well with it."),
    "audit": ("api.cli.audit:app", "The audit trail: verify it, or export it."),
    "backup": ("api.cli.backup:app", "Back the whole database up into one file: mestring backup FILE."),
    "restore": (
        "api.cli.backup:restore",
        "Load a backup into an empty database and prove it; when anything is wrong, nothing of it is kept.",
    ),
    "keys": ("api.cli.keys:app", "The keyring: make one, rotate its keys, retire old ones."),
}
"""For each command where it is, a function or an app of further commands, and what it says it is for.

The words stand here a second time so that `mestring --help` loads no command; a test keeps them the same.
"""


class Loaded(Mapping[str, Any]):
    """The commands by name, each loaded on first use."""

    def __init__(self) -> None:
        """Load nothing yet."""
        self._found: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        """Load a command."""
        if name not in self._found:
            self._found[name] = _load(name, *COMMANDS[name][0].split(":"))
        return self._found[name]

    def __iter__(self) -> Iterator[str]:
        """List the names."""
        return iter(COMMANDS)

    def __len__(self) -> int:
        """Count them."""
        return len(COMMANDS)


def _load(name: str, module: str, attribute: str) -> Any:
    found = getattr(import_module(module), attribute)
    around = typer.Typer(rich_markup_mode=None)
    if isinstance(found, typer.Typer):
        around.add_typer(found, name=name)
    else:
        around.command(name)(found)
    return get_group(around).commands[name]


class Commands(TyperGroup):
    """A group whose commands are those of the table."""

    def __init__(self, **given: Any) -> None:
        """Take what Typer gives a group, but for the commands."""
        super().__init__(**given)
        self.commands = Loaded()  # type: ignore[assignment] # nothing adds a command to it later

    def format_commands(self, _ctx: Any, formatter: Any) -> None:
        """List the commands in the words of the table."""
        width = formatter.width - 6 - max(map(len, COMMANDS))
        told = ((name, TyperCommand(name, help=said)) for name, (_, said) in COMMANDS.items())
        with formatter.section("Commands"):
            formatter.write_dl([(name, command.get_short_help_str(width)) for name, command in told])


app = typer.Typer(
    name="mestring",
    help="Where on the mastery ladder should help start, and why?",
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _show_version(asked: bool) -> None:  # noqa: FBT001 - a callback of the command line is given its value so
    if asked:
        from importlib.metadata import version  # noqa: PLC0415 - loads what no other command needs

        typer.echo(version("mestring"))
        raise typer.Exit


@app.callback()
def _root(
    *,
    show_version: Annotated[
        bool, typer.Option("--version", help="Show the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Where on the mastery ladder should help start, and why?"""


def main() -> None:
    """Run the command line; exit status 1 for what a caller can mend, 2 for wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        app()
    except (DomainError, ValueError) as error:
        mendable = _mendable(error)
        if mendable is None:
            raise
        from api.cli.console import complain  # noqa: PLC0415 - loads what a command that goes well may not need

        complain(mendable)
        sys.exit(1)


def _mendable(error: Exception) -> DomainError | None:
    """Find what a caller can mend: an error of the domain, or settings that cannot be used."""
    if isinstance(error, DomainError):
        return error
    from pydantic import ValidationError  # noqa: PLC0415 - loads what a command that goes well may not need

    from api.settings import unusable_settings  # noqa: PLC0415 - as above

    return unusable_settings(error) if isinstance(error, ValidationError) else None
