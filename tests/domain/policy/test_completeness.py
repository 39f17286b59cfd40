"""The check of a policy finds every gap, every row that cannot fire and every double hit, and nothing else."""

from hypothesis import given

from api.domain.errors import Problem
from api.domain.policy.completeness import check_complete
from api.domain.policy.model import Table
from tests.domain.policy import naive
from tests.domain.policy.random_tables import everyone, parted_tables, tables
from tests.domain.policy.rules import bare_policy, codes, row, table


def found(table: Table) -> list[Problem]:
    return list(check_complete(bare_policy(table)))


@given(table=tables("first"))
def test_a_gap_is_found_exactly_when_someone_gets_no_answer(table: Table) -> None:
    unanswered = [citizen for citizen in everyone(table) if not naive.matching(table, citizen)]
    assert bool(unanswered) is ("incomplete_table" in codes(found(table)))


@given(table=tables("first"))
def test_a_row_is_dead_exactly_when_it_is_the_first_for_nobody(table: Table) -> None:
    alive = {row.id for citizen in everyone(table) for row in naive.hits(table, citizen)}
    dead = [problem.path[-1] for problem in found(table) if problem.code == "dead_row"]
    assert [row.id for row in table.rows if row.id not in alive] == dead


@given(table=tables("unique"))
def test_a_double_hit_is_found_exactly_when_someone_hits_two_rows(table: Table) -> None:
    doubled = [citizen for citizen in everyone(table) if len(naive.matching(table, citizen)) > 1]
    assert bool(doubled) is ("hits_twice" in codes(found(table)))


@given(table=parted_tables())
def test_a_unique_table_with_a_row_for_every_value_has_no_problem(table: Table) -> None:
    assert [] == found(table)


def test_the_gap_is_shown_with_a_citizen_who_falls_into_it() -> None:
    (gap,) = found(table(row("low", when={"network": "<= 1"}), row("high", when={"network": "3"}), hit="unique"))
    assert gap.message.startswith("no row of 'answer' answers when network is 2;")


def test_whole_months_leave_no_gap_between_twelve_and_thirteen() -> None:
    fact = "months_since_same_course"
    assert [] == found(table(row("soon", when={fact: "<= 12"}), row("late", when={fact: ">= 13"}), hit="unique"))


def test_a_row_between_two_neighbouring_whole_numbers_is_dead() -> None:
    fact = "months_since_same_course"
    assert ["dead_row"] == codes(found(table(row("never", when={fact: "(12..13)"}), row("else"), inputs=[fact])))


def test_a_collecting_row_that_no_answer_passes_is_dead() -> None:
    never = row("never", when={"recent_fall": "not(true, false)"})
    assert ["dead_row"] == codes(found(table(never, hit="collect")))
