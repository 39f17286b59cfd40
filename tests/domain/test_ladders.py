"""Ladders: every canonical step stands somewhere, numbers run one way, services and sources exist."""

from typing import Any

import pytest

from api.domain.errors import Problem
from api.domain.ladder import Ladder, check_ladder
from api.domain.vocabulary import STEPS
from tests.domain.policy.readings import LIBRARY

each_ladder = pytest.mark.parametrize("name", list(LIBRARY.ladders))


def checked(**changes: Any) -> list[Problem]:
    said = LIBRARY.ladders["canonical"].model_dump(mode="json") | changes
    return list(check_ladder(Ladder.model_validate(said), services={"gps"}, sources=LIBRARY.sources))


def steps(*numbers: int) -> list[dict[str, Any]]:
    text = {"nb": "Trinn", "da": "Trin", "en": "Step"}
    parts = [[*STEPS][place :: len(numbers)] for place in range(len(numbers))]
    return [
        {"number": number, "name": text, "meaning": text, "canonical": part}
        for number, part in zip(numbers, parts, strict=True)
    ]


@each_ladder
@pytest.mark.parametrize("ordinal", STEPS)
def test_every_canonical_step_is_shown_on_every_ladder(name: str, ordinal: int) -> None:
    step = LIBRARY.ladders[name].step_for(ordinal)
    assert ordinal in (*step.canonical, *step.canonical_own_choice)


@each_ladder
def test_a_service_named_on_a_step_stands_on_that_step(name: str) -> None:
    ladder = LIBRARY.ladders[name]
    named = {service: step for step in reversed(ladder.steps) for service in step.services}
    assert named == {service: ladder.step_of_service(service, 0) for service in named}


def test_a_ladder_that_leaves_a_canonical_step_out_is_refused() -> None:
    low = [*steps(1, 2)]
    low[0]["canonical"] = [0]
    assert {"ordinal_without_step"} == {problem.code for problem in checked(steps=low)}


@pytest.mark.parametrize(
    ("numbering", "numbers"), [("ascending", (2, 1)), ("descending", (1, 2)), ("ascending", (1, 1))]
)
def test_numbers_that_do_not_run_one_way_are_refused(numbering: str, numbers: tuple[int, ...]) -> None:
    assert ["numbers_out_of_order"] == [problem.code for problem in checked(numbering=numbering, steps=steps(*numbers))]


@pytest.mark.parametrize(("numbering", "numbers"), [("ascending", (1, 2, 5)), ("descending", (5, 2, 1))])
def test_numbers_that_run_one_way_are_in_order(numbering: str, numbers: tuple[int, ...]) -> None:
    assert [] == checked(numbering=numbering, steps=steps(*numbers))


def test_a_service_that_does_not_exist_is_refused_with_the_nearest() -> None:
    wrong = steps(1, 2)
    wrong[1]["services"] = ["gsp"]
    assert [("/steps/1/services/0", "gps")] == [(problem.pointer, problem.nearest) for problem in checked(steps=wrong)]


@pytest.mark.parametrize("key", ["source", "decision_from_source"])
def test_a_source_that_does_not_exist_is_refused_with_the_nearest(key: str) -> None:
    found = checked(**{key: ["own-choise"], "steps": steps(1, 2)})
    assert [(f"/{key}/0", "own-choice")] == [(problem.pointer, problem.nearest) for problem in found]
