"""The facts about a citizen as one flat set of answers, and the register of everything that can be asked."""

from api.domain.fact_registry import FACTS
from api.domain.facts import Context, Direction, Facts
from api.domain.vocabulary import Activity
from tests.builders import document, facts_of, manages


def test_every_fact_of_the_register_is_read_where_its_path_says() -> None:
    said = document(manages())
    placed = {name for name, fact in FACTS.items() if fact.path[-1] in (said[fact.path[0]] if fact.group else said)}
    assert set(FACTS) == placed


def test_every_activity_is_a_need() -> None:
    assert {Direction.NEED} == {FACTS[activity.value].direction for activity in Activity}


def test_every_safety_fact_has_the_direction_of_safety() -> None:
    safety = {name for name, fact in FACTS.items() if fact.group == "safety"}
    assert safety == {name for name, fact in FACTS.items() if fact.direction is Direction.SAFETY}


def test_what_the_citizen_says_of_an_activity_does_not_change_its_level() -> None:
    washing = {"level": 2, "own_performance": "does_all", "own_importance": 9}
    assert {"washing": 2} == Facts.model_validate({"functioning": {"washing": washing}}).answers


def test_the_same_answers_make_the_same_facts() -> None:
    assert facts_of(manages()) == facts_of(dict(reversed(manages().items())))


def test_a_copy_with_another_answer_shows_that_answer() -> None:
    told = facts_of({"minor": False})
    before = told.answers
    changed = told.model_copy(update={"context": Context(minor=True)})
    assert ({"minor": False}, {"minor": True}) == (before, changed.answers)
