"""A municipality's own folder of content, written for a test out of what ships."""

from pathlib import Path

import pytest

from api.content.load import SHIPPED, load_library
from api.domain.errors import InvalidContent, Problem

POLICY = (SHIPPED / "triage" / "statutory-no.yaml").read_text("utf-8").replace("id: statutory-no\n", "id: our-town\n")
LADDER = (SHIPPED / "ladders" / "canonical.yaml").read_text("utf-8").replace("id: canonical\n", "id: our-town\n")
SOURCE = "our-plan:\n  title: Our plan\n  publisher: Our town\n  kind: municipality\n"


def folder(root: Path, **files: str) -> Path:
    """Write files given as kind__name=text; gives the folder."""
    for name, text in files.items():
        kind, _, stem = name.partition("__")
        (root / kind).mkdir(exist_ok=True)
        (root / kind / f"{stem}.yaml").write_text(text, "utf-8")
    return root


def line_of(text: str, words: str) -> int:
    """Say on which line words first stand."""
    return text[: text.index(words)].count("\n") + 1


def refused(root: Path, **files: str) -> tuple[Problem, ...]:
    """Load a folder that must be refused; gives every problem."""
    with pytest.raises(InvalidContent) as caught:
        load_library(folder(root, **files))
    return caught.value.problems
