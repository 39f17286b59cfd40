"""One key: its id, when it was made, and its secret, which is in no repr and no error."""

import secrets
from datetime import datetime
from functools import cached_property
from typing import Annotated

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key
from pydantic import AwareDatetime, ConfigDict, Field, StringConstraints, field_validator

from api.domain.frozen import Frozen
from api.security.public_keys import PublicKey

ID_BYTES, SECRET_BYTES = 8, 32

KeyId = Annotated[str, StringConstraints(pattern=rf"^[0-9a-f]{{{2 * ID_BYTES}}}$")]


class SecretKey(Frozen):
    """A key of 256 random bits, to encrypt or to hash with."""

    model_config = ConfigDict(hide_input_in_errors=True, ser_json_bytes="base64", val_json_bytes="base64")

    id: KeyId
    made_at: AwareDatetime
    secret: Annotated[bytes, Field(min_length=SECRET_BYTES, max_length=SECRET_BYTES, repr=False)]


class SigningKey(Frozen):
    """A key on P-256 that signs for the demo issuer, as PEM."""

    model_config = ConfigDict(hide_input_in_errors=True)

    id: KeyId
    made_at: AwareDatetime
    pem: Annotated[str, Field(repr=False)]

    @field_validator("pem")
    @classmethod
    def _is_on_p256(cls, pem: str) -> str:
        _private_key(pem)
        return pem

    @cached_property
    def private(self) -> EllipticCurvePrivateKey:
        """The key to sign with."""
        return _private_key(self.pem)

    @cached_property
    def public(self) -> PublicKey:
        """The key others verify with."""
        return PublicKey(self.id, frozenset({"ES256"}), self.private.public_key())


def made_secret(at: datetime) -> SecretKey:
    """Make a new key to encrypt or hash with."""
    return SecretKey(id=_new_id(), made_at=at, secret=secrets.token_bytes(SECRET_BYTES))


def made_signing(at: datetime) -> SigningKey:
    """Make a new key to sign with."""
    pem = generate_private_key(SECP256R1()).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return SigningKey(id=_new_id(), made_at=at, pem=pem.decode("ascii"))


def _new_id() -> str:
    return secrets.token_hex(ID_BYTES)


def _private_key(pem: str) -> EllipticCurvePrivateKey:
    try:
        key = load_pem_private_key(pem.encode("utf-8"), password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        key = None
    if not isinstance(key, EllipticCurvePrivateKey) or not isinstance(key.curve, SECP256R1):
        message = "must be a private key on P-256, unencrypted, as PEM"
        raise ValueError(message)  # noqa: TRY004 - pydantic makes a finding of it
    return key
