"""What must be seen to at once only ever adds, over every shipped policy."""

import pytest
from hypothesis import given

from api.domain.facts import Direction
from tests.builders import Answers, manages, pairs
from tests.domain.policy.readings import each_policy, flags, read, services

FOLLOWS_THE_STEP = {"dialogue"}
"""Says only that the citizen's own colour and the step differ; a higher step may end that."""


@each_policy
@given(pair=pairs(Direction.SAFETY))
def test_a_safety_fact_never_removes_a_service(policy: str, pair: tuple[Answers, Answers]) -> None:
    safe, unsafe = pair
    assert set() == services(read(policy, safe)) - services(read(policy, unsafe))


@each_policy
@given(pair=pairs(Direction.SAFETY))
def test_a_safety_fact_never_removes_a_flag(policy: str, pair: tuple[Answers, Answers]) -> None:
    safe, unsafe = pair
    assert set() == flags(read(policy, safe)) - flags(read(policy, unsafe)) - FOLLOWS_THE_STEP


@each_policy
@pytest.mark.parametrize("fact", ["acute_danger", "abuse_suspected", "sudden_confusion", "carer_breakdown"])
def test_what_must_be_seen_to_at_once_is_urgent_even_for_someone_who_manages(policy: str, fact: str) -> None:
    assert "urgent" in flags(read(policy, manages(**{fact: True})))


@each_policy
def test_nights_that_are_not_sound_are_urgent(policy: str) -> None:
    assert "urgent" in flags(read(policy, manages(no_sound_night=True, night_need=True, home_sound=False)))
