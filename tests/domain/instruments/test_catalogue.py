"""The catalogue: complete, frozen, sourced, and without a deficit word in three languages."""

import re
from collections.abc import Mapping
from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.errors import InvalidFacts, Problem, UnknownName
from api.domain.instruments import INSTRUMENTS, Direction, Instrument, Range, Result, score
from api.domain.text import Language, Text

EVERY = sorted(INSTRUMENTS)
DEFICIT = re.compile(
    r"\b(svak|svag|weak|dårlig|poor|fail|risiko|risk|mangel|deficit|severe|extreme|dependen|umotiver|unmotivated|byrde|burden|"
    r"handicap|lider|suffer|dement|plejekræv|pleietreng)",
    re.IGNORECASE,
)
ANYTHING = [
    None,
    True,
    -3,
    0,
    1,
    3,
    4,
    9,
    60,
    10**400,
    2.5,
    1e308,
    float("nan"),
    "",
    "unable",
    "action",
    "B1",
    [1],
    {},
    {"level": 1},
]


def texts(instrument: Instrument) -> list[Text]:
    labels = [band.label for band in instrument.bands]
    return [text for text in (instrument.name, instrument.measures, instrument.caution, *labels) if text]


def items_of(name: str) -> list[str]:
    return sorted({*score(name, {}, attested=EVERY).missing, "course_metres", "walk_seconds", "washing"})


ITEMS = {name: items_of(name) for name in EVERY}


def scale_of(name: str) -> Range:
    scale = INSTRUMENTS[name].range
    assert scale is not None
    return scale


def outcome(name: str, answers: Mapping[str, object]) -> Result | tuple[Problem, ...]:
    try:
        return score(name, answers, attested=EVERY)
    except InvalidFacts as refused:
        return refused.problems


def test_the_seventeen_instruments_are_here() -> None:
    assert 17 == len(INSTRUMENTS)


@pytest.mark.parametrize("name", EVERY)
def test_an_instrument_stands_under_its_own_id(name: str) -> None:
    assert name == INSTRUMENTS[name].id


@pytest.mark.parametrize("name", EVERY)
def test_an_instrument_names_its_source(name: str) -> None:
    assert INSTRUMENTS[name].sources[0].citation


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("language", Language)
def test_no_text_holds_a_deficit_word(name: str, language: Language) -> None:
    assert [] == [text for text in texts(INSTRUMENTS[name]) if DEFICIT.search(text[language])]


@pytest.mark.parametrize("name", EVERY)
def test_the_bands_rise_and_the_last_one_reaches_the_end_of_the_scale(name: str) -> None:
    cuts = [band.highest for band in INSTRUMENTS[name].bands if band.highest is not None]
    end = [scale_of(name).highest] if cuts else []
    assert sorted({*cuts, *end}) == cuts


@pytest.mark.parametrize("name", EVERY)
def test_only_the_two_lowest_pam_levels_are_kept_from_the_citizen(name: str) -> None:
    hidden = ["level_1", "level_2"] if name == "pam" else []
    assert hidden == [band.name for band in INSTRUMENTS[name].bands if not band.show_to_citizen]


@pytest.mark.parametrize("name", ["fsiii", "whodas12"])
def test_a_higher_number_that_needs_more_support_says_so(name: str) -> None:
    assert Direction.HIGHER_NEEDS_MORE_SUPPORT is INSTRUMENTS[name].direction


def test_the_catalogue_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        INSTRUMENTS["own"] = INSTRUMENTS["who5"]  # type: ignore[index] # the forbidden write is what is tested


def test_a_definition_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        INSTRUMENTS["who5"].items = 6  # type: ignore[misc] # the forbidden write is what is tested


def test_an_unknown_instrument_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(UnknownName, match="'who-5' is not a known instrument; did you mean 'who5'"):
        score("who-5", {})


@pytest.mark.parametrize("name", EVERY)
def test_nothing_answered_is_never_a_number(name: str) -> None:
    result = score(name, {}, attested=EVERY)
    assert (None, None, 0, True) == (result.score, result.band, result.answered, result.unknown_reason is not None)


@given(st.sampled_from(EVERY), st.data())
def test_whatever_is_answered_it_is_scored_on_its_scale_or_refused_with_a_place(name: str, data: st.DataObject) -> None:
    answers = data.draw(st.dictionaries(st.sampled_from(ITEMS[name]), st.sampled_from(ANYTHING), max_size=4))
    found = outcome(name, answers)
    if isinstance(found, Result):
        assert found.score is None or (found.range is not None and found.score in found.range)
    else:
        assert all(problem.path and problem.message for problem in found)
