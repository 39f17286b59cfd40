"""Public keys of issuers: from a JWK Set to keys that may verify, each only what it is for (RFC 7517, RFC 7518).

A key we do not take is no error of the set: providers publish keys for other uses beside those for tokens.
"""

from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    SECP384R1,
    EllipticCurve,
    EllipticCurvePublicKey,
    EllipticCurvePublicNumbers,
)
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey, RSAPublicNumbers

from api.security.encoding import base64url, from_base64url

RSA_BITS_AT_LEAST, RSA_BITS_AT_MOST = 2048, 8192
_CURVES: dict[str, tuple[EllipticCurve, str]] = {"P-256": (SECP256R1(), "ES256"), "P-384": (SECP384R1(), "ES384")}
_RSA = frozenset({"RS256", "PS256"})


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A key by its id and the algorithms it may verify."""

    kid: str
    algorithms: frozenset[str]
    key: RSAPublicKey | EllipticCurvePublicKey = field(repr=False)


def read_keys(document: dict[str, Any]) -> tuple[PublicKey, ...]:
    """Read a JWK Set, leaving out what may not verify a token; raises ValueError when it is no JWK Set."""
    keys = document.get("keys")
    if not isinstance(keys, list):
        message = "a JWK Set has a list of keys"
        raise ValueError(message)  # noqa: TRY004 - whoever reads what a provider sent catches one type
    return tuple(key for jwk in keys if isinstance(jwk, dict) and (key := read_key(jwk)))


def read_key(jwk: dict[str, Any]) -> PublicKey | None:
    """Read one JWK; None unless it has an id, is a public key of a strong enough kind and may verify signatures."""
    kid = jwk.get("kid")
    if not isinstance(kid, str) or not _may_verify(jwk):
        return None
    try:
        key, algorithms = _rsa(jwk) if jwk.get("kty") == "RSA" else _ec(jwk)
    except (KeyError, TypeError, AttributeError, ValueError):
        return None
    if "alg" in jwk:
        algorithms = algorithms & {jwk["alg"]} if isinstance(jwk["alg"], str) else frozenset()
    return PublicKey(kid, algorithms, key) if algorithms else None


def _may_verify(jwk: dict[str, Any]) -> bool:
    """A key for something else is not ours, and a private key that was published is nobody's any more."""
    operations = jwk.get("key_ops", ["verify"])
    return jwk.get("use", "sig") == "sig" and isinstance(operations, list) and "verify" in operations and "d" not in jwk


def _rsa(jwk: dict[str, Any]) -> tuple[RSAPublicKey, frozenset[str]]:
    n = _number(jwk["n"])
    if not RSA_BITS_AT_LEAST <= n.bit_length() <= RSA_BITS_AT_MOST:
        message = "too short, or too long to be checked at every request"
        raise ValueError(message)
    return RSAPublicNumbers(_number(jwk["e"]), n).public_key(), _RSA


def _ec(jwk: dict[str, Any]) -> tuple[EllipticCurvePublicKey, frozenset[str]]:
    curve, algorithm = _CURVES[jwk["crv"] if jwk.get("kty") == "EC" else ""]
    return EllipticCurvePublicNumbers(_number(jwk["x"]), _number(jwk["y"]), curve).public_key(), frozenset({algorithm})


def _number(text: str) -> int:
    return int.from_bytes(from_base64url(text), "big")


def write_key(key: PublicKey) -> dict[str, str]:
    """Write an ES256 key as a JWK; raises TypeError for any other."""
    if not isinstance(key.key, EllipticCurvePublicKey) or not isinstance(key.key.curve, SECP256R1):
        message = "only keys on P-256 are published"
        raise TypeError(message)
    point = key.key.public_numbers()
    x, y = (base64url(number.to_bytes(32, "big")) for number in (point.x, point.y))
    return {"kty": "EC", "crv": "P-256", "alg": "ES256", "use": "sig", "kid": key.kid, "x": x, "y": y}
