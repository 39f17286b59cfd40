"""Every architecture decision says when, whether it stands, why, what, and what follows."""

import re
from pathlib import Path

import pytest

from tests.docs.markdown import DOCS

ADRS = sorted((DOCS / "adr").glob("*.md"))
PARTS = ("\nDate: ", "\n## Status\n", "\n## Context\n", "\n## Decision\n", "\n## Consequences\n")
QUOTED = re.compile(r"^> \*\*[^*]+\.\*\*$", re.MULTILINE)

by_adr = pytest.mark.parametrize("path", ADRS, ids=[path.stem for path in ADRS])


@by_adr
def test_every_decision_has_all_its_parts_in_order(path: Path) -> None:
    places = [path.read_text("utf-8").find(part) for part in PARTS]
    assert -1 not in places
    assert sorted(places) == places


@by_adr
def test_every_decision_has_one_sentence_to_quote(path: Path) -> None:
    assert 1 == len(QUOTED.findall(path.read_text("utf-8")))


@by_adr
def test_every_title_carries_the_number_of_its_file(path: Path) -> None:
    assert path.read_text("utf-8").startswith(f"# {path.name[:4]} ")


def test_the_decisions_are_numbered_without_a_gap() -> None:
    assert [f"{number:04}" for number in range(1, len(ADRS) + 1)] == [path.name[:4] for path in ADRS]
