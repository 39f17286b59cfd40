"""Instruments whose result alone is entered: range, band edges, unknown, and what a citizen is never shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.errors import InvalidFacts
from api.domain.instruments import INSTRUMENTS, Range, Result, UnknownReason
from api.domain.instruments import score as score_any

RESULT_ONLY = ["whodas12", "lsns6", "hls_eu_q16", "pam", "barthel"]


def score(instrument: str, result: float | None) -> Result:
    return score_any(instrument, {"result": result}, attested=[instrument])


def scale_of(instrument: str) -> Range:
    scale = INSTRUMENTS[instrument].range
    assert scale is not None
    return scale


@pytest.mark.parametrize(
    ("instrument", "result", "band"),
    [
        ("lsns6", 0, "worth_a_talk"),
        ("lsns6", 11, "worth_a_talk"),
        ("lsns6", 12, "several_to_turn_to"),
        ("lsns6", 30, "several_to_turn_to"),
        ("hls_eu_q16", 0, "often_hard"),
        ("hls_eu_q16", 8, "often_hard"),
        ("hls_eu_q16", 9, "sometimes_hard"),
        ("hls_eu_q16", 12, "sometimes_hard"),
        ("hls_eu_q16", 13, "mostly_easy"),
        ("hls_eu_q16", 16, "mostly_easy"),
        ("whodas12", 0, "little_or_nothing"),
        ("whodas12", 9, "little_or_nothing"),
        ("whodas12", 10, "some"),
        ("whodas12", 19, "some"),
        ("whodas12", 20, "a_good_deal"),
        ("whodas12", 28, "a_good_deal"),
        ("whodas12", 29, "much"),
        ("whodas12", 38, "much"),
        ("whodas12", 39, "most"),
        ("whodas12", 48, "most"),
        ("barthel", 0, "most"),
        ("barthel", 20, "most"),
        ("barthel", 21, "much"),
        ("barthel", 60, "much"),
        ("barthel", 61, "some"),
        ("barthel", 90, "some"),
        ("barthel", 91, "a_little"),
        ("barthel", 99, "a_little"),
        ("barthel", 100, "none"),
        ("pam", 0, "level_1"),
        ("pam", 47.0, "level_1"),
        ("pam", 47.1, "level_2"),
        ("pam", 55.1, "level_2"),
        ("pam", 55.2, "level_3"),
        ("pam", 72.4, "level_3"),
        ("pam", 72.5, "level_4"),
        ("pam", 100, "level_4"),
    ],
)
def test_each_band_begins_and_ends_where_the_source_cuts(instrument: str, result: float | None, band: str) -> None:
    assert band == score(instrument, result).band


@pytest.mark.parametrize("percent", [20, 40, 60, 80])
def test_no_whole_whodas_sum_falls_on_a_cut_between_two_bands(percent: int) -> None:
    assert 48 * percent % 100


@pytest.mark.parametrize("instrument", RESULT_ONLY)
def test_no_result_is_unknown_and_not_zero(instrument: str) -> None:
    result = score(instrument, None)
    assert (None, None, UnknownReason.NOTHING_ANSWERED) == (result.score, result.band, result.unknown_reason)


@pytest.mark.parametrize("instrument", RESULT_ONLY)
@pytest.mark.parametrize("beyond", [-1, 1])
def test_a_result_off_the_scale_is_refused(instrument: str, beyond: int) -> None:
    scale = scale_of(instrument)
    with pytest.raises(InvalidFacts, match=f"number from {scale.lowest:g} to {scale.highest:g}"):
        score(instrument, scale.lowest - 1 if beyond < 0 else scale.highest + 1)


@pytest.mark.parametrize("instrument", ["whodas12", "lsns6", "hls_eu_q16", "barthel"])
def test_a_sum_that_is_not_whole_is_refused(instrument: str) -> None:
    with pytest.raises(InvalidFacts, match="whole number"):
        score(instrument, 11.5)


def test_a_pam_score_finer_than_the_printed_levels_is_refused() -> None:
    with pytest.raises(InvalidFacts, match="at most 1"):
        score("pam", 47.05)


@pytest.mark.parametrize(("result", "shown"), [(47.0, False), (55.1, False), (55.2, True), (72.5, True)])
def test_the_two_lowest_pam_levels_are_never_shown_to_the_citizen(result: float, *, shown: bool) -> None:
    assert shown is score("pam", result).show_to_citizen


@given(st.integers(0, 1000).map(lambda tenths: tenths / 10))
def test_a_pam_result_is_hidden_exactly_when_it_is_at_most_fifty_five_point_one(result: float) -> None:
    assert (result > 55.1) is score("pam", result).show_to_citizen


@given(st.sampled_from(RESULT_ONLY), st.data())
def test_every_result_on_the_scale_falls_in_one_band(instrument: str, data: st.DataObject) -> None:
    result = data.draw(st.integers(0, int(scale_of(instrument).highest)))
    assert score(instrument, result).band in {band.name for band in INSTRUMENTS[instrument].bands}
