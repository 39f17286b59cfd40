"""What the documentation quotes: a fenced block that opens with `# path`, then one row of that file or all of it."""

import re
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

from tests.architecture.tree import ROOT
from tests.docs.markdown import Block, blocks

_HEADING = re.compile(r"# ((?:api|docs)/[\w./-]+)")


def quotes(document: Path) -> Iterator[tuple[Block, str]]:
    """Walk through the quotes of a document, each with what it should say."""
    for block in blocks(document):
        heading, _, text = block.text.partition("\n")
        if found := _HEADING.fullmatch(heading):
            yield block, f"{heading}\n{_as_it_stands(ROOT / found[1], text)}"


def _as_it_stands(path: Path, text: str) -> str:
    whole = path.read_text("utf-8").rstrip("\n")
    first = text.split("\n", 1)[0]
    if not first.strip().startswith("- id: "):
        return whole
    lines = iter(whole.splitlines())
    indent = len(first) - len(first.lstrip())
    begin = next((line for line in lines if line == first), "")
    return "\n".join([begin, *takewhile(lambda line: line.startswith(" " * (indent + 1)), lines)])
