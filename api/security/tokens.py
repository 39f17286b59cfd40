"""Bearer tokens: verified for the application, signed for the demo issuer. The only file that knows jose.

Of jose only the signature is asked, with one key and one algorithm that we chose; form, keys and claims are checked
here, because jose would follow the header and let missing claims pass.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from jose import jws
from jose.backends.base import Key
from jose.backends.cryptography_backend import CryptographyECKey, CryptographyRSAKey
from jose.exceptions import JOSEError

from api.domain.errors import InvalidContent, Problem
from api.security.claims import LIFETIME_AT_MOST, Claims, Issuer, read_claims
from api.security.issuers import IssuerKeys
from api.security.public_keys import PublicKey
from api.security.read_token import ReadToken, read_token
from api.security.refusals import ALGORITHM, ISSUER, KEY_UNKNOWN, SIGNATURE, InvalidToken
from api.security.verified_tokens import VerifiedToken, VerifiedTokens

__all__ = ["Claims", "InvalidToken", "Issuer", "Tokens", "verify_own", "write_token"]

LEEWAY = timedelta(seconds=30)
"""How far the clock of an issuer may be from ours."""

Asked = Callable[[], Awaitable[Issuer | None]]
"""Describes an issuer as it is now; None while it speaks for nobody."""


class Tokens:
    """The tokens of the configured issuers."""

    def __init__(
        self,
        issuers: Iterable[Issuer],
        keys: IssuerKeys,
        *,
        changing: Mapping[str, Asked] | None = None,
        leeway: timedelta = LEEWAY,
    ) -> None:
        """Take the issuers, those that change meanwhile, and their keys; raises InvalidContent for those that clash."""
        self._changing = changing or {}
        self._issuers = _by_name(issuers, keys, taken=self._changing)
        self._keys = keys
        self._leeway = leeway
        self._verified = VerifiedTokens()

    async def claims_of(self, token: str, *, at: datetime) -> Claims:
        """Verify a token; raises InvalidToken, or IssuerUnreachable when there is no key to verify it with."""
        known = self._verified.find(token, at=at)
        if known and at < known.claims.expires_at + self._leeway and await self._is_published(known):
            return known.claims
        return await self._verify(token, at=at)

    async def _is_published(self, known: VerifiedToken) -> bool:
        return known.key in await self._keys.keys_of(known.issuer, known.key.kid)

    async def _verify(self, token: str, *, at: datetime) -> Claims:
        read = read_token(token)
        issuer = await self._issuer_of(read)
        key = await self._key_of(read, issuer)
        _check_signature(token, read.algorithm, key)
        claims = read_claims(read.payload, issuer, at=at, leeway=self._leeway)
        self._verified.keep(token, VerifiedToken(claims, issuer, key, at))
        return claims

    async def _issuer_of(self, read: ReadToken) -> Issuer:
        said = read.payload.get("iss")
        issuer = await self._known(said) if isinstance(said, str) else None
        if issuer is None:
            raise InvalidToken(ISSUER)
        if read.algorithm not in issuer.algorithms:
            raise InvalidToken(ALGORITHM)
        return issuer

    async def _known(self, name: str) -> Issuer | None:
        return await self._changing[name]() if name in self._changing else self._issuers.get(name)

    async def _key_of(self, read: ReadToken, issuer: Issuer) -> PublicKey:
        fitting = [key for key in await self._keys.keys_of(issuer, read.kid) if read.algorithm in key.algorithms]
        if len(fitting) != 1:
            raise InvalidToken(KEY_UNKNOWN)
        return fitting[0]


def write_token(claims: Mapping[str, Any], *, key: EllipticCurvePrivateKey, kid: str, kind: str = "JWT") -> str:
    """Sign claims with a key on P-256, as ES256; `kind` is the `typ` of the header."""
    headers = {"kid": kid, "typ": kind}
    return jws.sign(claims, CryptographyECKey(key, "ES256"), headers=headers, algorithm="ES256")


def verify_own(token: str, issuer: Issuer, keys: Iterable[PublicKey], *, at: datetime) -> Claims:
    """Verify a token with keys in hand, also when its time has passed while its session lasts; raises InvalidToken."""
    read = read_token(token)
    fitting = [key for key in keys if key.kid == read.kid and read.algorithm in key.algorithms]
    if len(fitting) != 1:
        raise InvalidToken(KEY_UNKNOWN)
    _check_signature(token, read.algorithm, fitting[0])
    if read.payload.get("iss") != issuer.issuer:
        raise InvalidToken(ISSUER)
    return read_claims(read.payload, issuer, at=at, leeway=LIFETIME_AT_MOST)


def _by_name(issuers: Iterable[Issuer], keys: IssuerKeys, *, taken: Iterable[str]) -> dict[str, Issuer]:
    by_name: dict[str, Issuer] = {}
    for issuer in issuers:
        if issuer.issuer in {*by_name, *taken}:
            message = f"{issuer.issuer} is configured twice; list it once, with all its municipalities."
            raise InvalidContent([Problem("issuer_twice", (), message)])
        if not keys.can_know(issuer):
            message = f"{issuer.issuer} has no jwks_url; say where its keys are published."
            raise InvalidContent([Problem("issuer_without_keys", (), message)])
        by_name[issuer.issuer] = issuer
    return by_name


def _check_signature(token: str, algorithm: str, key: PublicKey) -> None:
    try:
        jws.verify(token, _jose_key(key, algorithm), [algorithm])
    except JOSEError:
        raise InvalidToken(SIGNATURE) from None


def _jose_key(key: PublicKey, algorithm: str) -> Key:
    if not isinstance(key.key, RSAPublicKey):
        return CryptographyECKey(key.key, algorithm)
    return PssKey(key.key) if algorithm == "PS256" else CryptographyRSAKey(key.key, algorithm)


class PssKey(Key):
    """A key for PS256, which jose does not know; the salt is as long as the hash (RFC 7518, 3.5)."""

    def __init__(self, key: RSAPublicKey) -> None:
        """Take the key."""
        super().__init__(key, "PS256")
        self._key = key

    def verify(self, msg: bytes, sig: bytes) -> bool:
        """Say whether the signature is good."""
        try:
            self._key.verify(sig, msg, PSS(MGF1(SHA256()), PSS.DIGEST_LENGTH), SHA256())
        except InvalidSignature:
            return False
        return True
