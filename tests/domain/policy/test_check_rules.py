"""The check of rules says what is wrong, where, and what would be right."""

from typing import Any

import pytest
from pydantic import ValidationError

from api.domain.errors import Problem
from api.domain.policy.measures import Measure
from tests.domain.policy.rules import codes, measure, problems_in, refused, row, table, text

REGAIN = table(row("regain-offer", then="offer"), output="regain", inputs=["minor"])


def only(problems: list[Problem]) -> Problem:
    (problem,) = problems
    return problem


def flag(*, then: object = "urgent", **said: Any) -> list[Problem]:
    """Check one row that raises a flag."""
    return problems_in(table(row(then=then, **said), output="flag", hit="collect"))


def test_an_unknown_fact_is_named_with_the_nearest_one() -> None:
    problem = only(flag(when={"recent_fal": True}))
    assert ("unknown_column", "recent_fall") == (problem.code, problem.nearest)


@pytest.mark.parametrize("name", ["wishes", "what_matters", "own_goals"])
def test_own_words_are_no_column(name: str) -> None:
    assert "unknown_column" == only(flag(when={name: "help"})).code


def test_an_unknown_source_is_named_with_the_nearest_one() -> None:
    problem = only(flag(when={"minor": True}, source=["own-choise"]))
    assert (("tables", 0, "rows", 0, "source", 0), "own-choice") == (problem.path, problem.nearest)


@pytest.mark.parametrize("source", [[], [""], ["  "]])
def test_a_row_without_a_source_is_not_read(source: list[str]) -> None:
    with pytest.raises(ValidationError, match="source"):
        row(source=source)


@pytest.mark.parametrize("language", ["nb", "da", "en"])
def test_a_row_without_one_language_is_not_read(language: str) -> None:
    spoken = {name: words for name, words in text().items() if name != language}
    with pytest.raises(ValidationError, match=language):
        row(reason=spoken)


@pytest.mark.parametrize("language", ["nb", "da", "en"])
def test_a_row_that_is_silent_in_one_language_is_not_read(language: str) -> None:
    with pytest.raises(ValidationError, match=language):
        row(reason={**text(), language: "  "})


@pytest.mark.parametrize(
    "when",
    [
        {"network": "5"},
        {"washing": "[1..9]"},
        {"help_hours_per_week": "> 200"},
        {"minor": "yes"},
        {"network": True},
        {"network": "not_relevant"},
        {"minor": 1},
        {"months_since_same_course": "2.5"},
    ],
)
def test_a_value_that_can_never_be_is_refused(when: dict[str, object]) -> None:
    assert ["impossible_value"] == codes(flag(when=when))


def test_a_word_that_can_never_be_is_refused_with_the_nearest_one() -> None:
    problem = only(flag(when={"change": "acutee"}))
    assert ("impossible_value", "acute") == (problem.code, problem.nearest)


@pytest.mark.parametrize("when", [{"change": ">= 2"}, {"minor": "[0..1]"}, {"consent_capacity": "< 1"}])
def test_words_are_not_compared_as_numbers(when: dict[str, object]) -> None:
    assert ["wrong_test"] == codes(flag(when=when))


def test_a_step_of_lasting_help_that_does_not_test_regaining_is_refused() -> None:
    step = table(row("step-high", when={"minor": True}, then=4), output="primary_step")
    assert ["regain_not_considered"] == codes(problems_in(step))


def test_a_step_of_lasting_help_that_names_regaining_and_lets_anything_pass_is_refused() -> None:
    step = table(row("step-high", when={"regain": "-"}, then=4), output="primary_step")
    assert "regain_not_considered" in codes(problems_in(REGAIN, step))


def test_a_step_below_lasting_help_need_not_test_regaining() -> None:
    assert [] == problems_in(table(row("step-low", when={"minor": True}, then=3), output="primary_step"))


@pytest.mark.parametrize("cell", [None, "-"])
def test_a_column_no_row_tests_is_refused(cell: str | None) -> None:
    when = {"minor": True} | ({"network": cell} if cell else {})
    table_ = table(row(when=when, then="urgent"), output="flag", hit="collect", inputs=["minor", "network"])
    assert ["unused_column"] == codes(problems_in(table_))


def test_a_cell_outside_the_columns_is_refused_with_the_nearest_column() -> None:
    misplaced = row(when={"minor": True, "minr": True}, then="urgent")
    assert "minor" == only(problems_in(table(misplaced, output="flag", hit="collect", inputs=["minor"]))).nearest


@pytest.mark.parametrize("when", [{}, {"minor": "-"}])
def test_a_collecting_row_that_would_always_fire_is_refused(when: dict[str, object]) -> None:
    always, other = row(when=when, then="urgent"), row("other", when={"minor": True}, then="urgent")
    assert ["always_fires"] == codes(problems_in(table(always, other, output="flag", hit="collect")))


def test_the_flag_of_not_knowing_enough_cannot_be_raised_by_a_row() -> None:
    assert ["reserved_flag"] == codes(flag(when={"minor": True}, then="not_enough_known"))


@pytest.mark.parametrize(("then", "nearest"), [("urgnt", "urgent"), (True, None)])
def test_an_unknown_flag_is_refused_with_the_nearest_one(then: object, nearest: str | None) -> None:
    assert nearest == only(flag(when={"minor": True}, then=then)).nearest


@pytest.mark.parametrize("step", [8, -1, "7", True])
def test_a_step_off_the_ladder_is_refused(step: object) -> None:
    top = table(row(when={"regain": "offer"}, then=step), output="primary_step")
    assert "unknown_answer" in codes(problems_in(REGAIN, top))


def test_a_service_no_catalogue_has_is_refused_with_the_nearest_one() -> None:
    service = table(row(when={"minor": True}, then="gsp"), output="service", hit="collect")
    assert "gps" == only(problems_in(service)).nearest


def test_placeholders_that_differ_between_languages_are_refused() -> None:
    assert "placeholders_differ" in codes(flag(when={"minor": True}, reason={**text("{minor}"), "da": "Ord."}))


def test_an_unknown_placeholder_is_refused_with_the_nearest_one() -> None:
    assert "minor" == only(flag(when={"minor": True}, reason=text("{minr}"))).nearest


@pytest.mark.parametrize("words", ["50 % {", "}", "{}", "{0}", "{minor"])
def test_braces_that_name_nothing_are_refused(words: str) -> None:
    assert [] != flag(when={"minor": True}, reason=text(words))


@pytest.mark.parametrize(
    ("made", "nearest"),
    [
        (measure("highest", "wahsing"), "washing"),
        (measure("any", "acute_dangr"), "acute_danger"),
        (measure("areas", "houshold", at_least=2), "household"),
    ],
)
def test_a_measure_of_an_unknown_name_is_refused_with_the_nearest_one(made: Measure, nearest: str) -> None:
    assert nearest == only(problems_in(measures={"own": made})).nearest


@pytest.mark.parametrize("made", [measure("highest", "minor"), measure("any", "washing"), measure("highest")])
def test_a_measure_of_facts_it_cannot_be_made_of_is_refused(made: Measure) -> None:
    assert ["wrong_fact"] == codes(problems_in(measures={"own": made}))


@pytest.mark.parametrize("kind", ["count", "areas"])
def test_a_measure_that_counts_must_say_from_which_level(kind: str) -> None:
    assert ["missing"] == codes(problems_in(measures={"own": measure(kind, "household")}))


def test_a_measure_may_not_take_the_name_of_a_fact() -> None:
    assert () != refused(measures={"washing": measure("highest", "household")})


def test_a_table_may_not_take_the_name_of_a_fact() -> None:
    assert () != refused(table(row("hearing-row", when={"minor": True}), row("hearing-else"), output="hearing"))
