"""Codes and refresh tokens: once, in time, by whoever asked, and a thief ends the session for both."""

import re
from datetime import timedelta

import pytest

from api.domain.errors import Problem
from api.security import grants, oauth
from api.security.grants import CODE_FOR, SESSION_FOR, GrantReplayed, Grants, Proof, Session
from api.security.oauth import SignInRefused
from tests.security.provider import NOW

VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
BACK = "https://demo.example/sign-in/callback"
PROOF = Proof(BACK, "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
"""The example of RFC 7636, appendix B."""
MOMENT = timedelta(microseconds=1)


def session() -> Session:
    """Sign a nurse in."""
    return Session("fjordvik", "a-nurse", NOW)


def redeem(given: Grants, code: str, *, after: timedelta = timedelta(0), verifier: str = VERIFIER) -> Session:
    """Come with a code."""
    return given.redeem(code, redirect_uri=BACK, verifier=verifier, at=NOW + after)


REASONS = [one for one in vars(oauth).values() if isinstance(one, Problem)]


@pytest.mark.parametrize("reason", REASONS, ids=str)
def test_every_reason_is_plain_enough_for_an_address(reason: Problem) -> None:
    assert re.fullmatch(r"[\x20-\x21\x23-\x5b\x5d-\x7e]+", reason.message)


def test_a_code_gives_the_session_it_was_given_for() -> None:
    given, one = Grants(), session()
    assert one == redeem(given, given.code_for(one, PROOF))


def test_a_code_is_good_for_a_minute() -> None:
    given, one = Grants(), session()
    assert one == redeem(given, given.code_for(one, PROOF), after=CODE_FOR - MOMENT)


def test_a_code_is_no_longer_good_after_a_minute() -> None:
    given = Grants()
    code = given.code_for(session(), PROOF)
    with pytest.raises(SignInRefused, match="no longer good"):
        redeem(given, code, after=CODE_FOR)


def test_a_code_that_came_too_late_once_is_a_replay_the_next_time() -> None:
    given = Grants()
    code = given.code_for(session(), PROOF)
    with pytest.raises(SignInRefused, match="no longer good"):
        redeem(given, code, after=CODE_FOR)
    with pytest.raises(GrantReplayed):
        redeem(given, code, after=CODE_FOR)


def test_a_replay_names_the_session_to_end() -> None:
    given, one = Grants(), session()
    code = given.code_for(one, PROOF)
    redeem(given, code)
    with pytest.raises(GrantReplayed) as replayed:
        redeem(given, code, after=timedelta(hours=11))
    assert one == replayed.value.session


def test_a_replay_takes_the_refresh_token_of_the_session_with_it() -> None:
    given, one = Grants(), session()
    code, renewal = given.code_for(one, PROOF), given.refresh_token_for(one, at=NOW)
    redeem(given, code)
    with pytest.raises(GrantReplayed):
        redeem(given, code)
    with pytest.raises(SignInRefused, match="never given"):
        given.renew(renewal, at=NOW)


def test_ending_one_session_leaves_another() -> None:
    given, one, other = Grants(), session(), session()
    renewal = given.refresh_token_for(other, at=NOW)
    given.end(one.id)
    assert other == given.renew(renewal, at=NOW)


def test_nothing_renews_a_session_beyond_its_end() -> None:
    given = Grants()
    renewal = given.refresh_token_for(session(), at=NOW + timedelta(hours=1))
    with pytest.raises(SignInRefused, match="no longer good"):
        given.renew(renewal, at=NOW + SESSION_FOR)


@pytest.mark.parametrize("verifier", [VERIFIER[:-1], VERIFIER + "k", PROOF.challenge, VERIFIER.lower()])
def test_another_verifier_proves_nothing(verifier: str) -> None:
    given = Grants()
    code = given.code_for(session(), PROOF)
    with pytest.raises(SignInRefused, match="not that of the code"):
        redeem(given, code, verifier=verifier)


def test_what_is_over_is_forgotten() -> None:
    given = Grants()
    code = given.code_for(session(), PROOF)
    given.refresh_token_for(Session("fjordvik", "a-leader", NOW + SESSION_FOR), at=NOW + SESSION_FOR)
    with pytest.raises(SignInRefused, match="never given"):
        redeem(given, code)


def test_however_many_sign_in_only_so_many_are_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grants, "HELD_AT_MOST", 3)
    given, everybody = Grants(), [session() for _ in range(4)]
    codes = [given.code_for(one, PROOF) for one in everybody]
    with pytest.raises(SignInRefused, match="never given"):
        redeem(given, codes[0])
    assert everybody[1:] == [redeem(given, code) for code in codes[1:]]


def test_no_secret_stands_in_what_is_held() -> None:
    given = Grants()
    secrets = (given.code_for(session(), PROOF), given.refresh_token_for(session(), at=NOW))
    assert not any(secret in repr(vars(given)) for secret in secrets)
