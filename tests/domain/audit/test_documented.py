"""What docs/audit.md says can be relied on: its program, its fields and its kinds of harm."""

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Final

import pytest

from api.domain.audit.entry import Entry, Purpose, Recorded
from api.domain.audit.export import Line, Waiting, write_line
from api.domain.audit.verify import Harm
from tests.docs.markdown import DOCS, blocks, code_words, first_cells
from tests.domain.audit.trails import export, head_of, recorded, sealed

DOCUMENT: Final = DOCS / "audit.md"
TEXT: Final = DOCUMENT.read_text("utf-8")
LINES: Final = sealed([recorded(position=9), recorded(position=4, origin="å\u2028"), recorded(position=5)])


def run(folder: Path, lines: Sequence[Line]) -> tuple[int, str]:
    """Run the program of the document on an export; gives its status and what it says."""
    (program,) = (block.text for block in blocks(DOCUMENT) if block.language == "python")
    trail = folder / "trail.jsonl"
    trail.write_bytes(b"".join(map(write_line, lines)))
    command = [sys.executable, "-I", "-c", program, str(trail)]
    ran = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603 - our own document, no shell
    return ran.returncode, ran.stdout + ran.stderr


def test_the_documented_program_finds_a_whole_trail_whole(tmp_path: Path) -> None:
    said = f"whole up to number 3, hash {head_of(LINES).hash.hex()}\n"
    assert (0, said) == run(tmp_path, [*export(LINES), Waiting(recorded(position=6))])


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([LINES[0], replace(LINES[1], entry=recorded(position=4)), LINES[2]], "number 2 does not hold\n"),
        ([LINES[0], LINES[2]], "number 2 does not hold\n"),
        (LINES[:2], "the trail does not end at its head, but at number 2\n"),
    ],
    ids=["altered", "removed", "truncated"],
)
def test_the_documented_program_finds_harm_where_it_is(tmp_path: Path, lines: list[Line], said: str) -> None:
    assert (1, said) == run(tmp_path, [*export(LINES)[:1], *lines])


def test_every_field_of_an_entry_is_explained() -> None:
    assert {field.name for field in fields(Recorded)} - {"version"} <= code_words(TEXT)


@pytest.mark.parametrize("words", [Purpose, Harm])
def test_every_word_of_the_trail_is_explained(words: type[Purpose | Harm]) -> None:
    assert set(words) <= code_words(TEXT)


def test_no_harm_is_explained_that_is_never_reported() -> None:
    fields_of_an_entry = {field.name for field in fields(Entry)} | {field.name for field in fields(Recorded)}
    assert set(Harm) == set(first_cells(TEXT)) - fields_of_an_entry
