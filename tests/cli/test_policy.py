"""`mestring policy list` and `show`: which policies there are, and everything that stands in one."""

import pytest

from api.content.load import load_library
from tests.cli.command import Mestring, check_complaint

POLICIES = load_library().policies


@pytest.mark.parametrize("language", ["nb", "da", "en"])
def test_every_policy_is_listed_with_version_ladder_and_title(mestring: Mestring, language: str) -> None:
    run = mestring("policy", "list", "--lang", language)
    rows = {line.split()[0]: line for line in run.out.splitlines()[1:]}
    assert (0, set(POLICIES)) == (run.status, set(rows))
    for name, policy in POLICIES.items():
        wanted = (policy.version, policy.content_hash[:12], policy.ladder, policy.title.model_dump()[language])
        assert [] == [word for word in wanted if word not in rows[name]]


def test_a_policy_is_shown_with_nothing_cut_off(mestring: Mestring) -> None:
    run = mestring("policy", "show", "harstad", "--lang", "en")
    assert 0 == run.status
    assert [] == [line for line in run.out.splitlines() if "…" in line][:3]


@pytest.mark.parametrize("name", sorted(POLICIES))
def test_every_table_of_a_policy_is_shown_in_reading_order(mestring: Mestring, name: str) -> None:
    run = mestring("policy", "show", name, "--lang", "en")
    places = [run.said.find(f"→ {table.output} ({table.hit})") for table in POLICIES[name].tables]
    assert -1 not in places
    assert sorted(places) == places


def test_every_row_id_can_be_read(mestring: Mestring) -> None:
    run = mestring("policy", "show", "harstad", "--lang", "en")
    assert [] == [row.id for _, row in POLICIES["harstad"].rows() if row.id not in run.out]


def test_a_policy_nobody_knows_is_answered_with_the_nearest(mestring: Mestring) -> None:
    check_complaint(mestring("policy", "show", "harstd"), "[unknown_policy]", "did you mean 'harstad'?")
