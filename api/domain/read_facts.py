"""Read what is said about a citizen: every problem at once, and nothing that contradicts itself."""

from collections.abc import Mapping
from typing import Any, Final

from pydantic import ValidationError

from api.domain.errors import InvalidFacts, Problem
from api.domain.fact_registry import FACTS
from api.domain.facts import Answer, Facts
from api.domain.problems import problems_of

CONTRADICTIONS: Final[tuple[tuple[Mapping[str, Answer], str], ...]] = (
    (
        {"home_sound": True, "no_sound_night": True},
        (
            "'home_sound' says that it is sound to live at home and 'no_sound_night' that the nights are not;"
            " correct one of them."
        ),
    ),
    (
        {"night_need": False, "no_sound_night": True},
        (
            "'no_sound_night' says that the nights are not sound and 'night_need' that nothing is needed at night;"
            " correct one of them."
        ),
    ),
    (
        {"minor": True, "carer_is_spouse": True},
        "'carer_is_spouse' cannot be true when 'minor' is; correct one of them.",
    ),
)
"""Answers that cannot all be true of one person, with what to do. Disagreement is not here: that is information."""


def read_facts(said: Mapping[str, Any]) -> Facts:
    """Read a `facts` document.

    Raises InvalidFacts with every problem found: unknown names, impossible values, contradictions, or nothing at all.
    """
    try:
        facts = Facts.model_validate(said)
    except ValidationError as error:
        raise InvalidFacts(problems_of(error, Facts)) from None
    check_facts(facts)
    return facts


def check_facts(facts: Facts) -> None:
    """Raise InvalidFacts when nothing was answered or answers contradict each other."""
    if facts.is_empty:
        message = "no fact is given; answer at least one, for example functioning: {washing: 2}."
        raise InvalidFacts([Problem("no_facts", (), message)])
    found = [
        Problem("contradiction", FACTS[tuple(claims)[-1]].path, message)
        for claims, message in CONTRADICTIONS
        if all(facts.answers.get(name) == value for name, value in claims.items())
    ]
    if found:
        raise InvalidFacts(found)
