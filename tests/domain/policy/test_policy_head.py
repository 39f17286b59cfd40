"""The head of a policy: its ladder, catalogue, sources, dates and declared exceptions exist and make sense."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from tests.domain.policy.rules import built, policy_file, refused, row, table, text


def test_a_policy_made_of_shared_rules_and_a_step_builds() -> None:
    assert "own" == built().id


@pytest.mark.parametrize(
    ("changes", "nearest"),
    [
        ({"ladder": "bergn"}, "bergen"),
        ({"catalogue": "canonicl"}, "canonical"),
        ({"window": {"days": 14, "interim_decision_after_days": None, "source": ["own-choise"]}}, "own-choice"),
        ({"review": {"weeks": [4], "source": ["own-choise"]}}, "own-choice"),
    ],
)
def test_a_name_that_does_not_exist_is_refused_with_the_nearest_one(changes: dict[str, Any], nearest: str) -> None:
    assert [nearest] == [problem.nearest for problem in refused(**changes)]


def test_a_policy_that_ends_before_it_begins_is_refused() -> None:
    assert ["dates_out_of_order"] == [problem.code for problem in refused(valid_until=date(2025, 12, 31))]


def test_an_exception_for_a_row_that_does_not_exist_is_refused() -> None:
    exemption = {"rows": ["no-such-row"], "law": "monotone", "reason": text()}
    assert () != refused(exemptions=[exemption])


def test_a_service_the_country_does_not_have_is_refused() -> None:
    norwegian = table(row("paid", when={"minor": True}, then="carer_allowance"), output="service", hit="collect")
    assert ["service_not_here"] == [problem.code for problem in refused(norwegian, country="DK")]


@pytest.mark.parametrize(
    "changes",
    [
        {"version": "1.0"},
        {"id": "Own"},
        {"country": "SE"},
        {"window": {"days": 0, "interim_decision_after_days": None, "source": ["own-choice"]}},
        {"review": {"weeks": [], "source": ["own-choice"]}},
        {"review": {"weeks": [0], "source": ["own-choice"]}},
        {"title": {"nb": "a", "da": "b"}},
        {"no_such_field": 1},
    ],
)
def test_a_head_that_is_not_in_order_is_not_read(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        policy_file(**changes)
