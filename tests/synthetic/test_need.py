"""The groups of need and outcome: where one begins, and that more help never means a lower group."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.facts import Facts
from api.domain.vocabulary import NOT_RELEVANT, Activity
from api.synthetic.need import NeedGroup, Outcome, need_group, outcome_of

LEVELS = st.dictionaries(st.sampled_from(Activity), st.sampled_from([0, 1, 2, 3, 4, NOT_RELEVANT]), min_size=1)
STEPS = {"info_advice": 0, "aids_adaptation": 2, "safety_alarm": 2, "reablement": 3, "home_nursing": 4}
ORDER = tuple(NeedGroup)


def group(**levels: int | str) -> NeedGroup:
    """Group somebody by these levels."""
    return need_group(Facts.model_validate({"functioning": levels}))


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ({}, NeedGroup.UNKNOWN),
        ({"pain": NOT_RELEVANT}, NeedGroup.UNKNOWN),
        ({"washing": 0}, NeedGroup.SOME),
        ({"housework": 4, "cooking": 4}, NeedGroup.SOME),
        ({"washing": 2, "dressing": 1}, NeedGroup.SOME),
        ({"washing": 2, "dressing": 2}, NeedGroup.MEDIUM),
        ({"pain": 2}, NeedGroup.MEDIUM),
        ({"transfers": 4}, NeedGroup.MEDIUM),
        ({"washing": 3, "dressing": 3, "own_health": 2}, NeedGroup.MEDIUM),
        ({"washing": 3, "dressing": 3}, NeedGroup.EXTENSIVE),
        ({"memory": 3, "cognition": 3, "energy": 0}, NeedGroup.EXTENSIVE),
        ({"washing": 0, "dressing": 0, "own_health": 0, "toileting": 4}, NeedGroup.EXTENSIVE),
    ],
)
def test_a_group_begins_where_it_is_said_to(levels: dict[str, int], expected: NeedGroup) -> None:
    assert expected is group(**levels)


@given(LEVELS, st.sampled_from(Activity))
def test_more_help_never_means_a_lower_group(levels: dict[Activity, int | str], activity: Activity) -> None:
    level = levels.get(activity)
    if isinstance(level, int) and level < 4:
        before, more = group(**levels), group(**{**levels, activity: level + 1})
        assert ORDER.index(before) <= ORDER.index(more)
    assert ORDER.index(group(**levels)) <= ORDER.index(NeedGroup.UNKNOWN)


@pytest.mark.parametrize(
    ("accepted", "expected"),
    [
        ([], Outcome.NONE),
        (["info_advice"], Outcome.NONE),
        (["info_advice", "aids_adaptation"], Outcome.OTHER),
        (["aids_adaptation", "safety_alarm"], Outcome.TECHNOLOGY),
        (["safety_alarm", "home_nursing"], Outcome.HOME_NURSING),
        (["home_nursing", "reablement"], Outcome.REABLEMENT),
    ],
)
def test_regaining_counts_before_nursing_and_nursing_before_technology(accepted: list[str], expected: Outcome) -> None:
    assert expected is outcome_of(accepted, STEPS)
