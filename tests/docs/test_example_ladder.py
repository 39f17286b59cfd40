"""The worked example of docs/add-a-ladder.md is complete, and is what the document shows."""

import pytest
import yaml

from api.content.load import load_library
from api.domain.ladder import Numbering
from api.domain.read_facts import read_facts
from api.domain.text import Language
from api.usecases.triage import triage
from tests.architecture.languages import DANISH_ONLY, DEFICIT, NORWEGIAN_ONLY, any_of
from tests.architecture.tree import ROOT
from tests.docs.markdown import DOCS, blocks
from tests.docs.paste import PASTE

EXAMPLE = DOCS / "examples" / "fjordvik"
FILES = ("sources/fjordvik.yaml", "ladders/fjordvik.yaml", "triage/fjordvik.yaml")
FORBIDDEN = {
    "nb": any_of(f"{DANISH_ONLY} {DEFICIT['nb']}"),
    "da": any_of(f"{NORWEGIAN_ONLY} {DEFICIT['da']}"),
    "en": any_of(DEFICIT["en"]),
}


def _texts(content: object) -> list[dict[str, str]]:
    if isinstance(content, dict):
        inner = [text for value in content.values() for text in _texts(value)]
        return [content, *inner] if set(content) & set(FORBIDDEN) else inner
    return [text for item in content for text in _texts(item)] if isinstance(content, list) else []


def test_a1_is_placed_on_the_municipalitys_own_step_number() -> None:
    case = yaml.safe_load((ROOT / "api/policies/cases/A1.yaml").read_text("utf-8"))
    found = triage(load_library(EXAMPLE), "fjordvik", read_facts(case["facts"]))
    assert found.explanation.step is not None
    assert (3, 4) == (found.explanation.step.ordinal, found.explanation.step.number)


def test_the_example_numbers_downwards() -> None:
    assert Numbering.DESCENDING is load_library(EXAMPLE).ladder("fjordvik").numbering


@pytest.mark.parametrize("file", FILES)
def test_the_document_shows_the_whole_file(file: str) -> None:
    shown = [block.text.partition("\n") for block in blocks(DOCS / "add-a-ladder.md")]
    assert (f"# docs/examples/fjordvik/{file}", "\n", (EXAMPLE / file).read_text("utf-8").rstrip("\n")) in shown, PASTE


@pytest.mark.parametrize("file", FILES)
def test_the_examples_texts_hold_every_language_and_mix_none(file: str) -> None:
    texts = _texts(yaml.safe_load((EXAMPLE / file).read_text("utf-8")))
    assert [] == [text for text in texts if tuple(text) != tuple(Language)]
    assert [] == [text for text in texts for language in text if FORBIDDEN[language].search(text[language])]
