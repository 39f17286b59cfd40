"""Texts for people: all three languages, none mixed into another, and no word that judges a person."""

import re
from collections.abc import Callable

import pytest

from tests.architecture.languages import DANISH_ONLY, DEFICIT, NORWEGIAN_ONLY, any_of
from tests.architecture.texts import LANGUAGES, Words, content_texts, web_texts

Texts = Callable[[], tuple[Words, ...]]
everywhere = pytest.mark.parametrize("texts", [content_texts, web_texts])


def _hits(texts: Texts, language: str, pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{text.place} {language}: '{match.group()}' in: {text.by_language[language]}"
        for text in texts()
        for match in pattern.finditer(str(text.by_language.get(language, "")))
    ]


def test_every_text_has_norwegian_danish_and_english_in_this_order() -> None:
    assert [] == [text.place for text in content_texts() if tuple(text.by_language) != LANGUAGES]


def test_the_texts_of_the_web_app_are_found_in_every_language() -> None:
    found = [language for text in web_texts() for language in text.by_language]
    assert all(found.count(language) > 100 for language in LANGUAGES)


@everywhere
def test_no_text_is_empty(texts: Texts) -> None:
    empty = [
        text.place for text in texts() if not all(str(words).strip("'\"` ") for words in text.by_language.values())
    ]
    assert [] == empty


@everywhere
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_judges_a_person(texts: Texts, language: str) -> None:
    assert [] == _hits(texts, language, any_of(DEFICIT[language])), (
        "say what the person can do, wants, or gets help with"
    )


@everywhere
def test_no_danish_text_holds_a_norwegian_word(texts: Texts) -> None:
    assert [] == _hits(texts, "da", any_of(NORWEGIAN_ONLY)), "write the Danish afresh"


@everywhere
def test_no_norwegian_text_holds_a_danish_word(texts: Texts) -> None:
    assert [] == _hits(texts, "nb", any_of(DANISH_ONLY)), "write the Norwegian afresh"
