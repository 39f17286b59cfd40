"""A table as masks reads exactly as row by row, with every fact known and with some missing."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from api.domain.facts import Answer
from api.domain.policy.grid import Masks
from api.domain.policy.model import HitPolicy, Table
from api.domain.policy.program import make_program
from tests.domain.policy import naive
from tests.domain.policy.random_tables import answering_tables, everyone, parted_tables, partly_known, tables
from tests.domain.policy.rules import bare_policy


def read_as_masks(table: Table, answers: Mapping[str, Answer]) -> tuple[set[str], set[str]]:
    """Give the rows that fire whatever is missing, and those that may."""
    program = make_program(bare_policy(table))
    (grid,) = program.grids
    hits = grid.read(program.start(answers))
    return {row.id for row in grid.rows_in(hits.certain)}, {row.id for row in grid.rows_in(hits.open)}


def read_by_rows(table: Table, answers: Mapping[str, Answer]) -> tuple[set[str], set[str]]:
    """Read the table for every citizen that agrees with the answers: the rows always hit, and those hit sometimes."""
    found = [{row.id for row in naive.hits(table, citizen)} for citizen in everyone(table, answers)]
    always, ever = set.intersection(*found), set.union(*found)
    return always, ever - always


@given(data=st.data())
def test_with_every_fact_known_masks_read_as_rows_do(data: st.DataObject) -> None:
    table = data.draw(tables())
    citizen = data.draw(st.sampled_from(list(everyone(table))))
    assert read_by_rows(table, citizen) == read_as_masks(table, citizen)


@given(data=st.data())
def test_with_every_fact_known_a_unique_table_hits_its_one_row(data: st.DataObject) -> None:
    table = data.draw(parted_tables())
    citizen = data.draw(st.sampled_from(list(everyone(table))))
    (only,) = naive.matching(table, citizen)
    assert ({only.id}, set()) == read_as_masks(table, citizen)


@given(data=st.data())
def test_with_facts_missing_masks_find_exactly_the_rows_some_citizen_hits(data: st.DataObject) -> None:
    table = data.draw(answering_tables())
    answers = data.draw(partly_known(table))
    assert read_by_rows(table, answers) == read_as_masks(table, answers)


@given(data=st.data())
def test_the_answers_still_possible_are_those_some_citizen_gets(data: st.DataObject) -> None:
    table = data.draw(answering_tables(HitPolicy.FIRST))
    answers = data.draw(partly_known(table))
    program = make_program(bare_policy(table))
    (grid,) = program.grids
    hits = grid.read(program.start(answers))
    expected = {row.then for citizen in everyone(table, answers) for row in naive.hits(table, citizen)}
    assert expected == set(grid.answers.possible(grid.answers_of(hits.certain | hits.open)))


@given(accepted=st.lists(st.integers(0, 31), min_size=1, max_size=6), data=st.data())
def test_masks_are_the_union_and_the_intersection_over_the_classes(accepted: list[int], data: st.DataObject) -> None:
    classes = data.draw(st.sets(st.integers(0, len(accepted) - 1), min_size=1))
    may, must = Masks(tuple(accepted))[sum(1 << number for number in classes)]
    rows = [{row for row in range(5) if accepted[number] >> row & 1} for number in classes]
    found = tuple({row for row in range(5) if mask >> row & 1} for mask in (may, must))
    assert (set.union(*rows), set.intersection(*rows)) == found
