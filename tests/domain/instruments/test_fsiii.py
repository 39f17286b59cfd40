"""FSIII functioning summary: mean and highest, "not relevant" dropped, missing reported, codes read from a table."""

import pytest

from api.domain.errors import InvalidFacts
from api.domain.instruments import UnknownReason, score

WITH_ONE_NOT_RELEVANT = {"washing": 0, "dressing": 2, "transport": 9, "shopping": 4}


def test_the_mean_leaves_out_what_is_not_relevant() -> None:
    assert 2.0 == score("fsiii", WITH_ONE_NOT_RELEVANT).score


def test_the_highest_level_is_reported_beside_the_mean() -> None:
    assert 4 == score("fsiii", WITH_ONE_NOT_RELEVANT).number("highest")


def test_not_relevant_counts_as_answered() -> None:
    assert 4 == score("fsiii", WITH_ONE_NOT_RELEVANT).answered


def test_the_word_not_relevant_means_the_same_as_nine() -> None:
    with_word = WITH_ONE_NOT_RELEVANT | {"transport": "not_relevant"}
    assert score("fsiii", WITH_ONE_NOT_RELEVANT) == score("fsiii", with_word)


def test_what_was_asked_and_not_answered_is_named() -> None:
    result = score("fsiii", {"washing": 1, "dressing": None, "shopping": None})
    assert ("dressing", "shopping") == result.missing


def test_what_was_not_answered_does_not_pull_the_mean_down() -> None:
    assert 3.0 == score("fsiii", {"washing": 3, "dressing": None}).score


def test_nothing_relevant_gives_no_number() -> None:
    result = score("fsiii", {"washing": 9, "dressing": "not_relevant"})
    assert (None, UnknownReason.NOTHING_RELEVANT) == (result.score, result.unknown_reason)


@pytest.mark.parametrize("answers", [{}, {"washing": None}])
def test_nothing_answered_gives_no_number(answers: dict[str, object]) -> None:
    result = score("fsiii", answers)
    assert (None, UnknownReason.NOTHING_ANSWERED) == (result.score, result.unknown_reason)


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("B1", 0),
        ("B2", 1),
        ("B3", 2),
        ("B4", 3),
        ("B5", 4),
        ("9c5cfb57-a498-40e5-98a7-792bf5fb205b", 0),
        ("fcc16cb1-41f0-4832-b834-110fba0aaabe", 1),
        ("d984ad21-48fe-4619-845e-2aa0303048e7", 2),
        ("1ceef776-0cfa-4acd-b222-c5bb2424e0c1", 3),
        ("f4c9f159-5806-4c06-95e9-e69b83bab1a1", 4),
    ],
)
def test_a_severity_code_is_read_from_the_table_and_not_from_its_digit(code: str, level: int) -> None:
    assert level == score("fsiii", {"washing": code}).score


@pytest.mark.parametrize("code", ["B6", "d7ff926a-4955-478f-b300-0b0ec0785013"])
def test_the_code_for_not_relevant_is_no_number(code: str) -> None:
    assert score("fsiii", {"washing": code}).score is None


@pytest.mark.parametrize("level", [5, -1, 8, 2.5, True, "2", "B7"])
def test_what_is_not_on_the_scale_is_refused(level: object) -> None:
    with pytest.raises(InvalidFacts, match=r"washing is .*; give an FSIII level 0 to 4"):
        score("fsiii", {"washing": level})


def test_every_bad_level_is_named_at_once() -> None:
    with pytest.raises(InvalidFacts) as refused:
        score("fsiii", {"washing": 5, "dressing": 2, "shopping": "x"})
    assert ["/washing", "/shopping"] == [problem.pointer for problem in refused.value.problems]
