"""What routes are given: the content library, the settings, and the language a reader asked for."""

from typing import Annotated

from fastapi import Depends, Header, Query, Request

from api.domain.library import Library
from api.domain.text import Language
from api.settings import Settings

_NAMES = {Language.NB: ("nb", "no", "nn"), Language.DA: ("da",), Language.EN: ("en",)}


def library_of(request: Request) -> Library:
    """Give the library the application was started with."""
    library: Library = request.app.state.library
    return library


async def the_library(request: Request) -> Library:
    """Give the library to a route that asks for it."""
    return library_of(request)


async def the_settings(request: Request) -> Settings:
    """Give the settings the application was started with."""
    settings: Settings = request.app.state.settings
    return settings


def _weight(part: str) -> float:
    _, _, quality = part.partition("q=")
    try:
        return float(quality) if quality else 1.0
    except ValueError:
        return 0.0


def preferred(header: str) -> Language:
    """Choose a language from an Accept-Language header; Norwegian first, where the header leaves the choice to us."""
    parts = [part.strip().lower() for part in header.split(",")]
    weights = {part.partition(";")[0].partition("-")[0].strip(): _weight(part) for part in reversed(parts)}
    others = (weights.get("*", 0.001), False)
    wanted = {
        language: max(((weights[name], True) for name in names if name in weights), default=others)
        for language, names in _NAMES.items()
    }
    best = max(wanted.values())
    return next(language for language, weight in wanted.items() if weight == best)


def spoken(tags: str) -> Language | None:
    """Choose the first of some language tags that the product speaks (BCP 47, by spaces, most wanted first)."""
    names = {name: language for language, group in _NAMES.items() for name in group}
    wanted = (names.get(tag.partition("-")[0].lower()) for tag in tags.split())
    return next((language for language in wanted if language), None)


async def the_language(
    accept_language: Annotated[
        str, Header(description="The reader's languages, most wanted first: nb, da or en.")
    ] = "nb",
    lang: Annotated[Language | None, Query(description="Choose a language outright.")] = None,
) -> Language:
    """Say which language to answer in."""
    return lang or preferred(accept_language)


LibraryGiven = Annotated[Library, Depends(the_library)]
LanguageAsked = Annotated[Language, Depends(the_language)]
SettingsGiven = Annotated[Settings, Depends(the_settings)]
