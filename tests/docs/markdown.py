"""The documentation as data: its fenced blocks, code words, links and tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.architecture.tree import ROOT, files

DOCS = ROOT / "docs"
FENCE = re.compile(r"^```(?P<language>\w*)\s*$")
SPAN = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"(?<!!)\[[^\]]+\]\((?P<target>[^)\s]+)\)")
HEADING = re.compile(r"^#+ +(?P<title>.+?) *$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Block:
    """One fenced block, and the line its text begins at."""

    language: str
    line: int
    text: str


def documents() -> tuple[Path, ...]:
    """List every Markdown file of the repository."""
    return tuple(path for path in files() if path.suffix == ".md")


def blocks(path: Path) -> Iterator[Block]:
    """Walk through the fenced blocks of a document."""
    language, begin, lines = None, 0, list[str]()
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        fence = FENCE.match(line)
        if language is None and fence:
            language, begin, lines = fence["language"], number + 1, []
        elif language is not None and fence:
            yield Block(language, begin, "\n".join(lines))
            language = None
        elif language is not None:
            lines.append(line)


def prose(path: Path) -> str:
    """Give a document without its fenced blocks."""
    return re.sub(r"^```.*?^```$", "", path.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)


def code_words(text: str) -> set[str]:
    """List what stands between backticks."""
    return set(SPAN.findall(text))


def first_cells(text: str) -> list[str]:
    """List the code words in the first cell of every table row, in their order."""
    rows = (line for line in text.splitlines() if line.startswith("|"))
    return [word for row in rows for word in SPAN.findall(row.split("|")[1])]


def sections(text: str) -> dict[str, str]:
    """Split a document at its headings; each section goes on to the next heading of any level."""
    parts = HEADING.split(text)
    return dict(zip(parts[1::2], parts[2::2], strict=True))
