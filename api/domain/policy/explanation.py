"""What an explanation is made of: every text in every language, for both readers, each with its sources.

These are values without behaviour; they go over the wire as they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from api.domain.catalogue import DecisionNeeded
from api.domain.source import Source
from api.domain.text import Reader, Text
from api.domain.vocabulary import Flag


@dataclass(frozen=True, slots=True)
class Reason:
    """One row that fired, in words; `observed` says to a professional what the rule looked at.

    A reason that is `professional_only` must not reach a page a citizen, or a relative of theirs, can read.
    """

    row: str
    table: str
    citizen: Text
    professional: Text
    observed: Text
    sources: tuple[str, ...]
    own_choice: bool
    professional_only: bool
    exemption: Text | None

    def is_for(self, reader: Reader) -> bool:
        """Say whether a reader may see it."""
        return reader is Reader.PROFESSIONAL or not self.professional_only

    def text(self, reader: Reader) -> Text:
        """Give the sentence for a reader."""
        return self.citizen if reader is Reader.CITIZEN else self.professional


@dataclass(frozen=True, slots=True)
class OwnStep:
    """A step as the municipality knows it, and the canonical ordinal behind it."""

    ordinal: int
    number: int
    name: Text


@dataclass(frozen=True, slots=True)
class ServiceExplained:
    """A proposed service, on its own step, with law, decision and reasons."""

    service: str
    name: Text
    for_whom: Text
    step: OwnStep
    legal_basis: tuple[str, ...]
    decision: DecisionNeeded
    time_limited: bool
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class NamedService:
    """A service that may fit once more is known."""

    service: str
    name: Text


@dataclass(frozen=True, slots=True)
class Answered:
    """What one table answered: a dimension, one of the five questions, regaining, the approach; None while open."""

    output: str
    title: Text
    value: str | None
    label: Text | None
    possible: tuple[str, ...]
    reason: Reason | None


@dataclass(frozen=True, slots=True)
class FlagExplained:
    """A flag with its reasons; `not_enough_known` has none."""

    flag: Flag
    name: Text
    reasons: tuple[Reason, ...]

    def is_for(self, reader: Reader) -> bool:
        """Say whether a reader may see it: not when every reason is kept from them."""
        return not self.reasons or any(reason.is_for(reader) for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class UnknownExplained:
    """A fact not asked, and whether it could change the step."""

    fact: str
    label: Text
    could_change_step: bool


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything a reader needs to see why; `reasons` stand from what weighed most, and of `either` one holds."""

    headline: Mapping[Reader, Text]
    not_a_decision: Mapping[Reader, Text]
    step: OwnStep | None
    possible_steps: tuple[OwnStep, ...]
    reasons: tuple[Reason, ...]
    either: tuple[Reason, ...]
    dimensions: tuple[Answered, ...]
    questions: tuple[Answered, ...]
    regain: Answered
    approach: Answered
    services: tuple[ServiceExplained, ...]
    possible_services: tuple[NamedService, ...]
    flags: tuple[FlagExplained, ...]
    unknown: tuple[UnknownExplained, ...]
    sources: Mapping[str, Source]
