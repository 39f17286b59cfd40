"""What the documentation points to is there."""

import re
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, named
from tests.docs.markdown import LINK, code_words, documents, prose
from tests.docs.paste import PASTE
from tests.docs.quotes import quotes

OURS = re.compile(r"(?:api|bench|docs|frontend|openapi|tests)/[\w./-]+|[A-Z]+\.md|Makefile|Dockerfile|pyproject\.toml")

by_document = pytest.mark.parametrize("path", documents(), ids=named)


@by_document
def test_every_relative_link_resolves(path: Path) -> None:
    targets = [link for link in LINK.findall(prose(path)) if not re.match(r"[a-z]+:|#", link)]
    assert [] == [target for target in targets if not (path.parent / target.partition("#")[0]).exists()]


@by_document
def test_every_file_named_exists(path: Path) -> None:
    files = [word for word in code_words(prose(path)) if OURS.fullmatch(word)]
    assert [] == [file for file in files if not (ROOT / file).exists()]


@by_document
def test_every_quote_from_a_file_is_what_stands_there(path: Path) -> None:
    assert [] == [right for block, right in quotes(path) if right != block.text], PASTE
