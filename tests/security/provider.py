"""Two identity providers with keys of their own, and what the application makes of a token of theirs."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from api.security.claims import Claims, Issuer
from api.security.issuers import IssuerKeys
from api.security.public_keys import read_keys
from api.security.refusals import InvalidToken
from api.security.tokens import Tokens
from tests.security.forge import Said, Sign, compact, ec_jwk, es256, rsa_jwk

NOW = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
START = int(NOW.timestamp())
HOUR = 3600

EC, EC_OLD, EC_OTHER = (ec.generate_private_key(ec.SECP256R1()) for _ in range(3))
P384 = ec.generate_private_key(ec.SECP384R1())
RSA = rsa.generate_private_key(65537, 2048)
RSA_SHORT = rsa.generate_private_key(65537, 1024)  # noqa: S505 - it is there to be refused

OURS = Issuer(
    issuer="https://login.fjordvik.example",
    audience="mestring",
    municipalities=("fjordvik", "nordhavn"),
    algorithms=("ES256", "ES384", "RS256", "PS256"),
)
OTHER = Issuer(issuer="https://login.other.example", audience="mestring", municipalities=("fjordvik",))

PUBLISHED: dict[str, list[dict[str, Any]]] = {
    OURS.issuer: [
        ec_jwk(EC, "ec"),
        ec_jwk(EC_OLD, "shared"),
        ec_jwk(P384, "p384"),
        rsa_jwk(RSA, "rsa"),
        rsa_jwk(RSA, "rsa-ps", alg="PS256"),
        rsa_jwk(RSA_SHORT, "short"),
        ec_jwk(EC, "for-encryption", use="enc"),
        ec_jwk(EC, "for-deriving", key_ops=["deriveBits"]),
        ec_jwk(EC, "k" * 200),
        ec_jwk(EC, "k" * 201),
        ec_jwk(EC, "twice"),
        ec_jwk(EC_OLD, "twice"),
    ],
    OTHER.issuer: [ec_jwk(EC_OTHER, "shared"), ec_jwk(EC_OTHER, "other")],
}

NO_HTTP = httpx.AsyncClient()
"""Never used: all keys of these providers are in hand."""

HEADER: dict[str, Any] = {"typ": "JWT", "alg": "ES256", "kid": "ec"}
PAYLOAD: dict[str, Any] = {
    "iss": OURS.issuer,
    "aud": "mestring",
    "sub": "a-nurse",
    "sid": "a-session",
    "municipality": "fjordvik",
    "iat": START - 60,
    "nbf": START - 60,
    "exp": START + HOUR,
}


def tokens_of(*issuers: Issuer) -> Tokens:
    """Make the application's side, with the keys in hand."""
    given = {name: partial(read_keys, {"keys": jwks}) for name, jwks in PUBLISHED.items()}
    return Tokens(issuers or (OURS, OTHER), IssuerKeys(NO_HTTP, given=given))


def token(
    claims: Mapping[str, object] | None = None,
    *,
    header: Said | None = None,
    payload: Said | None = None,
    sign: Sign | None = None,
) -> str:
    """Make a token that is good but for what is named; a claim of None is left out."""
    said = {**PAYLOAD, **(claims or {})}
    kept = {name: value for name, value in said.items() if value is not None}
    return compact(header or HEADER, payload or kept, sign or es256(EC))


def claims_of(text: str, *, at: datetime = NOW, by: Tokens | None = None) -> Claims:
    """Ask the application who a token names."""
    return asyncio.run((by or tokens_of()).claims_of(text, at=at))


def refusal(text: str, *, at: datetime = NOW, by: Tokens | None = None) -> str:
    """Say with which code the application refuses a token."""
    with pytest.raises(InvalidToken) as caught:
        claims_of(text, at=at, by=by)
    return caught.value.reason


def later(**by: float) -> datetime:
    """Name a moment after now."""
    return NOW + timedelta(**by)
