"""From a file to a typed value, with every problem at its file and line."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path as FilePath
from typing import TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from api.content.yaml_document import BYTES_AT_MOST, Document, parse_text
from api.domain.errors import InvalidContent, Problem
from api.domain.problems import problems_of

M = TypeVar("M")


def read_document(path: FilePath, *, name: str | None = None) -> Document:
    """Read a YAML file; raises InvalidContent when it is missing, too large, no YAML, or a trap."""
    shown = name or path.name
    try:
        with path.open("rb") as file:
            text = file.read(BYTES_AT_MOST + 1)
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}."
        raise InvalidContent([Problem("unreadable_file", (), message, file=shown, line=1)]) from None
    return parse_text(shown, text)


def read_as(document: Document, model: type[M]) -> M:
    """Make a typed value of what a document says; raises InvalidContent with every problem and its line."""
    try:
        return TypeAdapter(model).validate_python(document.content)
    except ValidationError as error:
        raise InvalidContent(located(document, problems_of(error, _model(model)))) from None


def _model(model: object) -> type[BaseModel] | None:
    return model if isinstance(model, type) and issubclass(model, BaseModel) else None


def located(document: Document, problems: Iterable[Problem]) -> list[Problem]:
    """Give problems found in a document the file and line they stand at."""
    return [
        problem if problem.file else replace(problem, file=document.name, line=document.place(problem.path).line)
        for problem in problems
    ]


class Findings:
    """Problems gathered over many files, raised together so that one run shows them all."""

    def __init__(self) -> None:
        """Start with nothing found."""
        self.problems: list[Problem] = []

    def note(self, document: Document, problems: Iterable[Problem]) -> None:
        """Add problems found in a document."""
        self.problems += located(document, problems)

    def attempt(self, document: Document, step: Callable[[], M]) -> M | None:
        """Take a step that may find the document wrong; gives None when it did."""
        try:
            return step()
        except InvalidContent as error:
            self.note(document, error.problems)
            return None

    def read(self, path: FilePath) -> Document | None:
        """Read a file; gives None when it cannot be read."""
        try:
            return read_document(path, name=f"{path.parent.name}/{path.name}")
        except InvalidContent as error:
            self.problems += error.problems
            return None

    def settle(self) -> None:
        """Raise InvalidContent if anything was found."""
        if self.problems:
            raise InvalidContent(self.problems)
