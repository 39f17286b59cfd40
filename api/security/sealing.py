"""How a value is sealed: AES-256-GCM, bound to the place it stands at (NIST SP 800-38D).

    version (1 byte) · key id (8) · nonce (12) · ciphertext and tag (16 more than the value)

The nonce is random, so one key may seal at most 2^32 values; rotating once a year stays far below.
"""

import secrets
from collections.abc import Iterable

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from api.domain.errors import DomainError, Problem
from api.security.keys import ID_BYTES, SecretKey

VERSION = b"\x01"
NONCE_BYTES, TAG_BYTES = 12, 16

_NONCE_AT = len(VERSION) + ID_BYTES
_SEALED_AT = _NONCE_AT + NONCE_BYTES

_UNREADABLE = Problem("sealed_unreadable", (), "this was not sealed by a keyring of version 1.")
_KEY_UNKNOWN = Problem("sealed_key_unknown", (), "the keyring has no such key; restore it from its backup.")
_DAMAGED = Problem("sealed_damaged", (), "it was changed after it was sealed, or was sealed for another place.")


class CannotOpen(DomainError):
    """What was sealed cannot be opened; the error repeats nothing of it."""

    code = "cannot_open"

    def __init__(self, problem: Problem) -> None:
        """Say why, in one problem."""
        super().__init__([problem])


def seal(plain: bytes, key: SecretKey, *, about: str) -> bytes:
    """Encrypt a value so that only the same key and the same `about` open it."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return VERSION + bytes.fromhex(key.id) + nonce + AESGCM(key.secret).encrypt(nonce, plain, about.encode("utf-8"))


def open_sealed(sealed: bytes, keys: Iterable[SecretKey], *, about: str) -> bytes:
    """Decrypt a value with whichever key sealed it; raises CannotOpen."""
    wanted = key_of(sealed)
    key = next((key for key in keys if key.id == wanted), None)
    if key is None:
        raise CannotOpen(_KEY_UNKNOWN)
    try:
        return AESGCM(key.secret).decrypt(sealed[_NONCE_AT:_SEALED_AT], sealed[_SEALED_AT:], about.encode("utf-8"))
    except InvalidTag:
        raise CannotOpen(_DAMAGED) from None


def key_of(sealed: bytes) -> str:
    """Name the key that sealed a value; raises CannotOpen when no keyring did."""
    if len(sealed) < _SEALED_AT + TAG_BYTES or not sealed.startswith(VERSION):
        raise CannotOpen(_UNREADABLE)
    return sealed[len(VERSION) : _NONCE_AT].hex()
