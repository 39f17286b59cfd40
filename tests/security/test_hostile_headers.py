"""A token chooses neither how it is verified nor with which key."""

import json
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tests.security.forge import Sign, b64, compact, ec_jwk, es256, es384, hs256, ps256, rs256, rsa_jwk, unsigned
from tests.security.provider import (
    EC,
    EC_OLD,
    EC_OTHER,
    OTHER,
    OURS,
    P384,
    PAYLOAD,
    RSA,
    RSA_SHORT,
    refusal,
    token,
    tokens_of,
)


def _spelt(key: Any, encoding: Encoding) -> bytes:
    spelt: bytes = key.public_key().public_bytes(encoding, PublicFormat.SubjectPublicKeyInfo)
    return spelt


PUBLIC_KEYS = {
    "RSA as PEM": ("rsa", _spelt(RSA, Encoding.PEM)),
    "RSA as PEM without its last line end": ("rsa", _spelt(RSA, Encoding.PEM).strip()),
    "RSA as DER": ("rsa", _spelt(RSA, Encoding.DER)),
    "RSA as JWK": ("rsa", json.dumps(rsa_jwk(RSA, "rsa")).encode()),
    "EC as PEM": ("ec", _spelt(EC, Encoding.PEM)),
    "EC as DER": ("ec", _spelt(EC, Encoding.DER)),
    "EC as JWK": ("ec", json.dumps(ec_jwk(EC, "ec")).encode()),
    "nothing": ("ec", b""),
}


@pytest.mark.parametrize("alg", ["none", "None", "NONE", "nOnE", "none ", "", "n\u043ene"])
@pytest.mark.parametrize("sign", [unsigned, es256(EC)], ids=["unsigned", "signed"])
def test_no_spelling_of_none_is_an_algorithm(alg: str, sign: Sign) -> None:
    assert "token_algorithm" == refusal(token(header={"alg": alg, "kid": "ec"}, sign=sign))


@pytest.mark.parametrize(("kid", "secret"), PUBLIC_KEYS.values(), ids=PUBLIC_KEYS)
@pytest.mark.parametrize("alg", ["HS256", "hs256"])
def test_a_public_key_is_no_secret_to_sign_with(alg: str, kid: str, secret: bytes) -> None:
    assert "token_algorithm" == refusal(token(header={"alg": alg, "kid": kid}, sign=hs256(secret)))


@pytest.mark.parametrize(
    "alg", [None, 256, ["ES256"], {"ES256": 1}, True, "es256", "ES256 ", "RS384", "ES512", "EdDSA"]
)
def test_an_algorithm_that_is_not_allowed_is_refused(alg: object) -> None:
    assert "token_algorithm" == refusal(token(header={"alg": alg, "kid": "ec"}))


def test_an_algorithm_the_issuer_is_not_configured_for_is_refused() -> None:
    only_rsa = OURS.model_copy(update={"algorithms": ("RS256",)})
    assert "token_algorithm" == refusal(token(), by=tokens_of(only_rsa))


@pytest.mark.parametrize(
    "crit", [["exp"], ["b64"], [], ["urn:example:unknown"], "exp", None, {"b64": True}, [["b64"]]], ids=repr
)
def test_any_crit_is_refused(crit: object) -> None:
    header = {"alg": "ES256", "kid": "ec", "crit": crit, "urn:example:unknown": True}
    assert "token_critical_header" == refusal(token(header=header))


@pytest.mark.parametrize("b64_header", [False, True])
def test_an_unencoded_payload_is_refused_also_when_it_is_not_called_critical(*, b64_header: bool) -> None:
    assert "token_critical_header" == refusal(token(header={"alg": "ES256", "kid": "ec", "b64": b64_header}))


BROUGHT: dict[str, dict[str, Any]] = {
    "a key": {"jwk": ec_jwk(EC_OTHER, "ec")},
    "no key": {"jwk": None},
    "an address": {"jku": "https://attacker.example/jwks"},
    "the right address": {"jku": f"{OURS.issuer}/jwks"},
    "the address of a certificate": {"x5u": "https://attacker.example/certificate"},
    "a certificate": {"x5c": ["MIIB"]},
}


@pytest.mark.parametrize("brought", BROUGHT.values(), ids=BROUGHT)
def test_a_token_brings_no_key_of_its_own(brought: dict[str, Any]) -> None:
    header = {"alg": "ES256", "kid": "ec", **brought}
    assert "token_key_unknown" == refusal(token(header=header, sign=es256(EC_OTHER)))


@pytest.mark.parametrize(
    "kid",
    [
        "unknown",
        "EC",
        "ec ",
        "ec\x00",
        "../../../../dev/null",
        "/proc/self/environ",
        "ec' OR '1'='1",
        "'; DROP TABLE key; --",
        "$(id)",
        "https://attacker.example/ec",
        "",
        "k" * 201,
        "\uff45\uff43",
        "\ud800",
        None,
        0,
        1.5,
        True,
        ["ec"],
        {"ec": 1},
    ],
)
def test_only_the_exact_id_of_a_published_key_is_a_kid(kid: object) -> None:
    assert "token_key_unknown" == refusal(token(header={"alg": "ES256", "kid": kid}))


def test_a_token_without_kid_is_refused() -> None:
    assert "token_key_unknown" == refusal(token(header={"alg": "ES256"}))


@pytest.mark.parametrize(
    ("alg", "kid", "sign"),
    [
        ("RS256", "short", rs256(RSA_SHORT)),
        ("PS256", "short", ps256(RSA_SHORT)),
        ("ES256", "p384", es256(P384)),
        ("ES384", "ec", es384(EC)),
        ("RS256", "ec", es256(EC)),
        ("ES256", "rsa", rs256(RSA)),
        ("RS256", "rsa-ps", rs256(RSA)),
        ("ES256", "for-encryption", es256(EC)),
        ("ES256", "for-deriving", es256(EC)),
        ("ES256", "twice", es256(EC)),
    ],
)
def test_a_key_verifies_only_what_it_is_for(alg: str, kid: str, sign: Sign) -> None:
    assert "token_key_unknown" == refusal(token(header={"alg": alg, "kid": kid}, sign=sign))


def test_a_key_of_another_issuer_is_unknown() -> None:
    header = {"alg": "ES256", "kid": "other"}
    assert "token_key_unknown" == refusal(token(header=header, sign=es256(EC_OTHER)))


@pytest.mark.parametrize(("iss", "key"), [(OURS.issuer, EC_OTHER), (OTHER.issuer, EC_OLD)])
def test_two_issuers_with_the_same_kid_cannot_sign_for_each_other(iss: str, key: Any) -> None:
    said = token({"iss": iss}, header={"alg": "ES256", "kid": "shared"}, sign=es256(key))
    assert "token_signature" == refusal(said)


@pytest.mark.parametrize("typ", ["logout+jwt", "dpop+jwt", "client-authentication+jwt", "JWE", "", None, 1, "JWT "])
def test_a_token_for_another_purpose_is_no_bearer_token(typ: object) -> None:
    assert "token_malformed" == refusal(token(header={"typ": typ, "alg": "ES256", "kid": "ec"}))


@pytest.mark.parametrize(
    "header",
    [
        '{"alg":"ES256","alg":"none","kid":"ec"}',
        '{"alg":"none","alg":"ES256","kid":"ec"}',
        '{"alg":"ES256","kid":"ec","kid":"ec"}',
        '{"alg":"ES256","kid":"ec","\\u0061lg":"none"}',
        '{"alg":"ES256","kid":"ec","x":{"y":1,"y":2}}',
        '{"alg":"ES256","kid":"ec"}{}',
        '{"alg":"ES256","kid":"ec"}\x00',
        '[{"alg":"ES256","kid":"ec"}]',
        '"ES256"',
        "null",
        "{'alg':'ES256','kid':'ec'}",
        '\ufeff{"alg":"ES256","kid":"ec"}',
        '{"alg":"ES256","kid":"ec","x":NaN}',
        '{"alg":"ES256","kid":"ec",}',
        '{"alg":"ES256","kid":"ec"}'.encode("utf-16"),
        b'{"alg":"ES256","kid":"ec","x":"\xff"}',
        b'{"alg":"ES256","kid":"ec","x":"\xc0\xaf"}',
    ],
)
def test_a_header_with_two_readings_is_refused(header: str | bytes) -> None:
    assert "token_malformed" == refusal(token(header=header))


def test_a_nested_token_is_refused() -> None:
    inner = token()
    header = {"alg": "ES256", "kid": "ec", "cty": "JWT"}
    assert "token_malformed" == refusal(compact(header, inner, es256(EC)))


def test_an_encrypted_token_is_refused() -> None:
    header = {"alg": "RSA-OAEP", "enc": "A256GCM", "kid": "rsa", "zip": "DEF"}
    parts = [b64(json.dumps(header).encode()), *(b64(b"\x00" * size) for size in (256, 12, 2000, 16))]
    assert "token_malformed" == refusal(".".join(parts))


def test_an_encrypted_token_cut_to_three_parts_is_refused() -> None:
    header = {"alg": "RSA-OAEP", "enc": "A256GCM", "kid": "rsa", "zip": "DEF"}
    assert "token_algorithm" == refusal(compact(header, PAYLOAD, rs256(RSA)))
