"""Paste what commands print and files say into the documentation: `.venv/bin/python -m tests.docs.paste`."""

import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.docs.commands import Ran, run_all, shortened
from tests.docs.markdown import Block, documents
from tests.docs.quotes import quotes
from tests.docs.requests import served

PASTE = "paste it again with: .venv/bin/python -m tests.docs.paste"

_CHANGING = ((re.compile(r"\b[0-9a-f]{12,}\b"), "<hash>"), (re.compile(r"127\.0\.0\.1:\d+"), "127.0.0.1:8000"))
"""What differs from run to run or with every comma of a policy: content hashes and free ports."""


def settled(text: str) -> str:
    """Normalise white space, hashes and ports, so that two outputs can be compared."""
    for pattern, instead in _CHANGING:
        text = pattern.sub(instead, text)
    return "\n".join(" ".join(line.split()) for line in text.strip("\n").splitlines())


def paste(document: Path, ran: list[Ran]) -> None:
    """Write the outputs, each cut as it is shown now, and the quotes into a document."""
    right = [(shown, _shown(one.output, shown)) for one in ran if (shown := one.command.shown)]
    lines = document.read_text("utf-8").splitlines()
    for block, text in sorted([*right, *quotes(document)], key=lambda found: -found[0].line):
        lines[block.line - 1 : block.line - 1 + len(block.text.splitlines())] = text.splitlines()
    document.write_text("\n".join(lines) + "\n", "utf-8")


def _shown(output: str, like: Block) -> str:
    return re.sub(r"127\.0\.0\.1:\d+", "127.0.0.1:8000", shortened(output, like.text))


def main() -> None:
    """Run every command of every document, on data of its own, and paste what it prints."""
    with TemporaryDirectory() as data:
        os.environ["MESTRING_DATA"] = data
        with served() as address:
            _paste_all(address)


def _paste_all(address: str) -> None:
    for document in documents():
        with TemporaryDirectory() as folder:
            ran = run_all(document, Path(folder), address)
        failed = [f"{one.command.place} {one.command.text}\n{one.complaint}" for one in ran if one.status]
        if failed:
            raise SystemExit("\n".join(["mend these first; nothing is pasted into their document:", *failed]))
        paste(document, ran)


if __name__ == "__main__":
    main()
