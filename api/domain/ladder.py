"""A municipality's mastery ladder: its own steps, numbers and words, and what they are on the canonical ladder.

A citizen is placed on a canonical ordinal; the ladder says what that step is called here. Which step a service stands
on is the ladder's to say, too.
"""

from collections.abc import Collection, Iterator
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from api.domain.errors import Problem, unknown_names
from api.domain.frozen import Frozen
from api.domain.text import Text, Words
from api.domain.vocabulary import STEPS, Country

Ordinal = Annotated[int, Field(ge=STEPS.start, lt=STEPS.stop)]
Sources = Annotated[tuple[Words, ...], Field(min_length=1)]


class Numbering(StrEnum):
    """Which way a municipality numbers its steps."""

    ASCENDING = "ascending"
    DESCENDING = "descending"


class Published(Frozen):
    """The label a municipality publishes, in its own language (nn is nynorsk)."""

    language: Literal["nb", "nn", "da"]
    text: Words


class LadderStep(Frozen):
    """One step, in the citizen's words; `canonical` is what its source maps to, `canonical_own_choice` our own."""

    number: Annotated[int, Field(ge=0, le=99)]
    name: Text
    published: Published | None = None
    meaning: Text
    canonical: tuple[Ordinal, ...]
    canonical_own_choice: tuple[Ordinal, ...] = ()
    time_limited: bool = False
    services: tuple[str, ...] = ()


class Ladder(Frozen):
    """A ladder from its lowest step up; from the canonical ordinal `decision_from` a formal decision is needed."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
    name: Text
    municipality: Words
    country: Country
    numbering: Numbering
    source: Sources
    note: Text | None = None
    decision_from: Ordinal
    decision_from_source: Sources
    steps: Annotated[tuple[LadderStep, ...], Field(min_length=2)]

    def step_for(self, ordinal: int) -> LadderStep:
        """Give the step a canonical ordinal is shown on: the first its source maps there, else the first of our choice.

        Raises LookupError for an ordinal the ladder does not answer for; `check_ladder` finds those.
        """
        for step in self.steps:
            if ordinal in step.canonical:
                return step
        for step in self.steps:
            if ordinal in step.canonical_own_choice:
                return step
        raise LookupError(ordinal)

    def step_of_service(self, service: str, ordinal: int) -> LadderStep:
        """Give the step a service stands on here: where the municipality puts it, else where its ordinal is shown."""
        return next((step for step in self.steps if service in step.services), None) or self.step_for(ordinal)


def check_ladder(ladder: Ladder, *, services: Collection[str], sources: Collection[str]) -> Iterator[Problem]:
    """Find what keeps a ladder from being used: ordinals without a step, numbers out of order, unknown names."""
    for ordinal in STEPS:
        if not any(ordinal in (*step.canonical, *step.canonical_own_choice) for step in ladder.steps):
            message = (
                f"no step stands for the canonical ordinal {ordinal}; list it under 'canonical_own_choice' of one."
            )
            yield Problem("ordinal_without_step", ("steps",), message)
    numbers = [step.number for step in ladder.steps]
    if numbers != sorted(set(numbers), reverse=ladder.numbering is Numbering.DESCENDING):
        yield Problem(
            "numbers_out_of_order",
            ("steps",),
            f"from the lowest step up, the numbers are not {ladder.numbering}: {numbers}.",
        )
    for place, step in enumerate(ladder.steps):
        yield from unknown_names("service", step.services, services, path=("steps", place, "services"))
    yield from unknown_names("source", ladder.source, sources, path=("source",))
    yield from unknown_names("source", ladder.decision_from_source, sources, path=("decision_from_source",))
