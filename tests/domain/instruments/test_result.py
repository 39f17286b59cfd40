"""A result says a finding or a reason, never both and never neither."""

import pytest

from api.domain.instruments import Range, Result, UnknownReason


def build(*, score: float | None = 52, unknown_reason: UnknownReason | None = None) -> Result:
    return Result(
        instrument="who5",
        score=score,
        range=Range(0, 100),
        band=None,
        answered=5,
        asked=5,
        unknown_reason=unknown_reason,
    )


def test_a_score_cannot_stand_beside_a_reason_for_having_none() -> None:
    with pytest.raises(ValueError, match="cannot stand beside"):
        build(unknown_reason=UnknownReason.NOTHING_ANSWERED)


def test_a_result_that_says_nothing_must_say_why() -> None:
    with pytest.raises(ValueError, match="must say why"):
        build(score=None)


@pytest.mark.parametrize("number", [-1, 101])
def test_a_score_off_the_scale_cannot_be_built(number: int) -> None:
    with pytest.raises(ValueError, match="is not on the scale"):
        build(score=number)
