"""The keys of one installation: to seal what identifies a person, to find them again, to sign for the demo issuer.

A keyring is a value: a step gives a new one. Of each kind the newest key stands first and is the one in use; the others
only open, find and verify what was made before. Several processes share a keyring through its file.
"""

import hmac
import logging
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal, Self, TypeVar

from pydantic import ConfigDict, Field, ValidationError, model_validator

from api.domain.errors import DomainError, Problem, UnknownName
from api.domain.frozen import Frozen
from api.domain.problems import problems_of
from api.security.keys import SecretKey, SigningKey, made_secret, made_signing
from api.security.private_file import UnusableKeyring, alone_with, read_private, write_private
from api.security.sealing import CannotOpen, key_of, open_sealed, seal

__all__ = ["ActiveKey", "CannotOpen", "Keyring", "KeyringFile", "UnusableKeyring"]

_LOG = logging.getLogger("mestring")
K = TypeVar("K", SecretKey, SigningKey)


class ActiveKey(DomainError):
    """A key that is in use was to be retired."""

    code = "active_key"


class Keyring(Frozen):
    """Every key of an installation, of each kind the newest first."""

    model_config = ConfigDict(hide_input_in_errors=True)

    version: Literal[1] = 1
    encryption_keys: Annotated[tuple[SecretKey, ...], Field(min_length=1)]
    lookup_keys: Annotated[tuple[SecretKey, ...], Field(min_length=1)]
    issuer_keys: Annotated[tuple[SigningKey, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        ids = [key.id for key in self.keys]
        if len(set(ids)) != len(ids):
            message = "two keys have the same id"
            raise ValueError(message)
        return self

    @classmethod
    def made(cls, at: datetime) -> Self:
        """Make a keyring with one new key of each kind."""
        return cls(encryption_keys=(made_secret(at),), lookup_keys=(made_secret(at),), issuer_keys=(made_signing(at),))

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read a keyring; raises UnusableKeyring when it is not readable, not whole, or readable by others."""
        data = read_private(path)
        try:
            return cls.model_validate_json(data)
        except ValidationError as error:
            problems = [replace(problem, file=str(path), line=1) for problem in problems_of(error, cls)]
        raise UnusableKeyring(problems)

    def save(self, path: Path) -> None:
        """Write the keyring, readable by its owner only; what was there is replaced in one step."""
        write_private(path, self.model_dump_json(indent=2).encode("utf-8"))

    @property
    def keys(self) -> tuple[SecretKey | SigningKey, ...]:
        """Every key, of whatever kind."""
        return (*self.encryption_keys, *self.lookup_keys, *self.issuer_keys)

    def seal(self, plain: bytes, *, about: str) -> bytes:
        """Encrypt with the key in use; only the same `about` opens it, so a value moved to another place is refused."""
        return seal(plain, self.encryption_keys[0], about=about)

    def open(self, sealed: bytes, *, about: str) -> bytes:
        """Decrypt what was sealed; raises CannotOpen when it was changed, moved, or sealed with a key not held."""
        return open_sealed(sealed, self.encryption_keys, about=about)

    def key_of(self, sealed: bytes) -> str:
        """Name the key something was sealed with, held or not; raises CannotOpen when no keyring sealed it."""
        return key_of(sealed)

    def lookup(self, value: str, *, about: str) -> bytes:
        """Hash a value with the key in use, so that it can be found and not read; differs for each `about`."""
        return _hash(self.lookup_keys[0], value, about)

    def lookups(self, value: str, *, about: str) -> tuple[bytes, ...]:
        """Hash a value with every key, newest first, to find it also where it was kept before a rotation."""
        return tuple(_hash(key, value, about) for key in self.lookup_keys)

    def rotated(self, at: datetime) -> Self:
        """Put new keys for sealing and finding in use; the old ones go on opening and finding."""
        return self.model_copy(
            update={
                "encryption_keys": (made_secret(at), *self.encryption_keys),
                "lookup_keys": (made_secret(at), *self.lookup_keys),
            }
        )

    def issuer_rotated(self, at: datetime, *, keep: int = 2) -> Self:
        """Put a new key for signing in use and publish `keep` in all, so that tokens just given stay good."""
        return self.model_copy(update={"issuer_keys": (made_signing(at), *self.issuer_keys)[: max(keep, 1)]})

    def without(self, key_ids: Collection[str]) -> Self:
        """Retire keys for good; raises UnknownName for one not held and ActiveKey for one in use."""
        held = {key.id for key in self.keys}
        for unknown in sorted(set(key_ids) - held):
            raise UnknownName("key", unknown, held)
        return self.model_copy(
            update={
                "encryption_keys": _without(self.encryption_keys, key_ids),
                "lookup_keys": _without(self.lookup_keys, key_ids),
                "issuer_keys": _without(self.issuer_keys, key_ids),
            }
        )


class KeyringFile:
    """A keyring that is read again whenever its file was replaced."""

    def __init__(self, path: Path) -> None:
        """Read the keyring; raises UnusableKeyring."""
        self._path = path
        self._read = self._stamp(), Keyring.load(path)

    @classmethod
    def made(cls, path: Path, *, at: datetime) -> Self:
        """Make a keyring where there is none; raises UnusableKeyring where there is one."""
        with alone_with(path):
            if path.exists():
                message = "there is a keyring already; what it sealed could never be opened without it."
                raise UnusableKeyring([Problem("keyring_exists", (), message, file=str(path), line=1)])
            Keyring.made(at).save(path)
        return cls(path)

    @property
    def current(self) -> Keyring:
        """The keyring as the file holds it; a file that has become unusable leaves the last good one in place."""
        stamp, keyring = self._read
        return keyring if stamp == self._stamp() else self._read_again()

    def opened(self, sealed: bytes, *, about: str) -> bytes:
        """Open with the current keyring, looking into the file once more for a key not known yet; raises CannotOpen."""
        keyring = self.current
        if keyring.key_of(sealed) not in {key.id for key in keyring.encryption_keys}:
            keyring = self._read_again()
        return keyring.open(sealed, about=about)

    def change(self, step: Callable[[Keyring], Keyring]) -> Keyring:
        """Take a step from what the file holds to what it shall hold; two changes at once follow each other.

        Without that the later of two rotations would drop the key of the other, and with it whatever that key sealed.
        """
        with alone_with(self._path):
            changed = step(Keyring.load(self._path))
            changed.save(self._path)
        return self.current

    def _read_again(self) -> Keyring:
        """Read the file; its stamp is taken before, so that a change in between is seen the next time."""
        stamp, keyring = self._stamp(), self._read[1]
        try:
            keyring = Keyring.load(self._path)
        except UnusableKeyring as error:
            _LOG.warning("the keyring cannot be read again, the one in memory stays: %s", error.problems[0].code)
        self._read = stamp, keyring
        return keyring

    def _stamp(self) -> tuple[int, int, int] | None:
        """Say by what a replaced file is known; None when there is no file."""
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino


def _without(keys: tuple[K, ...], key_ids: Collection[str]) -> tuple[K, ...]:
    active, *rest = keys
    if active.id in key_ids:
        raise ActiveKey([Problem("active_key", (), f"key {active.id} is in use; rotate first, then retire it.")])
    return (active, *(key for key in rest if key.id not in key_ids))


def _hash(key: SecretKey, value: str, about: str) -> bytes:
    """Hash under a key made for `about`, so that the two texts cannot run into each other."""
    narrowed = hmac.digest(key.secret, about.encode("utf-8"), "sha256")
    return hmac.digest(narrowed, value.encode("utf-8"), "sha256")
