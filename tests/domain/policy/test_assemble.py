"""Putting a policy together of its file and shared rules: what is missing, stands twice or waits for itself."""

import pytest

from api.domain.errors import InvalidContent
from api.domain.policy.assemble import assemble
from api.domain.policy.model import HitPolicy, Policy, PolicyFile
from tests.domain.policy.readings import LIBRARY, POLICIES
from tests.domain.policy.rules import STEP, codes, measure, policy_file, row, table

OWN_FLAG = table(row("own-flag", when={"pain": "4"}, then="urgent"), output="flag", hit="collect")
CIRCLES = ("first -> second -> first", "second -> first -> second")


def put_together(file: PolicyFile) -> Policy:
    return assemble(file, LIBRARY.shared, LIBRARY.sources)


def problems_of(file: PolicyFile) -> dict[str, str]:
    with pytest.raises(InvalidContent) as caught:
        put_together(file)
    return {problem.code: problem.message for problem in caught.value.problems}


def test_shared_rules_come_before_a_policys_own() -> None:
    policy = put_together(policy_file(OWN_FLAG))
    assert ("flag-acute-danger", "own-flag") == tuple(policy.table("flag").rows[place].id for place in (0, -1))


def test_collecting_tables_of_one_output_become_one_with_all_columns() -> None:
    policy = put_together(policy_file(OWN_FLAG))
    assert "pain" == policy.table("flag").inputs[-1]


@pytest.mark.parametrize("name", POLICIES)
def test_a_table_is_read_after_every_table_it_asks(name: str) -> None:
    tables = POLICIES[name].tables
    place = {table.output: number for number, table in enumerate(tables)}
    early = [(each.id, asked) for each in tables for asked in each.inputs if place.get(asked, -1) >= place[each.output]]
    assert [] == early


@pytest.mark.parametrize("name", POLICIES)
def test_the_step_is_the_last_single_answer_read(name: str) -> None:
    single = [table.output for table in POLICIES[name].tables if table.hit is not HitPolicy.COLLECT]
    assert "primary_step" == single[-1]


def test_tables_that_wait_for_each_other_are_refused_with_the_circle() -> None:
    one = table(row("one-a", when={"second": "yes"}), row("one-b"), output="first")
    two = table(row("two-a", when={"first": "yes"}), row("two-b"), output="second")
    circles = {f"tables wait for each other: {around}; break the circle." for around in CIRCLES}
    assert problems_of(policy_file(one, two))["cycle"] in circles


def test_a_table_that_waits_for_itself_is_refused() -> None:
    around = table(row("a", when={"first": "yes"}), row("b"), output="first")
    assert "tables wait for each other: first -> first; break the circle." == problems_of(policy_file(around))["cycle"]


@pytest.mark.parametrize("output", ["regain", "service", "flag", "approach", "complexity"])
def test_a_policy_without_a_table_it_must_have_is_refused(output: str) -> None:
    without = {
        name: rules.model_copy(update={"tables": tuple(table for table in rules.tables if table.output != output)})
        for name, rules in LIBRARY.shared.items()
    }
    with pytest.raises(InvalidContent) as caught:
        assemble(policy_file(), without, LIBRARY.sources)
    assert ["missing_table"] == codes(caught.value.problems)


def test_a_policy_without_a_step_is_refused() -> None:
    message = problems_of(policy_file(step=None))["missing_table"]
    assert "no table answers for 'primary_step'; add one, or use shared rules that have it." == message


def test_a_step_that_collects_is_refused() -> None:
    collecting = STEP.model_copy(update={"hit": HitPolicy.COLLECT})
    assert ["no_single_answer"] == list(problems_of(policy_file(step=collecting)))


def test_two_tables_with_one_answer_are_refused() -> None:
    again = table(row("again"), output="need")
    message = problems_of(policy_file(again))["defined_twice"]
    assert "two tables answer for 'need'; only collecting tables may share an output." == message


def test_a_collecting_and_a_first_table_of_one_output_are_refused() -> None:
    mixed = table(row("mixed", then="urgent"), output="flag", hit="first")
    assert ["defined_twice"] == list(problems_of(policy_file(mixed)))


def test_a_row_id_that_stands_twice_is_refused() -> None:
    again = table(row("flag-abuse", when={"minor": True}, then="urgent"), output="flag", hit="collect")
    assert "the row id 'flag-abuse' stands twice." == problems_of(policy_file(again))["defined_twice"]


def test_a_measure_that_is_defined_twice_is_refused() -> None:
    again = {"personal": measure("highest", "washing")}
    assert "the measure 'personal' is defined twice." == problems_of(policy_file(measures=again))["defined_twice"]


def test_shared_rules_that_do_not_exist_are_refused_with_the_nearest_name() -> None:
    with pytest.raises(InvalidContent) as caught:
        put_together(policy_file(uses=("mesures",)))
    (problem,) = caught.value.problems
    assert (("uses", 0), "measures") == (problem.path, problem.nearest)
