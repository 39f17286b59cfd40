"""Change between two results: direction, what is meaningful, what is unknown, and what is never compared."""

import pytest

from api.domain.errors import InvalidFacts
from api.domain.instruments import INSTRUMENTS, Movement, Result, change, score

WHO5, FSIII = INSTRUMENTS["who5"], INSTRUMENTS["fsiii"]


def who5(*points: int) -> Result:
    return score("who5", {f"item_{place}": point for place, point in enumerate(points, 1)})


def test_needing_less_help_is_forward_though_the_number_falls() -> None:
    earlier, later = score("fsiii", {"washing": 3}), score("fsiii", {"washing": 1})
    assert (-2, Movement.FORWARD) == (
        change(FSIII, earlier, later).difference,
        change(FSIII, earlier, later).movement,
    )


@pytest.mark.parametrize(("later", "meaningful"), [((2, 2, 2, 3, 3), False), ((2, 2, 3, 3, 3), True)])
def test_a_who5_change_of_eight_is_not_yet_meaningful_and_one_of_twelve_is(
    later: tuple[int, ...], *, meaningful: bool
) -> None:
    assert meaningful is change(WHO5, who5(2, 2, 2, 2, 2), who5(*later)).meaningful


def test_where_no_source_gives_a_threshold_nothing_is_called_meaningful() -> None:
    assert change(FSIII, score("fsiii", {"washing": 4}), score("fsiii", {"washing": 0})).meaningful is None


def test_a_change_from_unknown_is_unknown_and_not_the_whole_later_score() -> None:
    found = change(WHO5, who5(5, 5, 5, 5), who5(5, 5, 5, 5, 5))
    assert (None, None, None) == (found.difference, found.movement, found.meaningful)


def test_results_of_two_instruments_are_never_compared() -> None:
    with pytest.raises(InvalidFacts, match="who5 cannot be compared with fsiii; give two results of fsiii"):
        change(FSIII, score("fsiii", {"washing": 3}), who5(1, 1, 1, 1, 1))
