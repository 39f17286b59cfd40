"""Instruments on the wire: what each one is, and what a set of answers comes to."""

from typing import Annotated, Any

from pydantic import Field

from api.domain.instruments import Band, Direction, Instrument, Licence, MissingRule, Result, UnknownReason
from api.domain.text import Text
from api.schemas.wire import Input, Output


class RangeOut(Output):
    """The lowest and highest number of a scale."""

    lowest: float
    highest: float


class BandOut(Output):
    """A stretch of the scale in neutral words, up to and including `highest`."""

    name: str
    label: Text
    highest: float | None
    show_to_citizen: bool


class InstrumentSource(Output):
    """Where the scoring rule was read."""

    citation: str
    url: str | None


class InstrumentOut(Output):
    """One instrument; `attested` ones are refused until the municipality attests that it holds the licence."""

    id: str
    name: Text
    measures: Text
    items: int | None
    range: RangeOut | None
    direction: Direction
    licence: Licence
    missing: MissingRule
    has_total: bool
    bands: tuple[BandOut, ...]
    meaningful_change: float | None
    caution: Text | None
    sources: tuple[InstrumentSource, ...]


class ScoreRequest(Input):
    """The answers to one instrument, by item; null is asked and not answered."""

    answers: Annotated[
        dict[str, Any], Field(max_length=100, examples=[{f"item_{number}": 3 for number in range(1, 6)}])
    ]


class PartOut(Output):
    """One named number inside a result, on its own scale."""

    name: str
    score: float | None
    range: RangeOut


class ScoreOut(Output):
    """What an instrument says; an unknown score is null with a reason, never 0."""

    instrument: str
    score: float | None
    range: RangeOut | None
    band: BandOut | None
    answered: int
    asked: int
    unknown_reason: UnknownReason | None
    missing: tuple[str, ...]
    parts: tuple[PartOut, ...]
    show_to_citizen: bool

    @classmethod
    def of(cls, result: Result, instrument: Instrument) -> "ScoreOut":
        """Write a result with the words of its band."""
        band: Band | None = next((each for each in instrument.bands if each.name == result.band), None)
        fields = {name: getattr(result, name) for name in cls.model_fields if name != "band"}
        return cls.model_validate({**fields, "band": band})
