"""`mestring triage`: where should help start for this citizen, and why?"""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from api.cli.console import FileNamed, LanguageChosen, library, out
from api.cli.report import Report
from api.cli.side_by_side import side_by_side
from api.content.cases import facts_of
from api.content.read_file import read_document
from api.content.yaml_document import BYTES_AT_MOST, Document, parse_text
from api.domain.text import Language, Reader
from api.schemas.triage import CompareResponse, TriageResponse
from api.usecases.triage import Triage, compare


class Format(StrEnum):
    """How an answer is written."""

    TEXT = "text"
    JSON = "json"


DEFAULT_POLICY = "harstad"

PolicyNamed = Annotated[
    list[str] | None, typer.Option("--policy", help="Policy to read; repeat it to see several side by side.")
]


def triage(
    file: FileNamed,
    policy: PolicyNamed = None,
    lang: LanguageChosen = Language.NB,
    reader: Annotated[Reader, typer.Option("--for", help="Whom to tell.")] = Reader.PROFESSIONAL,
    form: Annotated[Format, typer.Option("--format", help="Text to read, or JSON for programs.")] = Format.TEXT,
) -> None:
    """Say where on the ladder help should start, with services, reasons, sources and what is unknown."""
    content = library()
    facts, named = facts_of(_read(file), content)
    triages = compare(content, policy or named[:1] or (DEFAULT_POLICY,), facts)
    if form is Format.JSON:
        typer.echo(_json(triages))
    elif len(triages) == 1:
        Report(triages[0], content, lang, reader).write(out())
    else:
        out().print(side_by_side(triages, content.phrases, lang, reader))


def _read(file: Path) -> Document:
    if str(file) == "-":
        return parse_text("standard input", sys.stdin.buffer.read(BYTES_AT_MOST + 1))
    return read_document(file)


def _json(triages: list[Triage]) -> str:
    """Write what the HTTP service would answer: one triage, or a comparison of several."""
    found = tuple(TriageResponse.of(one) for one in triages)
    return (found[0] if len(found) == 1 else CompareResponse(results=found)).model_dump_json(indent=2)
