"""`mestring ladder show`: a municipality's ladder, drawn."""

import pytest

from api.content.load import load_library
from api.domain.text import Language
from tests.cli.command import Mestring, check_complaint

LADDERS = load_library().ladders


@pytest.mark.parametrize("name", sorted(LADDERS))
@pytest.mark.parametrize("language", list(Language))
def test_a_ladder_is_drawn_from_the_top_down_with_every_step_named(
    mestring: Mestring, language: Language, name: str
) -> None:
    run = mestring("ladder", "show", name, "--lang", language)
    drawn = [line.split("─ ")[-1].strip() for line in run.out.splitlines() if "┌─" in line]
    assert 0 == run.status
    assert len(LADDERS[name].steps) == len(drawn)
    assert all(step.name[language] in line for step, line in zip(reversed(LADDERS[name].steps), drawn, strict=True))


@pytest.mark.parametrize("name", sorted(LADDERS))
def test_every_meaning_is_told(mestring: Mestring, name: str) -> None:
    run = mestring("ladder", "show", name, "--lang", "en")
    assert [] == [step.number for step in LADDERS[name].steps if " ".join(step.meaning.en.split()) not in run.said]


def test_without_a_name_every_ladder_is_listed(mestring: Mestring) -> None:
    run = mestring("ladder", "show")
    assert sorted(LADDERS) == [line.split()[0] for line in run.out.splitlines()]


def test_a_ladder_nobody_knows_is_answered_with_the_nearest(mestring: Mestring) -> None:
    check_complaint(mestring("ladder", "show", "harstd"), "[unknown_ladder]", "did you mean 'harstad'?")
