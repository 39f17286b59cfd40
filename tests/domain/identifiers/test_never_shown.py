"""No text ever holds a number: not what is printed of it, and not what is said when it is refused."""

import traceback
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.errors import Problem
from api.domain.identifiers import InvalidIdentifier, NationalNumber, refusals, synthetic_danish, synthetic_norwegian
from api.domain.vocabulary import Country
from tests.domain.identifiers.numbers import common_help_numbers, days_of, digits, nineteenth_century, read

FIXED = {problem.message for problem in vars(refusals).values() if isinstance(problem, Problem)}

numbers = st.one_of(
    st.builds(synthetic_norwegian, days_of(1900, 2026), st.integers(0, 410)),
    st.builds(synthetic_danish, days_of(1900, 2026), st.integers(0, 99)),
    nineteenth_century().map(lambda number: read(number, Country.NO)),
    common_help_numbers().map(lambda number: read(number, Country.NO)),
    st.sampled_from(["0703921VJ4", "1206550VK9"]).map(lambda number: read(number, Country.DK)),
)
wrong_numbers = st.one_of(
    digits,
    st.text(max_size=14),
    st.from_regex(r"[0-9]{6}[ -]?[0-9]{4,5}", fullmatch=True),
    st.from_regex(r"[0-9]{7}[A-Z]{2}[0-9]", fullmatch=True),
)


def said(text: str, country: Country) -> InvalidIdentifier | None:
    try:
        read(text, country, synthetic_allowed=False, real_allowed=False)
    except InvalidIdentifier as error:
        return error
    return None


@pytest.mark.parametrize(
    "show",
    [str, repr, ascii, "{}".format, lambda number: f"{[number]}"],
    ids=["str", "repr", "ascii", "format", "list"],
)
@given(number=numbers)
def test_a_number_is_shown_without_a_digit(show: Callable[[object], str], number: NationalNumber) -> None:
    assert not any(character.isdigit() for character in show(number))


def test_a_replacement_number_is_shown_without_its_letters() -> None:
    assert "<x_ecpr>" == str(read("0703921VJ4", Country.DK))


def test_a_synthetic_number_says_that_it_is() -> None:
    assert "<synthetic cpr>" == repr(read("1502779995", Country.DK))


def test_a_format_that_is_not_known_shows_no_digit_either() -> None:
    with pytest.raises(TypeError) as error:
        format(read("1502779995", Country.DK), "d")
    assert not any(character.isdigit() for character in str(error.value))


@pytest.mark.parametrize("country", Country)
@given(text=wrong_numbers)
def test_only_fixed_sentences_are_said_of_a_number_that_is_refused(country: Country, text: str) -> None:
    error = said(text, country)
    assert error is not None
    assert set() == {problem.message for problem in error.problems} - FIXED


def test_no_fixed_sentence_holds_a_digit() -> None:
    assert [] == [message for message in FIXED if any(character.isdigit() for character in message)]


def test_every_fixed_sentence_says_what_would_be_right() -> None:
    assert [] == [message for message in FIXED if "; " not in message]


@pytest.mark.parametrize("country", Country)
@given(text=st.from_regex(r"[0-9]{6}[ -]?[0-9]{4,5}", fullmatch=True))
def test_nothing_stands_behind_a_refusal_that_could_hold_the_number(country: Country, text: str) -> None:
    error = said(text, country)
    assert error is not None
    assert text not in "".join(traceback.format_exception(error)) + repr(vars(error)) + repr(error.args)
