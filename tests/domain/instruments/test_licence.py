"""The licence switch: free ones are open, owned ones are refused until the municipality attests them."""

import pytest

from api.domain.instruments import INSTRUMENTS, Licence, LicenceNotAttested, score

OWNED = {"copm", "eq5d5l", "whodas12", "lsns6", "hls_eu_q16", "hlq", "pam", "barthel"}


def test_these_instruments_need_an_attested_licence() -> None:
    assert OWNED == {name for name, each in INSTRUMENTS.items() if each.licence is Licence.ATTESTED}


@pytest.mark.parametrize("instrument", sorted(OWNED))
def test_an_owned_instrument_is_refused_without_attestation(instrument: str) -> None:
    with pytest.raises(LicenceNotAttested, match=f"'{instrument}' is not among the instruments this municipality has"):
        score(instrument, {})


@pytest.mark.parametrize("instrument", sorted(OWNED))
def test_an_attested_instrument_is_scored(instrument: str) -> None:
    assert instrument == score(instrument, {}, attested=OWNED).instrument


def test_attesting_one_opens_no_other() -> None:
    with pytest.raises(LicenceNotAttested):
        score("pam", {}, attested=["copm"])


def test_a_word_that_contains_the_id_attests_nothing() -> None:
    with pytest.raises(LicenceNotAttested):
        score("pam", {}, attested="pam,copm")


def test_the_licence_is_asked_before_the_answers_are_read() -> None:
    with pytest.raises(LicenceNotAttested):
        score("pam", {"result": "nonsense"})


@pytest.mark.parametrize("instrument", sorted(set(INSTRUMENTS) - OWNED))
def test_a_free_instrument_needs_no_attestation(instrument: str) -> None:
    assert instrument == score(instrument, {}).instrument
