"""30 s chair stand: a count; no norm is claimed because age and sex are never asked."""

import pytest

from api.domain.errors import InvalidFacts
from api.domain.instruments import INSTRUMENTS, UnknownReason, score


@pytest.mark.parametrize("count", [0, 12, 60])
def test_the_count_is_the_score(count: object) -> None:
    assert count == score("chair_stand_30s", {"count": count}).score


def test_no_count_is_unknown_and_not_zero() -> None:
    result = score("chair_stand_30s", {})
    assert (None, UnknownReason.NOTHING_ANSWERED) == (result.score, result.unknown_reason)


def test_there_is_no_band_to_fall_in() -> None:
    assert () == INSTRUMENTS["chair_stand_30s"].bands


@pytest.mark.parametrize("fact", ["age", "sex"])
def test_age_and_sex_are_not_taken(fact: str) -> None:
    with pytest.raises(InvalidFacts, match=f"'{fact}' is not a known item"):
        score("chair_stand_30s", {"count": 12, fact: 80})


@pytest.mark.parametrize("count", [-1, 61, 7.5])
def test_an_impossible_count_is_refused(count: object) -> None:
    with pytest.raises(InvalidFacts, match="give a whole number from 0 to 60"):
        score("chair_stand_30s", {"count": count})
