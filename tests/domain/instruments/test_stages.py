"""Stages of change: six states without a number, and which transition is forward, back or a relapse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.errors import InvalidFacts
from api.domain.instruments import Movement, Stage, UnknownReason, score, transition

ORDERED = [Stage.PRECONTEMPLATION, Stage.CONTEMPLATION, Stage.PREPARATION, Stage.ACTION, Stage.MAINTENANCE]
ordered = st.sampled_from(ORDERED)


def test_there_are_six_stages() -> None:
    assert 6 == len(Stage)


@pytest.mark.parametrize("stage", Stage)
def test_the_stage_is_the_band_and_there_is_no_number(stage: Stage) -> None:
    result = score("stages_of_change", {"stage": stage.value})
    assert (stage, None) == (result.band, result.score)


def test_no_stage_is_unknown() -> None:
    assert UnknownReason.NOTHING_ANSWERED == score("stages_of_change", {}).unknown_reason


@pytest.mark.parametrize("stage", ["acton", "", 3, ["action"]])
def test_what_is_not_a_stage_is_refused_with_the_six(stage: object) -> None:
    with pytest.raises(InvalidFacts, match="give one of precontemplation, contemplation, preparation, action"):
        score("stages_of_change", {"stage": stage})


@given(st.tuples(ordered, ordered))
def test_among_the_five_later_in_the_order_is_forward(pair: tuple[Stage, Stage]) -> None:
    earlier, later = (ORDERED.index(stage) for stage in pair)
    expected = Movement.SAME if earlier == later else Movement.FORWARD if later > earlier else Movement.BACK
    assert expected is transition(*pair)


@pytest.mark.parametrize("earlier", ORDERED)
def test_a_relapse_is_a_relapse_from_anywhere(earlier: Stage) -> None:
    assert Movement.RELAPSE is transition(earlier, Stage.RELAPSE)


@pytest.mark.parametrize("later", ORDERED[1:])
def test_leaving_a_relapse_is_a_step_forward(later: Stage) -> None:
    assert Movement.FORWARD is transition(Stage.RELAPSE, later)


def test_from_relapse_to_other_things_matter_more_is_back() -> None:
    assert Movement.BACK is transition(Stage.RELAPSE, Stage.PRECONTEMPLATION)


def test_still_in_relapse_is_the_same() -> None:
    assert Movement.SAME is transition(Stage.RELAPSE, Stage.RELAPSE)
