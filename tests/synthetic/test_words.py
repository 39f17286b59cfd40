"""The words of synthetic people: each language pure, nobody judged, and enough said about everything."""

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from api.domain.text import Language
from api.domain.vocabulary import Colour
from api.synthetic.figures import figures
from api.synthetic.towns import own_words, towns
from tests.architecture.languages import DANISH_ONLY, DEFICIT, NORWEGIAN_ONLY, any_of

_OTHERS = {Language.NB: DANISH_ONLY, Language.DA: NORWEGIAN_ONLY}


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case BaseModel():
            yield from _texts(dict(value))
        case dict():
            yield from (text for part in value.values() for text in _texts(part))
        case _:
            yield from (text for part in value for text in _texts(part))


@pytest.mark.parametrize("language", _OTHERS)
def test_nobody_speaks_the_language_of_the_neighbours(language: Language) -> None:
    mixed = any_of(_OTHERS[language])
    assert [] == [text for text in _texts(own_words()[language]) if mixed.search(text)]


@pytest.mark.parametrize("language", _OTHERS)
def test_nobody_is_judged(language: Language) -> None:
    judging = any_of(DEFICIT[language])
    assert [] == [text for text in _texts(own_words()[language]) if judging.search(text)]


def test_both_languages_speak_of_the_same_and_of_everything_that_days_can_be_about() -> None:
    spoken = {language: set(words.themes) for language, words in own_words().items()}
    leads = {str(lead) for rule in figures().lead for lead, _ in rule.weights}
    assert {Language.NB: leads | {"child"}, Language.DA: leads | {"child"}} == spoken
    assert {(True, True)} == {
        (set(words.colours) == set(Colour), bool(words.declined)) for words in own_words().values()
    }


def test_every_town_has_words_in_its_language() -> None:
    assert {town.language for town in towns().values()} == set(own_words())
