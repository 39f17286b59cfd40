"""The commands in the documentation, run for real in a copy of what they need.

Of every ```sh block each line is one command, and an ```output block right after it shows what the last command
prints, shortened to its beginning and end where a line says `...`.
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from shutil import copytree

from tests.architecture.tree import ROOT, named
from tests.docs.markdown import Block, blocks
from tests.docs.requests import answer_to

VENV_BIN = Path(sys.executable).parent
ACTIVATE = ". .venv/bin/activate"
SERVED = "mestring serve"
NEEDED = ("docs/examples", "api/policies")
CUT = "..."


@dataclass(frozen=True, slots=True)
class Command:
    """One command of a document, the line it stands at, and the block that shows its output."""

    document: Path
    line: int
    text: str
    shown: Block | None

    @property
    def place(self) -> str:
        """Say where it stands."""
        return f"{named(self.document)}:{self.line}"

    @property
    def tool(self) -> str:
        """Name the program it starts, or what it asks of the shell."""
        words = (word for word in self.text.split() if not re.fullmatch(r"[A-Z_]+=.*", word))
        return next(words, "")


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of a command."""

    command: Command
    status: int
    output: str
    complaint: str = ""


def commands_of(document: Path) -> list[Command]:
    """List the commands of a document in their order."""
    found = list(blocks(document))
    return [
        command
        for block, following in zip_longest(found, found[1:])
        if block.language == "sh"
        for command in _in_block(document, block, following)
    ]


def _in_block(document: Path, block: Block, following: Block | None) -> list[Command]:
    whole = list(_whole_lines(block))
    shown = following if following is not None and following.language == "output" else None
    last = len(whole) - 1
    return [Command(document, line, text, shown if at == last else None) for at, (line, text) in enumerate(whole)]


def _whole_lines(block: Block) -> Iterator[tuple[int, str]]:
    """Join lines that end in a backslash."""
    begun: list[str] = []
    for number, line in enumerate(block.text.splitlines(), start=block.line):
        begun.append(line.removesuffix("\\").strip())
        if not line.endswith("\\"):
            if any(begun):
                yield number - len(begun) + 1, " ".join(begun)
            begun = []


def run_all(document: Path, folder: Path, address: str) -> list[Ran]:
    """Run the commands of a document one after the other in a folder of their own."""
    for name in NEEDED:
        copytree(ROOT / name, folder / name)
    environment = {name: value for name, value in os.environ.items() if not _is_a_setting(name)}
    environment["PATH"] = f"{VENV_BIN}{os.pathsep}{environment['PATH']}"
    ran = []
    for command in commands_of(document):
        if command.tool == "export":
            environment |= _exported(command, folder, environment)
        ran.append(_run(command, folder, environment, address))
    return ran


def _run(command: Command, folder: Path, environment: Mapping[str, str], address: str) -> Ran:
    if command.tool in {"export", "make"} or command.text in {ACTIVATE, SERVED}:
        return Ran(command, 0, "")
    if command.tool == "curl":
        words = [_filled(word, environment) for word in shlex.split(command.text)[1:]]
        return Ran(command, *answer_to(words, folder, address))
    shell = ["bash", "-euo", "pipefail", "-c", command.text]
    done = subprocess.run(shell, cwd=folder, env=environment, check=False, capture_output=True, text=True, timeout=60)  # noqa: S603 - our own documentation
    return Ran(command, done.returncode, done.stdout, done.stderr)


def _is_a_setting(name: str) -> bool:
    """Leave a reader's settings out, but for the folder where the service that is talked to keeps its people."""
    return name.startswith("MESTRING_") and name != "MESTRING_DATA"


def _exported(command: Command, folder: Path, environment: Mapping[str, str]) -> dict[str, str]:
    """Evaluate an `export NAME=value` as the shell does."""
    names = re.findall(r"([A-Z_]+)=", command.text)
    shown = " ".join(f'"${name}"' for name in names)
    said = f"{command.text}; printf '%s\\n' {shown}"
    shell = ["bash", "-euo", "pipefail", "-c", said]
    done = subprocess.run(shell, cwd=folder, env=environment, check=True, capture_output=True, text=True, timeout=60)  # noqa: S603 - our own documentation
    return dict(zip(names, done.stdout.splitlines(), strict=True))


def _filled(word: str, environment: Mapping[str, str]) -> str:
    """Put the values of variables into a word, as the shell does."""
    return re.sub(r"\$([A-Z_]+)", lambda found: environment[found[1]], word)


def shortened(output: str, like: str) -> str:
    """Cut an output as a block that shows it is cut: whole, or its first and last lines around `...`."""
    lines = [line.rstrip() for line in output.strip("\n").splitlines()]
    shown = like.splitlines()
    if CUT not in shown:
        return "\n".join(lines)
    head = shown.index(CUT)
    tail = len(shown) - head - 1
    return "\n".join([*lines[:head], CUT, *(lines[-tail:] if tail else [])])
