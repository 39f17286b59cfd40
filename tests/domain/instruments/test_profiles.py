"""COPM and HLQ: numbers side by side, never merged into a total."""

import pytest

from api.domain.errors import InvalidFacts, UnknownName
from api.domain.instruments import INSTRUMENTS, Result, UnknownReason, change
from api.domain.instruments import score as score_any

HLQ_SCALES = [(f"scale_{number}", 4 if number < 6 else 5) for number in range(1, 10)]


def score(instrument: str, answers: dict[str, object]) -> Result:
    return score_any(instrument, answers, attested=["copm", "hlq"])


def test_copm_keeps_performance_and_satisfaction_apart() -> None:
    result = score("copm", {"performance": 4.2, "satisfaction": 3})
    assert [("performance", 4.2), ("satisfaction", 3)] == [(part.name, part.score) for part in result.parts]


@pytest.mark.parametrize(("instrument", "answers"), [("copm", {"performance": 4.2}), ("hlq", {"scale_9": 5})])
def test_a_profile_has_no_total_and_is_not_unknown_for_that(instrument: str, answers: dict[str, object]) -> None:
    result = score(instrument, answers)
    assert (None, None) == (result.score, result.unknown_reason)


@pytest.mark.parametrize("instrument", ["copm", "hlq"])
def test_an_empty_profile_is_unknown(instrument: str) -> None:
    assert UnknownReason.NOTHING_ANSWERED == score(instrument, {}).unknown_reason


def test_a_part_that_was_not_given_is_unknown_and_named() -> None:
    result = score("copm", {"performance": 4.2})
    assert (None, ("satisfaction",)) == (result.number("satisfaction"), result.missing)


@pytest.mark.parametrize("mean", [0.9, 10.1])
def test_a_copm_mean_off_the_scale_is_refused(mean: float) -> None:
    with pytest.raises(InvalidFacts, match=r"satisfaction is .*; give a number from 1 to 10"):
        score("copm", {"satisfaction": mean})


@pytest.mark.parametrize(("scale", "highest"), HLQ_SCALES)
def test_each_hlq_scale_reaches_its_own_highest(scale: str, highest: int) -> None:
    assert highest == score("hlq", {scale: highest}).number(scale)


@pytest.mark.parametrize(("scale", "highest"), HLQ_SCALES)
def test_no_hlq_scale_goes_beyond_its_own_highest(scale: str, highest: int) -> None:
    with pytest.raises(InvalidFacts, match=f"give a number from 1 to {highest}"):
        score("hlq", {scale: highest + 0.01})


def test_a_copm_change_of_two_is_meaningful_whatever_the_floats_say() -> None:
    earlier, later = score("copm", {"performance": 4.1}), score("copm", {"performance": 6.1})
    assert change(INSTRUMENTS["copm"], earlier, later, part="performance").meaningful is True


def test_a_part_nobody_knows_is_refused() -> None:
    with pytest.raises(UnknownName, match="did you mean 'performance'"):
        score("copm", {}).number("performanse")
