"""Texts for people: every one exists in Norwegian, Danish and English, or it does not load."""

from collections.abc import Callable
from enum import StrEnum
from string import Formatter
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

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


class Text(BaseModel):
    """One text in every language of the product."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    nb: Words
    da: Words
    en: Words

    def __getitem__(self, language: Language) -> str:
        """Give the text in one language."""
        text: str = getattr(self, language)
        return text

    def placeholders(self) -> dict[Language, frozenset[str]]:
        """Name the `{placeholders}` used in each language."""
        return {
            language: frozenset(name for _, name, _, _ in Formatter().parse(self[language]) if name)
            for language in Language
        }


def text_of(write: Callable[[Language], str]) -> Text:
    """Write one text in every language."""
    return Text.model_construct(nb=write(Language.NB), da=write(Language.DA), en=write(Language.EN))


def filled(text: Text, **names: Text | str | int) -> Text:
    """Fill the `{names}` of a text in, each in its own language."""
    return text_of(
        lambda language: text[language].format_map(
            {name: value[language] if isinstance(value, Text) else value for name, value in names.items()}
        )
    )
