"""What scoring gives back: a number that is known, or the reason why it is not; an unknown is never 0."""

from dataclasses import dataclass
from enum import StrEnum

from api.domain.errors import UnknownName


class UnknownReason(StrEnum):
    """Why there is no score."""

    NOTHING_ANSWERED = "nothing_answered"
    NOT_ENOUGH_ANSWERED = "not_enough_answered"
    NOTHING_RELEVANT = "nothing_relevant"


@dataclass(frozen=True, slots=True)
class Range:
    """The lowest and the highest number a scale can give, both included."""

    lowest: float
    highest: float

    def __contains__(self, number: float) -> bool:
        """Say whether a number is on the scale."""
        return self.lowest <= number <= self.highest


@dataclass(frozen=True, slots=True)
class Part:
    """One named number inside a result, on its own scale; never added to a part of another scale."""

    name: str
    score: float | None
    range: Range


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What one instrument says at one time.

    `missing` names what was asked and not answered. An instrument without a total (a profile, a stage) has no score
    and no reason either: it speaks through `parts` or `band`. With `show_to_citizen` False neither score nor band
    may reach the citizen.
    """

    instrument: str
    score: float | None
    range: Range | None
    band: StrEnum | None
    answered: int
    asked: int
    unknown_reason: UnknownReason | None
    missing: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    show_to_citizen: bool = True

    def __post_init__(self) -> None:
        """Refuse a result that says both or neither of a finding and why there is none."""
        known = [part.score for part in self.parts if part.score is not None]
        if self.score is not None and self.unknown_reason:
            message = f"{self.instrument}: a score cannot stand beside a reason for having none"
            raise ValueError(message)
        if self.score is None and self.band is None and not known and not self.unknown_reason:
            message = f"{self.instrument}: a result that says nothing must say why"
            raise ValueError(message)
        if self.score is not None and self.range is not None and self.score not in self.range:
            message = f"{self.instrument}: {self.score} is not on the scale {self.range}"
            raise ValueError(message)

    def number(self, part: str | None = None) -> float | None:
        """Give the score, or that of a named part; UnknownName when there is no such part."""
        if part is None:
            return self.score
        scores = {each.name: each.score for each in self.parts}
        if part not in scores:
            raise UnknownName(kind="part", name=part, known=scores)
        return scores[part]
