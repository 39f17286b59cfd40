"""What the rules, services and ladders say: no scarcity as a ground, and no word that judges a person."""

import re
from collections.abc import Iterator

import pytest

from api.domain.text import Language, Text
from tests.domain.policy.readings import LIBRARY, POLICIES

SCARCITY = {
    "nb": r"kapasitet|budsjett|bemanning|ressursmangel|innsparing|\bplass(er|en)?\b"
    r"|for dyr|mangel på",
    "da": r"kapacitet|budget|bemanding|normering|besparelse|(?<!på )\bplads(er|en)?\b"
    r"|for dyr|mangel på",
    "en": r"capacity|budget|staffing|savings|(?<!meeting )\bplaces\b|(until|when) (there is )?a place"
    r"|too expensive|lack of",
}
CAPACITY_TO_CONSENT = re.compile(r"capacity to consent|full capacity", re.IGNORECASE)
"""English has one word for what the services hold and for what the citizen can; only the first is scarce."""

SPEAK_OF_PLACES = {
    "flag-waiting-forbidden": "says that lack of places is no ground for refusing",
    "flag-waiting-allowed": "says that one may wait safely at home until there is a place",
}
"""The only rows that speak of places, and why they may."""

DEFICITS = {
    "nb": r"svak(e|t|ere)?\b|ressurssvak|pleietrengende|\bdement|umotiver|lider av|mangler evne|handikap|byrde"
    r"|tungpleie|ute av stand|hjelpeløs|uselvstendig|mislyk|gir opp\b|problematferd|\brisiko",
    "da": r"svag(e|t|ere)?\b|ressourcesvag|plejekrævende|\bdement|umotiver|lider af|mangler evne|handicap|byrde"
    r"|tungpleje|ude af stand|hjælpeløs|uselvstændig|mislyk|giver op\b|problemadfærd|\brisiko",
    "en": r"\bweak|demented|unmotivated|non-?complian|suffer|handicap|burden|incapable|unable|helpless|failure|\brisk",
}

YOU = {
    "nb": r"\b(du|deg|din|ditt|dine|dere)\b",
    "da": r"\b(du|dig|din|dit|dine|jer|jeres)\b",
    "en": r"\byou(r|rs|rself|rselves)?\b",
}
"""Norwegian "deres" is not among them: it says "theirs" too."""

QUOTED = re.compile("«.*?»|».*?«|“.*?”")
"""What a professional is to ask aloud: the one exception, since it is the citizen it speaks to."""


def rows() -> Iterator[tuple[str, Text]]:
    """Walk through what every row says, to the citizen and to the professional."""
    for policy in POLICIES.values():
        for _, row in policy.rows():
            yield from ((row.id, text) for text in (row.reason, row.professional) if text is not None)


def said_to_the_professional() -> Iterator[tuple[str, Text]]:
    """Walk through what every row says to the professional: the citizen's own sentence where it has no other."""
    for policy in POLICIES.values():
        yield from ((row.id, row.professional or row.reason) for _, row in policy.rows())


def said_to_the_citizen() -> Iterator[tuple[str, Text]]:
    """Walk through every text a citizen may read; the note of a ladder speaks of sources, and of nobody."""
    for policy in POLICIES.values():
        yield from ((policy.id, text) for text in (policy.title, policy.summary))
        for table in policy.tables:
            yield from ((table.id, text) for text in (table.title, *table.values.values()))
            yield from ((row.id, row.reason) for row in table.rows)
        yield from ((name, measure.label) for name, measure in policy.measures.items())
    for service, entry in LIBRARY.catalogues["canonical"].services.items():
        texts = (entry.name, entry.for_whom, entry.not_for_whom, entry.expect, entry.we_expect)
        yield from ((service, text) for text in texts)
    for ladder in LIBRARY.ladders.values():
        yield ladder.id, ladder.name
        yield from ((f"{ladder.id} {step.number}", text) for step in ladder.steps for text in (step.name, step.meaning))


def found(
    pattern: str,
    texts: Iterator[tuple[str, Text]],
    language: Language,
    *,
    leave_out: re.Pattern[str] = CAPACITY_TO_CONSENT,
) -> dict[str, str]:
    searched = re.compile(pattern, re.IGNORECASE)
    said = {(place, leave_out.sub("", text[language])) for place, text in texts}
    return {place: words for place, words in said if searched.search(words)}


@pytest.mark.parametrize("language", Language)
def test_no_row_gives_capacity_budget_or_places_as_a_ground(language: Language) -> None:
    places = found(SCARCITY[language], rows(), language)
    assert {} == {place: words for place, words in places.items() if place not in SPEAK_OF_PLACES}


@pytest.mark.parametrize("language", Language)
def test_the_rows_that_speak_of_places_still_do(language: Language) -> None:
    assert set(SPEAK_OF_PLACES) == set(found(SCARCITY[language], rows(), language)) & set(SPEAK_OF_PLACES)


def test_lack_of_places_is_said_to_be_no_ground_for_refusing() -> None:
    (said,) = {text.en for row, text in rows() if row == "flag-waiting-forbidden" and "Lack of places" in text.en}
    assert said.endswith("Lack of places is no ground for refusal.")


@pytest.mark.parametrize("language", Language)
def test_no_text_for_the_citizen_judges_a_person(language: Language) -> None:
    assert {} == found(DEFICITS[language], said_to_the_citizen(), language)


@pytest.mark.parametrize("language", Language)
def test_no_row_speaks_to_a_professional_as_if_they_were_the_citizen(language: Language) -> None:
    assert {} == found(YOU[language], said_to_the_professional(), language, leave_out=QUOTED)


@pytest.mark.parametrize("language", Language)
def test_a_professional_is_not_told_the_citizens_own_sentence(language: Language) -> None:
    leading = [(row.reason, row.professional) for policy in POLICIES.values() for _, row in policy.rows()]
    assert [] == [own[language] for own, told in leading if told is not None and own[language] == told[language]]


@pytest.mark.parametrize("language", Language)
def test_what_a_row_says_is_said_to_the_end(language: Language) -> None:
    texts = {text[language] for _, text in rows()}
    assert set() == {words for words in texts if not words.endswith((".", "?", "?»", "?«", "?”"))}
