"""Nothing that must not count can be said of a citizen, and no policy can ask for it."""

import pytest

from api.domain.errors import InvalidFacts
from api.domain.fact_registry import FACTS, GROUPS
from api.domain.facts import OWN_WORDS
from api.domain.read_facts import read_facts
from tests.domain.policy.readings import LIBRARY, POLICIES, each_policy
from tests.domain.policy.rules import problems_in, row, table

FORBIDDEN = (
    *("diagnosis", "sex", "gender", "age", "birth_date", "ethnicity", "nationality", "religion", "language"),
    *("address", "postcode", "district", "income", "income_class", "wealth"),
    *("capacity", "free_places", "budget", "cost", "staffing", "waiting_time", "queue"),
)
each_forbidden = pytest.mark.parametrize("name", FORBIDDEN)


@each_forbidden
def test_it_is_no_fact(name: str) -> None:
    assert name not in {*FACTS, *OWN_WORDS, *GROUPS}


@each_forbidden
def test_it_is_no_column_and_in_no_measure_of_any_policy(name: str) -> None:
    columns = {column for policy in POLICIES.values() for table in policy.tables for column in table.inputs}
    measured = {part for policy in POLICIES.values() for made in policy.measures.values() for part in made.of}
    assert name not in columns | measured


@each_forbidden
@pytest.mark.parametrize("group", ["", "functioning", *GROUPS])
def test_said_of_a_citizen_it_is_refused_by_name_and_place(name: str, group: str) -> None:
    with pytest.raises(InvalidFacts, match=f"'{name}' is not a known") as caught:
        read_facts({group: {name: 1}} if group else {name: 1})
    assert f"/{group}/{name}".replace("//", "/") == caught.value.problems[0].pointer


@each_forbidden
def test_a_policy_that_asks_for_it_is_refused(name: str) -> None:
    asking = table(row(when={name: ">= 1"}, then="urgent"), output="flag", hit="collect")
    assert f"'{name}' is not a known column" in problems_in(asking)[0].message


@each_policy
def test_every_column_is_a_fact_a_measure_or_a_table(policy: str) -> None:
    read_by = POLICIES[policy]
    known = {*FACTS, *read_by.measures, *read_by.by_output}
    assert set() == {column for table in read_by.tables for column in table.inputs} - known


def test_every_measure_is_made_of_facts_alone() -> None:
    made = {fact for rules in LIBRARY.shared.values() for each in rules.measures.values() for fact in each.facts}
    assert set() == made - set(FACTS)
