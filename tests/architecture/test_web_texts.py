"""The texts of the web app, under the same rules as those of the content; that none is missing is for its compiler."""

import re
from functools import cache

import pytest

from tests.architecture.languages import DANISH_ONLY, DEFICIT, NORWEGIAN_ONLY, any_of
from tests.architecture.tree import ROOT, named

TEXT = re.compile(
    r"""\b(nb|da|en):\ (?:\([^()]*\)\ =>\s*)?(?:counted\([^{]*)?  # the language, and what a sentence is made of
    (?P<said>\{[^{}]*\}|(['"`])(?:\\.|(?!\3).)*\3)""",
    re.VERBOSE,
)


@cache
def _texts() -> tuple[tuple[str, str, str], ...]:
    """List place, language and words of every text."""
    return tuple(
        (f"{named(path)}:{source.count(chr(10), 0, found.start()) + 1}", found[1], found["said"])
        for path in sorted((ROOT / "frontend" / "src").rglob("*.ts*"))
        if "generated" not in path.parts
        for source in [path.read_text("utf-8")]
        for found in TEXT.finditer(source)
    )


def _hits(language: str, pattern: re.Pattern[str]) -> list[str]:
    return [f"{place} {said}" for place, spoken, said in _texts() if spoken == language and pattern.search(said)]


def test_every_language_has_texts() -> None:
    assert {"nb", "da", "en"} == {language for _, language, _ in _texts()}
    assert len(_texts()) > 100


@pytest.mark.parametrize("language", DEFICIT)
def test_no_text_judges_a_person(language: str) -> None:
    assert [] == _hits(language, any_of(DEFICIT[language])), "say what the person can do, wants, or gets help with"


def test_no_danish_text_holds_a_norwegian_word() -> None:
    assert [] == _hits("da", any_of(NORWEGIAN_ONLY)), "write the Danish afresh"


def test_no_norwegian_text_holds_a_danish_word() -> None:
    assert [] == _hits("nb", any_of(DANISH_ONLY)), "write the Norwegian afresh"
