"""Texts for people: every one exists in Norwegian, Danish and English, or it does not load."""

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints

from api.domain.frozen import Frozen

_PLACEHOLDER = re.compile(r"\{([a-z_][a-z0-9_]*)\}")

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Language(StrEnum):
    """A language the product speaks: Norwegian bokmål, Danish, English (BCP 47)."""

    NB = "nb"
    DA = "da"
    EN = "en"


class Reader(StrEnum):
    """Whom a text is written for."""

    CITIZEN = "citizen"
    PROFESSIONAL = "professional"


class Text(Frozen):
    """One text in every language of the product."""

    nb: Words
    da: Words
    en: Words

    def __getitem__(self, language: Language) -> str:
        """Give the text in one language."""
        text: str = getattr(self, language)
        return text

    def placeholders(self) -> dict[Language, frozenset[str]]:
        """Name the `{placeholders}` used in each language."""
        return {language: frozenset(_PLACEHOLDER.findall(self[language])) for language in Language}

    @property
    def has_stray_braces(self) -> bool:
        """Say whether any language has a brace that is no `{placeholder}`."""
        return any(set("{}") & set(_PLACEHOLDER.sub("", self[language])) for language in Language)


def text_of(write: Callable[[Language], str]) -> Text:
    """Write one text in every language."""
    return Text.model_construct(nb=write(Language.NB), da=write(Language.DA), en=write(Language.EN))


def filled(text: Text, **names: Text | str | int) -> Text:
    """Fill the `{names}` of a text in, each in its own language."""

    def write(language: Language) -> str:
        said = {name: value[language] if isinstance(value, Text) else str(value) for name, value in names.items()}
        return _PLACEHOLDER.sub(lambda found: said[found[1]], text[language])

    return text_of(write)
