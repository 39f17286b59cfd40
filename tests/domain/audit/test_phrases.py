"""The words of the log: every action, role and purpose has its own, and the frames fit them."""

from itertools import chain
from typing import Final

import pytest

from api.content.load import load_library
from api.domain.access.actor import Role
from api.domain.audit.action import ABOUT_NO_CITIZEN, SOMETIMES_ABOUT_A_CITIZEN, Action
from api.domain.audit.entry import Purpose
from api.domain.audit.phrases import AuditPhrases
from api.domain.text import Language, Text

PHRASES: Final = load_library().audit_phrases
FRAMES: Final = {
    "named": {"name", "role"},
    "done": {"who", "what", "when", "why"},
    "done_by_you": {"what", "when"},
    "refused": {"who", "what", "when", "why"},
    "refused_by_you": {"what", "when"},
    "attempt": {"what"},
    "attempt_by_you": {"what"},
    "once": {"day", "clock"},
    "often": {"often", "day", "first", "last"},
    "often_at_once": {"often", "day", "clock"},
    "times": {"times"},
    "day": {"weekday", "date", "month", "year"},
    "clock": {"hour", "minute"},
}
ACTION_WORDS: Final = {
    f"{name}.{form}": text
    for name, words in {**PHRASES.actions, "unknown": PHRASES.unknown_action}.items()
    for form, text in (("did", words.did), ("tried", words.tried))
}


def test_every_action_on_a_citizen_has_words_and_no_other() -> None:
    assert set(Action) - ABOUT_NO_CITIZEN | SOMETIMES_ABOUT_A_CITIZEN == set(PHRASES.actions)


def test_every_role_has_words_and_no_other() -> None:
    assert set(Role) == set(PHRASES.roles)


def test_every_purpose_has_words_and_no_other() -> None:
    assert set(Purpose) == set(PHRASES.purposes)


@pytest.mark.parametrize("name", FRAMES)
def test_a_frame_has_its_places_in_every_language(name: str) -> None:
    frame: Text = getattr(PHRASES, name)
    assert dict.fromkeys(Language, frozenset(FRAMES[name])) == frame.placeholders()


def test_every_single_text_is_a_frame_or_has_no_places() -> None:
    single = {name for name, field in AuditPhrases.model_fields.items() if field.annotation is Text}
    assert single - set(FRAMES) == {name for name in single if not any(getattr(PHRASES, name).placeholders().values())}


@pytest.mark.parametrize("name", ACTION_WORDS)
def test_what_was_done_goes_on_after_a_subject(name: str) -> None:
    text = ACTION_WORDS[name]
    assert [] == [
        text[language] for language in Language if not text[language][0].islower() or text[language][-1] == "."
    ]


@pytest.mark.parametrize("language", Language)
def test_no_two_actions_are_told_alike(language: Language) -> None:
    texts = [text[language] for name, text in ACTION_WORDS.items() if name.endswith(".did")]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("language", Language)
def test_months_and_days_are_all_different(language: Language) -> None:
    assert (12, 7) == (
        len({month[language] for month in PHRASES.months}),
        len({day[language] for day in PHRASES.weekdays}),
    )


def test_no_text_has_a_stray_brace() -> None:
    frames = (getattr(PHRASES, name) for name in FRAMES)
    assert [] == [text for text in chain(frames, ACTION_WORDS.values()) if text.has_stray_braces]
