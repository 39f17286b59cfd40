"""The texts of the content: all three languages, none mixed into another, and no word that judges a person."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pytest
import yaml

from tests.architecture.languages import DANISH_ONLY, DEFICIT, NORWEGIAN_ONLY, any_of
from tests.architecture.tree import files, named

LANGUAGES = ("nb", "da", "en")


@dataclass(frozen=True, slots=True)
class Words:
    """One text in some of the languages, and the place it stands at."""

    place: str
    by_language: dict[str, str]


def _mappings(node: yaml.Node) -> Iterator[yaml.MappingNode]:
    if isinstance(node, yaml.MappingNode):
        yield node
    for child in node.value if isinstance(node, yaml.CollectionNode) else ():
        for part in child if isinstance(child, tuple) else (child,):
            yield from _mappings(part)


def _texts_in(name: str, root: yaml.Node) -> Iterator[Words]:
    for mapping in _mappings(root):
        words = {key.value: text.value for key, text in mapping.value if key.value in LANGUAGES}
        if words:
            yield Words(f"{name}:{mapping.start_mark.line + 1}", words)


@cache
def _texts() -> tuple[Words, ...]:
    contents = [
        path for path in files() if named(path).startswith("api/policies/") and path.suffix in {".yaml", ".yml"}
    ]
    return tuple(
        text
        for path in contents
        for document in yaml.compose_all(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
        for text in _texts_in(named(path), document)
    )


def _hits(language: str, pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{text.place} {language}: '{match.group()}' in: {text.by_language[language]}"
        for text in _texts()
        for match in pattern.finditer(str(text.by_language.get(language, "")))
    ]


def test_every_text_has_norwegian_danish_and_english_in_this_order() -> None:
    assert [] == [text.place for text in _texts() if tuple(text.by_language) != LANGUAGES]


def test_no_text_is_empty() -> None:
    empty = [text.place for text in _texts() if not all(str(words).strip() for words in text.by_language.values())]
    assert [] == empty


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_judges_a_person(language: str) -> None:
    assert [] == _hits(language, any_of(DEFICIT[language])), "say what the person can do, wants, or gets help with"


def test_no_danish_text_holds_a_norwegian_word() -> None:
    assert [] == _hits("da", any_of(NORWEGIAN_ONLY)), "write the Danish afresh"


def test_no_norwegian_text_holds_a_danish_word() -> None:
    assert [] == _hits("nb", any_of(DANISH_ONLY)), "write the Norwegian afresh"
