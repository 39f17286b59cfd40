"""Where the command line writes: answers to standard output, complaints to standard error."""

from functools import lru_cache
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text as Line

from api.content.load import load_library
from api.domain.errors import DomainError
from api.domain.library import Library
from api.domain.text import Language
from api.settings import Settings

LanguageChosen = Annotated[Language, typer.Option("--lang", help="Language of the answer: nb, da or en.")]
FileNamed = Annotated[
    Path, typer.Argument(help="A worked case or a facts document, YAML or JSON; - reads standard input.")
]


@lru_cache(maxsize=1)
def out() -> Console:
    """Give the console answers are written to; wide enough to read when it is a pipe."""
    console = Console(highlight=False, soft_wrap=False)
    return console if console.is_terminal else Console(highlight=False, width=110)


def complain(error: DomainError) -> None:
    """Write every problem, one a line, the way compilers do."""
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    for problem in error.problems:
        line = Line()
        said = "".join(character if character.isprintable() else "\ufffd" for character in str(problem))
        line.append("error ", style="bold red").append(f"[{problem.code}] ", style="dim").append(said)
        console.print(line)


def library() -> Library:
    """Load the content, with a municipality's own if the settings name some."""
    return load_library(*Settings().content)
