"""The citizen's log: who, what, when and why, in sentences that are true and in one language each."""

from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.content.load import load_library
from api.domain.audit.entry import Recorded
from api.domain.audit.sentences import PAUSE, Sentence, Told, sentences
from api.domain.text import Language
from tests.domain.audit.trails import anything_recorded, recorded, someone

OSLO, COPENHAGEN = ZoneInfo("Europe/Oslo"), ZoneInfo("Europe/Copenhagen")
OFFICER, CITIZEN, YOU, NEIGHBOUR, READER = someone(1), someone(2), someone(5), someone(6), someone(7)
NAMES: Final = {OFFICER: "Test Ansen", YOU: "Prøve Persen"}
WHEN = {
    Language.NB: "tirsdag 3. mars 2026 klokka 14:05",
    Language.DA: "tirsdag den 3. marts 2026 kl. 14.05",
    Language.EN: "on Tuesday 3 March 2026 at 14:05",
}
WHY = {
    Language.NB: "Hvorfor: for å gi deg hjelp.",
    Language.DA: "Hvorfor: for at give dig hjælp.",
    Language.EN: "Why: to give you help.",
}
NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


def told(*entries: Recorded, zone: ZoneInfo = OSLO, you: UUID | None = YOU) -> list[Sentence]:
    """Tell entries to a citizen in Norway."""
    found = sentences(entries, phrases=load_library().audit_phrases, zone=zone, told=Told(CITIZEN, you, READER, NAMES))
    return list(found)


def said(*entries: Recorded, language: Language = Language.EN) -> list[str]:
    """Give the sentences in one language."""
    return [sentence.text[language] for sentence in told(*entries)]


@pytest.mark.parametrize(
    ("language", "begin"),
    [
        (Language.NB, "Test Ansen (saksbehandler) så på kartleggingen din"),
        (Language.DA, "Test Ansen (sagsbehandler) så på din udredning"),
        (Language.EN, "Test Ansen (case officer) looked at your assessment"),
    ],
)
def test_a_look_is_told_with_name_role_time_and_reason(language: Language, begin: str) -> None:
    look = recorded(action="assessment.read")
    assert [f"{begin} {WHEN[language]}. {WHY[language]}"] == said(look, language=language)


@pytest.mark.parametrize(
    ("language", "begin", "end"),
    [
        (Language.NB, "En saksbehandler prøvde å se på saken din", "men fikk ikke lov"),
        (Language.DA, "En sagsbehandler prøvede at se på din sag", "men fik ikke lov"),
        (Language.EN, "A case officer tried to look at your case", "but was not allowed to"),
    ],
)
def test_a_refusal_by_somebody_without_a_name_is_told_by_role(language: Language, begin: str, end: str) -> None:
    refused = recorded(actor_id=someone(9), outcome="refused")
    assert [f"{begin} {WHEN[language]}, {end}. {WHY[language]}"] == said(refused, language=language)


@pytest.mark.parametrize(
    ("outcome", "sentence"),
    [
        ("done", "You looked at your case on Tuesday 3 March 2026 at 14:05."),
        ("refused", "You tried to look at your case on Tuesday 3 March 2026 at 14:05, but were not allowed to."),
    ],
)
def test_what_the_citizen_did_is_told_as_you(outcome: str, sentence: str) -> None:
    own = recorded(actor_id=YOU, role="citizen", purpose="own_access", outcome=outcome)
    assert [sentence] == said(own)


def test_what_the_citizen_did_is_marked_so_that_a_page_can_leave_it_out() -> None:
    looks = told(recorded(actor_id=YOU, role="citizen"), recorded(), recorded(actor_id=NEIGHBOUR, role="citizen"))
    assert [True, False, False] == [sentence.by_you for sentence in looks]


def test_what_the_reader_did_is_marked_whoever_they_are() -> None:
    looks = told(recorded(actor_id=READER, role="relative"), recorded(), recorded(actor_id=None, role="system"))
    assert [True, False, False] == [sentence.by_reader for sentence in looks]


def test_another_citizen_is_never_called_you() -> None:
    (sentence,) = said(recorded(actor_id=NEIGHBOUR, role="citizen", purpose="own_access", outcome="refused"))
    assert sentence.startswith("Another citizen tried to look at your case")


def test_the_system_is_not_you_for_a_citizen_who_never_signed_in() -> None:
    (sentence,) = told(recorded(actor_id=None, role="system", purpose="system"), you=None)
    assert sentence.text.en.startswith("The system looked at your case")


def test_looks_in_a_row_on_one_day_become_one_sentence() -> None:
    looks = [recorded(at=NOON + timedelta(minutes=minutes)) for minutes in (0, 7, 35)]
    (sentence,) = said(*looks)
    times = "looked at your case 3 times on Tuesday 3 March 2026, first at 13:00 and last at 13:35."
    assert f"Test Ansen (case officer) {times} Why: to give you help." == sentence


@pytest.mark.parametrize(("language", "often"), [("nb", "2 ganger"), ("da", "2 gange"), ("en", "twice")])
def test_two_looks_within_a_minute_are_told_with_one_time(language: str, often: str) -> None:
    (sentence,) = said(recorded(at=NOON), recorded(at=NOON + timedelta(seconds=40)), language=Language(language))
    assert (1, 1) == (sentence.count(often), sentence.count("13.00") + sentence.count("13:00"))


def test_the_first_look_is_the_earliest_also_when_the_newest_comes_first() -> None:
    (sentence,) = told(recorded(at=NOON + PAUSE), recorded(at=NOON))
    assert (NOON, NOON + PAUSE, 2) == (sentence.first_at, sentence.last_at, sentence.times)


@pytest.mark.parametrize(
    "other",
    [
        {"actor_id": someone(9)},
        {"role": "coordinator"},
        {"action": "facts.read"},
        {"purpose": "coordination"},
        {"outcome": "refused"},
        {"at": NOON + PAUSE + timedelta(microseconds=1)},
    ],
    ids=lambda other: next(iter(other)),
)
def test_looks_that_differ_in_what_is_told_stay_apart(other: dict[str, object]) -> None:
    assert 2 == len(told(recorded(at=NOON), recorded(**{"at": NOON} | other)))


def test_looks_newest_first_are_parted_by_the_same_pause() -> None:
    assert 2 == len(told(recorded(at=NOON + PAUSE + timedelta(microseconds=1)), recorded(at=NOON)))


def test_looks_with_another_in_between_stay_apart() -> None:
    look = recorded()
    assert 3 == len(told(look, recorded(action="facts.read"), look))


def test_the_day_is_the_day_of_the_municipality() -> None:
    before, after = datetime(2026, 6, 30, 21, 59, tzinfo=UTC), datetime(2026, 6, 30, 22, 0, tzinfo=UTC)
    days = [sentence.text.en for sentence in told(recorded(at=before), recorded(at=after), zone=COPENHAGEN)]
    assert ["Tuesday 30 June 2026 at 23:59", "Wednesday 1 July 2026 at 00:00"] == [
        day.partition(" on ")[2].partition(".")[0] for day in days
    ]


def test_a_name_is_told_as_it_is_even_with_braces_in_it() -> None:
    names = {OFFICER: "{why} {0} \\1"}
    people = Told(CITIZEN, YOU, READER, names)
    (sentence,) = sentences([recorded()], phrases=load_library().audit_phrases, zone=OSLO, told=people)
    assert sentence.text.en.startswith("{why} {0} \\1 (case officer) looked")


def test_what_another_version_wrote_is_told_all_the_same() -> None:
    unknown = recorded(actor_id=someone(9), action="case.fold", role="wizard", purpose="fun")
    assert [
        "Another user of the system used your details on Tuesday 3 March 2026 at 14:05. Why: the reason is not known."
    ] == said(unknown)


@given(st.lists(anything_recorded.filter(lambda entry: 1 < entry.at.year < 9999)))
def test_every_entry_is_counted_in_one_sentence(entries: list[Recorded]) -> None:
    assert len(entries) == sum(sentence.times for sentence in told(*entries))


@pytest.mark.parametrize(
    ("look", "parts"),
    [
        (recorded(), ("Test Ansen (case officer)", "looked at your case")),
        (
            recorded(outcome="refused"),
            ("Test Ansen (case officer)", "tried to look at your case, but was not allowed to"),
        ),
        (recorded(actor_id=YOU, role="citizen"), ("You", "looked at your case")),
        (
            recorded(actor_id=YOU, role="citizen", outcome="refused"),
            ("You", "tried to look at your case, but were not allowed to"),
        ),
    ],
)
def test_who_and_what_are_told_by_themselves_too(look: Recorded, parts: tuple[str, str]) -> None:
    (sentence,) = told(look)
    assert (*parts, "to give you help") == (sentence.who.en, sentence.what.en, sentence.why.en)


def test_the_same_person_is_known_again_in_one_log() -> None:
    first, second = told(recorded(), recorded(action="facts.read"))
    assert first.by == second.by


@pytest.mark.parametrize("other", [{"actor_id": someone(9)}, {"actor_id": None}, {"role": "coordinator"}])
def test_two_who_are_told_in_the_same_words_are_told_apart(other: dict[str, object]) -> None:
    assert 2 == len({look.by for look in told(recorded(), recorded(**other))})


def test_nobody_is_known_again_in_the_log_of_another() -> None:
    elsewhere = sentences(
        [recorded()], phrases=load_library().audit_phrases, zone=OSLO, told=Told(NEIGHBOUR, YOU, READER, NAMES)
    )
    assert told(recorded())[0].by not in {look.by for look in elsewhere}


def test_nobody_elses_data_is_told() -> None:
    (sentence,) = told(
        recorded(action="case.list", citizen_ids=(YOU, NEIGHBOUR), subject="case/1", origin="192.0.2.77")
    )
    hidden = [str(NEIGHBOUR), str(YOU), "case/1", "192.0.2.77"]
    assert [] == [word for word in hidden if word in "".join(sentence.text[language] for language in Language)]
