"""What an instrument is: what it measures, its scale, its licence, its sources and its rule for missing answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from api.domain.instruments.result import Part, Range, Result, UnknownReason
from api.domain.text import Text


class Direction(StrEnum):
    """Which way a higher number points."""

    HIGHER_IS_BETTER = "higher_is_better"
    HIGHER_NEEDS_MORE_SUPPORT = "higher_needs_more_support"
    ORDERED_STATES = "ordered_states"


class Licence(StrEnum):
    """Who may use it: everyone, or a municipality that attests it holds the right."""

    FREE = "free"
    ATTESTED = "attested"


class MissingRule(StrEnum):
    """What an unanswered item does to the score."""

    EVERY_ITEM = "every_item"
    AT_LEAST_FOUR = "at_least_four"
    DROPPED_AND_REPORTED = "dropped_and_reported"
    EACH_ON_ITS_OWN = "each_on_its_own"


@dataclass(frozen=True, slots=True)
class Source:
    """Where the scoring rule was read; no url when only the citation is known."""

    citation: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of the scale in neutral words, up to and including `highest`; None when no number cuts it."""

    name: StrEnum
    label: Text
    highest: float | None = None
    show_to_citizen: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """One instrument as the product knows it; `items` is None where the number of items is free.

    Without a total (`has_total`) it speaks through parts or a band.
    """

    id: str
    name: Text
    measures: Text
    items: int | None
    item_range: Range | None
    range: Range | None
    direction: Direction
    licence: Licence
    sources: tuple[Source, ...]
    missing: MissingRule
    has_total: bool = True
    bands: tuple[Band, ...] = ()
    meaningful_change: float | None = None
    caution: Text | None = None

    def band_of(self, score: float) -> StrEnum | None:
        """Name the first band that reaches up to a score; None when the instrument has no cut-offs."""
        return next((each.name for each in self.bands if each.highest is not None and score <= each.highest), None)

    def may_be_shown(self, band: StrEnum | None) -> bool:
        """Say whether a result in this band may reach the citizen."""
        return all(each.show_to_citizen for each in self.bands if each.name == band)

    def conclude(
        self,
        given: Mapping[str, object],
        score: float | None,
        *,
        parts: Sequence[Part] = (),
        on: Range | None = None,
        band: StrEnum | None = None,
    ) -> Result:
        """Count what was given (None is unanswered), place the score in its band, or say why there is none."""
        missing = tuple(name for name, answer in given.items() if answer is None)
        answered = len(given) - len(missing)
        placed = band if score is None else band or self.band_of(score)
        return Result(
            instrument=self.id,
            score=score,
            range=on or self.range,
            band=placed,
            answered=answered,
            asked=len(given),
            unknown_reason=self._why_unknown(answered) if score is None and placed is None else None,
            missing=missing,
            parts=tuple(parts),
            show_to_citizen=self.may_be_shown(placed),
        )

    def _why_unknown(self, answered: int) -> UnknownReason | None:
        if not answered:
            return UnknownReason.NOTHING_ANSWERED
        return UnknownReason.NOT_ENOUGH_ANSWERED if self.has_total else None
