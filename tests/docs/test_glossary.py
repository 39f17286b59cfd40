"""GLOSSARY.md holds the words of the field that the code uses."""

import pytest

from api.content.load import load_library
from api.domain.facts import Direction
from api.domain.policy.measures import MeasureKind
from api.domain.policy.model import REQUIRED_OUTPUTS, HitPolicy
from api.domain.text import Language
from api.domain.vocabulary import Colour, Flag, LifeArea, Stage
from tests.architecture.tree import ROOT
from tests.docs.markdown import first_cells

TEXT = (ROOT / "GLOSSARY.md").read_text("utf-8")
TERMS = first_cells(TEXT)
WORDS = [*Flag, *LifeArea, *Direction, *HitPolicy, *MeasureKind, *Colour, *Stage, *REQUIRED_OUTPUTS]
STEPS = load_library().ladder("canonical").steps


@pytest.mark.parametrize("word", sorted({str(word) for word in WORDS}))
def test_every_word_of_the_code_is_explained(word: str) -> None:
    assert word in TERMS


@pytest.mark.parametrize("ordinal", range(8))
def test_every_canonical_step_stands_with_its_three_names(ordinal: int) -> None:
    names = {language: STEPS[ordinal].name[language] for language in Language}
    row = next((line for line in TEXT.splitlines() if line.startswith(f"| {ordinal} |")), "")
    assert {} == {language: name for language, name in names.items() if name not in row}


def test_no_term_is_explained_twice() -> None:
    assert [] == [term for term in sorted(set(TERMS)) if TERMS.count(term) > 1]
