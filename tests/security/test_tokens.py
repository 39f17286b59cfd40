"""A good token is taken, with every algorithm we allow, and says who speaks."""

from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from api.domain.errors import InvalidContent
from api.security.claims import Claims, Issuer
from tests.security.forge import Sign, es256, es384, ps256, rs256
from tests.security.provider import EC, OURS, P384, RSA, START, claims_of, later, token, tokens_of


def test_a_good_token_says_who_speaks_where_and_until_when() -> None:
    expected = Claims(
        issuer=OURS.issuer,
        subject="a-nurse",
        session_id="a-session",
        municipality_id="fjordvik",
        expires_at=datetime(2027, 3, 1, 10, 0, tzinfo=UTC),
    )
    assert expected == claims_of(token())


@pytest.mark.parametrize(
    ("algorithm", "kid", "sign"),
    [
        ("ES256", "ec", es256(EC)),
        ("ES256", "k" * 200, es256(EC)),
        ("ES384", "p384", es384(P384)),
        ("RS256", "rsa", rs256(RSA)),
        ("PS256", "rsa", ps256(RSA)),
        ("PS256", "rsa-ps", ps256(RSA)),
    ],
)
def test_every_allowed_algorithm_is_understood(algorithm: str, kid: str, sign: Sign) -> None:
    assert "a-nurse" == claims_of(token(header={"alg": algorithm, "kid": kid}, sign=sign)).subject


@pytest.mark.parametrize("typ", ["JWT", "jwt", "at+jwt", "application/at+jwt"])
def test_the_types_of_a_bearer_token_are_taken(typ: str) -> None:
    assert "a-nurse" == claims_of(token(header={"typ": typ, "alg": "ES256", "kid": "ec"})).subject


def test_a_thumbprint_of_a_certificate_in_the_header_is_ignored() -> None:
    header = {"alg": "ES256", "kid": "ec", "x5t": "c29tZXRoaW5n", "x5t#S256": "c29tZXRoaW5n"}
    assert "a-nurse" == claims_of(token(header=header)).subject


def test_our_audience_may_be_one_of_several() -> None:
    assert "a-nurse" == claims_of(token({"aud": ["account", "mestring"]})).subject


def test_a_token_without_nbf_begins_when_it_was_issued() -> None:
    assert "a-nurse" == claims_of(token({"nbf": None})).subject


def test_a_fraction_of_a_second_is_a_time() -> None:
    assert datetime(2027, 3, 1, 9, 30, 0, 500_000, tzinfo=UTC) == claims_of(token({"exp": START + 1800.5})).expires_at


@pytest.mark.parametrize(("seconds", "claims"), [(3600 + 29.9, {}), (-30, {"iat": START, "nbf": START})])
def test_clocks_may_differ_by_half_a_minute(seconds: float, claims: dict[str, int]) -> None:
    assert "a-nurse" == claims_of(token(claims), at=later(seconds=seconds)).subject


def test_twelve_hours_are_not_too_long() -> None:
    assert later(hours=12) == claims_of(token({"iat": START, "exp": START + 12 * 3600})).expires_at


def test_claims_may_have_other_names() -> None:
    issuer = OURS.model_copy(update={"municipality_claim": "kommune", "session_claim": "jti"})
    said = token({"sid": None, "municipality": None, "jti": "another", "kommune": "nordhavn"})
    claims = claims_of(said, by=tokens_of(issuer))
    assert ("another", "nordhavn") == (claims.session_id, claims.municipality_id)


def test_an_issuer_of_one_municipality_need_not_name_it() -> None:
    issuer = OURS.model_copy(update={"municipality_claim": None, "municipalities": ("nordhavn",)})
    assert "nordhavn" == claims_of(token({"municipality": None}), by=tokens_of(issuer)).municipality_id


def test_who_speaks_is_not_in_a_repr() -> None:
    said = repr(claims_of(token()))
    assert (False, False) == ("a-nurse" in said, "a-session" in said)


@pytest.mark.parametrize(
    "wrong",
    [
        {"algorithms": ("HS256",)},
        {"algorithms": ("none",)},
        {"algorithms": ()},
        {"municipalities": ()},
        {"municipality_claim": None},
        {"audience": ""},
        {"jwks_url": "http://login.fjordvik.example/jwks"},
        {"jwks_url": "http://localhost.fjordvik.example/jwks"},
        {"jwks_url": "http://localhost@fjordvik.example/jwks"},
        {"jwks_url": "file:///etc/passwd"},
        {"jwks_url": "https:///jwks"},
    ],
)
def test_a_configuration_that_would_let_strangers_in_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Issuer.model_validate({**OURS.model_dump(), **wrong})


@pytest.mark.parametrize("url", ["https://login.example/jwks", "http://localhost:9400/jwks", "http://127.0.0.1/jwks"])
def test_keys_may_come_over_https_or_from_this_machine(url: str) -> None:
    assert url == Issuer.model_validate({**OURS.model_dump(), "jwks_url": url}).jwks_url


def test_an_issuer_is_configured_once() -> None:
    with pytest.raises(InvalidContent, match="configured twice"):
        tokens_of(OURS, OURS)


def test_an_issuer_without_keys_is_refused_before_its_first_token() -> None:
    with pytest.raises(InvalidContent, match="has no jwks_url"):
        tokens_of(OURS.model_copy(update={"issuer": "https://login.new.example"}))
