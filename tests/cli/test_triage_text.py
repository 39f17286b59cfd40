"""`mestring triage` as text: the step, the services, why, from where, and what is not known."""

import pytest

from api.content.cases import facts_of
from api.content.load import load_library
from api.content.read_file import read_document
from api.domain.text import Language, Reader, Text
from api.usecases.triage import Triage, triage
from tests.cli.command import A1, Mestring, Run

LANGUAGES = list(Language)
HEADINGS = {
    Language.NB: ("Hvorfor", "Forslag til hjelp", "Kilder"),
    Language.DA: ("Hvorfor", "Forslag til hjælp", "Kilder"),
    Language.EN: ("Why", "Suggested help", "Sources"),
}


@pytest.fixture(scope="module")
def found() -> Triage:
    """Triage the worked case A1 as the text should."""
    facts, _ = facts_of(read_document(A1), load_library())
    return triage(load_library(), "harstad", facts)


def _run(mestring: Mestring, language: Language, reader: Reader) -> Run:
    run = mestring("triage", A1, "--lang", language, "--for", reader)
    assert (0, "") == (run.status, run.err)
    return run


def _missing(run: Run, *texts: Text | str) -> list[str]:
    """List the texts that an answer leaves out, in whichever language it is."""
    said = [(text,) if isinstance(text, str) else tuple(text[language] for language in LANGUAGES) for text in texts]
    return [words[0] for words in said if not any(" ".join(word.split()) in run.said for word in words)]


@pytest.mark.parametrize("reader", list(Reader))
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_the_step_and_that_it_is_no_decision(
    mestring: Mestring, found: Triage, language: Language, reader: Reader
) -> None:
    run = _run(mestring, language, reader)
    explained = found.explanation
    assert run.said.startswith(explained.headline[reader][language])
    assert run.said.endswith(explained.not_a_decision[reader][language])
    assert explained.step is not None
    assert explained.step.name[language] in run.said


@pytest.mark.parametrize("reader", list(Reader))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_and_service_is_said_to_each_reader_in_their_language(
    mestring: Mestring, found: Triage, language: Language, reader: Reader
) -> None:
    run = _run(mestring, language, reader)
    reasons = [*found.explanation.reasons, *(one for service in found.explanation.services for one in service.reasons)]
    texts = [reason.citizen if reader is Reader.CITIZEN else reason.professional for reason in reasons]
    assert [] == _missing(run, *(text[language] for text in texts))
    assert [] == _missing(run, *(service.name[language] for service in found.explanation.services))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_professional_is_told_every_source_and_legal_basis(
    mestring: Mestring, found: Triage, language: Language
) -> None:
    run = _run(mestring, language, Reader.PROFESSIONAL)
    basis = [law for service in found.explanation.services for law in service.legal_basis]
    assert all(f"{name}:" in run.said for name in found.explanation.sources)
    assert [] == _missing(run, *basis)


def test_the_address_of_a_source_stands_whole_so_that_it_can_be_copied(mestring: Mestring, found: Triage) -> None:
    run = _run(mestring, Language.NB, Reader.PROFESSIONAL)
    addresses = [source.url for source in found.explanation.sources.values() if source.url]
    assert addresses
    assert [] == [address for address in addresses if address not in run.out]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_professional_is_told_everything_that_is_unknown(
    mestring: Mestring, found: Triage, language: Language
) -> None:
    run = _run(mestring, language, Reader.PROFESSIONAL)
    assert found.explanation.unknown
    assert [] == _missing(run, *(one.label[language] for one in found.explanation.unknown))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_five_questions_are_asked_in_the_language(mestring: Mestring, found: Triage, language: Language) -> None:
    run = _run(mestring, language, Reader.CITIZEN)
    assert [] == _missing(run, *(one.title[language] for one in found.explanation.questions))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_citizen_reads_no_codes_no_sources_and_no_laws(
    mestring: Mestring, found: Triage, language: Language
) -> None:
    run = _run(mestring, language, Reader.CITIZEN)
    rows = [reason.row for reason in found.explanation.reasons]
    laws = [law for service in found.explanation.services for law in service.legal_basis]
    told = [word for word in (*rows, *found.explanation.sources, *laws, "http") if word in run.said]
    assert [] == told


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_part_has_its_heading_in_the_language(mestring: Mestring, language: Language) -> None:
    run = _run(mestring, language, Reader.PROFESSIONAL)
    assert [] == [heading for heading in HEADINGS[language] if f"\n{heading}\n" not in run.out]


def test_the_ladder_is_drawn_with_the_step_marked_by_a_shape_and_a_word(mestring: Mestring) -> None:
    run = _run(mestring, Language.EN, Reader.CITIZEN)
    marked = [line for line in run.out.splitlines() if "◆" in line]
    assert 1 == len(marked)
    assert "3  I want to manage it again" in marked[0]
    assert "help starts here" in marked[0]


def test_norwegian_for_the_professional_is_what_is_said_without_being_asked(mestring: Mestring) -> None:
    assert _run(mestring, Language.NB, Reader.PROFESSIONAL).out == mestring("triage", A1).out
