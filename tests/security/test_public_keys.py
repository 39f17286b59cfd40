"""Of what a provider publishes, only strong public keys for signatures are taken; nothing makes the reader crash."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.security.public_keys import PublicKey, read_key, read_keys, write_key
from tests.security.forge import b64, ec_jwk, rsa_jwk
from tests.security.provider import EC, P384, RSA, RSA_SHORT

EC_JWK, RSA_JWK = ec_jwk(EC, "ec"), rsa_jwk(RSA, "rsa")


@pytest.mark.parametrize(
    ("jwk", "algorithms"),
    [
        (EC_JWK, {"ES256"}),
        (ec_jwk(P384, "p384"), {"ES384"}),
        (RSA_JWK, {"RS256", "PS256"}),
        ({**RSA_JWK, "alg": "RS256"}, {"RS256"}),
        ({**EC_JWK, "use": "sig", "key_ops": ["verify"], "alg": "ES256", "x5c": ["MIIB"], "unknown": 1}, {"ES256"}),
    ],
    ids=["P-256", "P-384", "RSA", "RSA for RS256", "P-256 with all that may stand beside"],
)
def test_a_key_verifies_what_its_kind_and_its_alg_allow(jwk: dict[str, Any], algorithms: set[str]) -> None:
    key = read_key(jwk)
    assert key is not None
    assert algorithms == key.algorithms


NOT_TAKEN: dict[str, dict[str, Any]] = {
    "no id": {name: value for name, value in EC_JWK.items() if name != "kid"},
    "an id that is a number": {**EC_JWK, "kid": 1},
    "a secret": {"kty": "oct", "kid": "ec", "k": b64(b"x" * 32)},
    "a kind we do not know": {"kty": "OKP", "crv": "Ed25519", "kid": "ec", "x": b64(b"x" * 32)},
    "a kind that is no text": {**EC_JWK, "kty": ["EC"]},
    "a curve we do not know": {**EC_JWK, "crv": "secp256k1"},
    "the wrong curve": {**EC_JWK, "crv": "P-384"},
    "a point beside the curve": {**EC_JWK, "y": EC_JWK["x"]},
    "no point": {**EC_JWK, "x": "", "y": ""},
    "a point too long": {**EC_JWK, "x": b64(b"\xff" * 4000)},
    "padding": {**EC_JWK, "x": EC_JWK["x"] + "="},
    "a number in place of text": {**EC_JWK, "x": 7},
    "RSA named as EC": {**RSA_JWK, "kty": "EC"},
    "EC named as RSA": {**EC_JWK, "kty": "RSA"},
    "a short RSA key": rsa_jwk(RSA_SHORT, "rsa"),
    "an endless RSA key": {**RSA_JWK, "n": b64(b"\xff" * 2000)},
    "an even exponent": {**RSA_JWK, "e": b64(b"\x02")},
    "an exponent of one": {**RSA_JWK, "e": b64(b"\x01")},
    "a key for encryption": {**EC_JWK, "use": "enc"},
    "a use that is no text": {**EC_JWK, "use": ["sig"]},
    "a key to sign with": {**EC_JWK, "key_ops": ["sign"]},
    "operations that are no list": {**EC_JWK, "key_ops": "verify"},
    "another algorithm": {**EC_JWK, "alg": "ES384"},
    "an algorithm with a secret": {**RSA_JWK, "alg": "HS256"},
    "an algorithm that is no text": {**RSA_JWK, "alg": ["RS256"]},
    "a private key": {**EC_JWK, "d": b64(b"x" * 32)},
}


@pytest.mark.parametrize("jwk", NOT_TAKEN.values(), ids=NOT_TAKEN)
def test_what_may_not_verify_is_not_taken(jwk: dict[str, Any]) -> None:
    assert read_key(jwk) is None


def test_a_key_that_is_not_taken_does_not_hide_the_others() -> None:
    assert ["ec"] == [key.kid for key in read_keys({"keys": [*NOT_TAKEN.values(), None, 1, "x", EC_JWK]})]


@pytest.mark.parametrize("document", [{}, {"keys": None}, {"keys": {}}, {"keys": "x"}, EC_JWK])
def test_a_document_without_a_list_of_keys_is_no_set(document: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="a list of keys"):
        read_keys(document)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.binary(max_size=400).map(b64),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(st.sampled_from([EC_JWK, RSA_JWK]), st.sampled_from([*RSA_JWK, *EC_JWK, "alg", "use", "key_ops"]), ANYTHING)
def test_nothing_a_provider_publishes_crashes(jwk: dict[str, Any], name: str, value: object) -> None:
    key = read_key({**jwk, name: value})
    assert key is None or key.algorithms <= {"ES256", "RS256", "PS256"}


def test_our_own_key_is_published_as_others_publish_theirs() -> None:
    published = write_key(PublicKey("ec", frozenset({"ES256"}), EC.public_key()))
    assert {**EC_JWK, "alg": "ES256", "use": "sig"} == published


@pytest.mark.parametrize("key", [P384.public_key(), RSA.public_key()], ids=["P-384", "RSA"])
def test_only_keys_on_p256_are_published(key: Any) -> None:
    with pytest.raises(TypeError):
        write_key(PublicKey("other", frozenset({"ES256"}), key))
