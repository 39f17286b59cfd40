"""A token verified a moment ago is not verified again, and yet is never good for longer than it was."""

import pytest

from api.security.issuers import IssuerKeys
from api.security.public_keys import read_keys
from api.security.tokens import Tokens
from api.security.verified_tokens import KEPT_AT_MOST, VerifiedToken, VerifiedTokens
from tests.security.forge import ec_jwk
from tests.security.provider import (
    EC,
    EC_OLD,
    HOUR,
    NO_HTTP,
    NOW,
    OURS,
    START,
    claims_of,
    later,
    refusal,
    token,
    tokens_of,
)

GOOD = token()


def kept(*names: str) -> VerifiedTokens:
    """Keep tokens one after the other."""
    (key,) = read_keys({"keys": [ec_jwk(EC, "ec")]})
    tokens, verified = VerifiedTokens(), VerifiedToken(claims_of(GOOD), OURS, key, NOW)
    for name in names:
        tokens.keep(name, verified)
    return tokens


def test_a_token_used_again_names_the_same_person() -> None:
    by = tokens_of()
    assert claims_of(GOOD, by=by) == claims_of(GOOD, by=by)


def test_a_token_is_remembered_for_a_minute() -> None:
    seconds = (0, 59.9, 60, -0.1)
    assert [True, True, False, False] == [kept("a").find("a", at=later(seconds=after)) is not None for after in seconds]


def test_a_token_just_used_ends_when_it_ends() -> None:
    by, said = tokens_of(), token({"exp": START + 1})
    claims_of(said, by=by)
    assert "token_expired" == refusal(said, by=by, at=later(seconds=31))


def test_a_token_just_used_is_refused_once_its_key_is_taken_back() -> None:
    published = [ec_jwk(EC, "ec")]
    by = Tokens([OURS], IssuerKeys(NO_HTTP, given={OURS.issuer: lambda: read_keys({"keys": published})}))
    claims_of(GOOD, by=by)
    published[:] = [ec_jwk(EC_OLD, "old")]
    assert "token_key_unknown" == refusal(GOOD, by=by)


def test_a_token_just_used_is_refused_once_its_kid_is_another_key() -> None:
    published = [ec_jwk(EC, "ec")]
    by = Tokens([OURS], IssuerKeys(NO_HTTP, given={OURS.issuer: lambda: read_keys({"keys": published})}))
    claims_of(GOOD, by=by)
    published[:] = [ec_jwk(EC_OLD, "ec")]
    assert "token_signature" == refusal(GOOD, by=by)


def test_a_token_like_one_just_used_is_not_taken_for_it() -> None:
    by = tokens_of()
    claims_of(GOOD, by=by)
    changed = GOOD[:-4] + ("AAAA" if GOOD[-4:] != "AAAA" else "BBBA")
    assert refusal(changed, by=by).startswith("token_")


def test_a_refused_token_is_not_remembered_as_good() -> None:
    by, said = tokens_of(), token({"nbf": START + HOUR / 2})
    assert ("token_not_yet_valid", "a-nurse") == (
        refusal(said, by=by),
        claims_of(said, by=by, at=later(minutes=40)).subject,
    )


def test_no_more_tokens_are_remembered_than_there_is_room_for() -> None:
    names = [f"token {number}" for number in range(KEPT_AT_MOST + 1)]
    tokens = kept(*names)
    found = [name for name in (names[0], names[1], names[-1]) if tokens.find(name, at=NOW)]
    assert [names[1], names[-1]] == found


def test_the_token_not_used_for_longest_gives_way() -> None:
    names = [f"token {number}" for number in range(KEPT_AT_MOST)]
    tokens = kept(*names)
    tokens.find(names[0], at=NOW)
    tokens.keep("one more", kept("x").find("x", at=NOW) or pytest.fail("it was just kept"))
    assert (True, False) == (tokens.find(names[0], at=NOW) is not None, tokens.find(names[1], at=NOW) is not None)


def test_what_is_remembered_holds_no_token() -> None:
    by = tokens_of()
    claims_of(GOOD, by=by)
    assert GOOD not in repr(vars(by._verified))  # noqa: SLF001 - what a memory dump would show
