"""Change between two results of the same instrument; numbers of different instruments never meet."""

from dataclasses import dataclass
from enum import StrEnum

from api.domain.errors import InvalidFacts, Problem
from api.domain.instruments.definition import Direction, Instrument
from api.domain.instruments.result import Result


class Movement(StrEnum):
    """Which way someone moved; relapse is its own word because it opens a new round."""

    FORWARD = "forward"
    SAME = "same"
    BACK = "back"
    RELAPSE = "relapse"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Later minus earlier; all None when either is unknown, `meaningful` also when no source gives a threshold."""

    instrument: str
    part: str | None
    difference: float | None
    movement: Movement | None
    meaningful: bool | None


def change(instrument: Instrument, earlier: Result, later: Result, *, part: str | None = None) -> Change:
    """Compare two results of one instrument, or one part of them; InvalidFacts when another instrument is involved."""
    _check_same(instrument, earlier, later)
    before, after = earlier.number(part), later.number(part)
    if before is None or after is None:
        return Change(instrument=instrument.id, part=part, difference=None, movement=None, meaningful=None)
    difference = round(after - before, 6)
    return Change(
        instrument=instrument.id,
        part=part,
        difference=difference,
        movement=_movement(difference, instrument.direction),
        meaningful=_meaningful(difference, instrument.meaningful_change),
    )


def _check_same(instrument: Instrument, *results: Result) -> None:
    others = sorted({result.instrument for result in results} - {instrument.id})
    if others:
        message = f"{', '.join(others)} cannot be compared with {instrument.id}; give two results of {instrument.id}."
        raise InvalidFacts([Problem("different_instruments", (), message, instrument.id)])


def _movement(difference: float, direction: Direction) -> Movement:
    if difference == 0:
        return Movement.SAME
    upwards_is_forward = direction is Direction.HIGHER_IS_BETTER
    return Movement.FORWARD if (difference > 0) == upwards_is_forward else Movement.BACK


def _meaningful(difference: float, threshold: float | None) -> bool | None:
    return None if threshold is None else abs(difference) >= threshold
