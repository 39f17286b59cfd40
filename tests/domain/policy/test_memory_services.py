"""Help with memory fits what happened to it: a dementia contact where it changes, advice where it is as always."""

from typing import Final

import pytest

from tests.domain.policy.readings import each_policy, read, services

ABOUT_MEMORY: Final = {"dementia_contact", "info_advice"}


@each_policy
@pytest.mark.parametrize(
    ("change", "offered"),
    [
        pytest.param("gradual", "dementia_contact", id="little by little"),
        pytest.param("recent", "dementia_contact", id="in the last months"),
        pytest.param("stable", "info_advice", id="as usual"),
        pytest.param("acute", "info_advice", id="all at once"),
    ],
)
def test_help_with_memory_fits_how_it_changed(policy: str, change: str, offered: str) -> None:
    found = services(read(policy, {"memory": 3, "learning_prevented": True, "change": change}))
    assert {offered} == ABOUT_MEMORY & found


@each_policy
def test_before_anybody_asked_what_changed_nobody_is_offered_a_dementia_contact(policy: str) -> None:
    assert "dementia_contact" not in services(read(policy, {"memory": 4, "learning_prevented": True}))
