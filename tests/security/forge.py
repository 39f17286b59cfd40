"""Tokens made by hand, byte by byte, with neither jose nor the code under test."""

import json
from base64 import urlsafe_b64encode
from collections.abc import Callable
from hashlib import sha256
from hmac import digest
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256, SHA384

Sign = Callable[[bytes], bytes]
Said = dict[str, Any] | str | bytes
"""A part of a token: what it says, or the very text or bytes it is made of."""


def b64(data: bytes) -> str:
    """Write base64url without padding."""
    return urlsafe_b64encode(data).decode().rstrip("=")


def part(said: Said) -> str:
    """Write one part of a token."""
    text = json.dumps(said) if isinstance(said, dict) else said
    return b64(text.encode() if isinstance(text, str) else text)


def compact(header: Said, payload: Said, sign: Sign) -> str:
    """Write a token in compact form."""
    signed = f"{part(header)}.{part(payload)}"
    return f"{signed}.{b64(sign(signed.encode()))}"


def es256(key: ec.EllipticCurvePrivateKey) -> Sign:
    """Sign as ES256 does: two numbers, each as long as the curve."""
    return lambda data: _raw(key.sign(data, ec.ECDSA(SHA256())), key.curve.key_size // 8)


def es384(key: ec.EllipticCurvePrivateKey) -> Sign:
    """Sign as ES384 does."""
    return lambda data: _raw(key.sign(data, ec.ECDSA(SHA384())), key.curve.key_size // 8)


def der_of_es256(key: ec.EllipticCurvePrivateKey) -> Sign:
    """Sign as certificates do, which JOSE does not allow."""
    return lambda data: key.sign(data, ec.ECDSA(SHA256()))


def rs256(key: rsa.RSAPrivateKey) -> Sign:
    """Sign as RS256 does."""
    return lambda data: key.sign(data, padding.PKCS1v15(), SHA256())


def ps256(key: rsa.RSAPrivateKey, *, salt: int = 32) -> Sign:
    """Sign as PS256 does, or with a salt of another length."""
    return lambda data: key.sign(data, padding.PSS(padding.MGF1(SHA256()), salt), SHA256())


def hs256(secret: bytes) -> Sign:
    """Sign with a secret, as HS256 does."""
    return lambda data: digest(secret, data, sha256)


def unsigned(_data: bytes) -> bytes:
    """Leave the signature empty."""
    return b""


def ec_jwk(key: ec.EllipticCurvePrivateKey, kid: str, **more: object) -> dict[str, Any]:
    """Publish a key on P-256 or P-384."""
    size = key.curve.key_size // 8
    point = key.public_key().public_numbers()
    x, y = (b64(number.to_bytes(size, "big")) for number in (point.x, point.y))
    return {"kty": "EC", "crv": f"P-{key.curve.key_size}", "kid": kid, "x": x, "y": y, **more}


def rsa_jwk(key: rsa.RSAPrivateKey, kid: str, **more: object) -> dict[str, Any]:
    """Publish an RSA key."""
    numbers = key.public_key().public_numbers()
    n, e = (b64(number.to_bytes((number.bit_length() + 7) // 8, "big")) for number in (numbers.n, numbers.e))
    return {"kty": "RSA", "kid": kid, "n": n, "e": e, **more}


def _raw(der: bytes, size: int) -> bytes:
    return b"".join(number.to_bytes(size, "big") for number in decode_dss_signature(der))
