"""A file that only its owner may read, and that is written whole or not at all."""

import fcntl
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkstemp

from api.domain.errors import DomainError, Problem

_OTHERS = stat.S_IRWXG | stat.S_IRWXO


class UnusableKeyring(DomainError):
    """A keyring cannot be read, written or used."""

    code = "unusable_keyring"


def read_private(path: Path) -> bytes:
    """Read a file; raises UnusableKeyring when it cannot be read, or when anybody but its owner could."""
    try:
        with path.open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            if mode & _OTHERS:
                message = f"others than its owner may read or change it (mode {stat.S_IMODE(mode):04o}); chmod 600 it."
                raise UnusableKeyring([Problem("keyring_open_to_others", (), message, file=str(path), line=1)])
            return file.read()
    except OSError as error:
        message = f"the keyring cannot be read: {error.strerror}."
        raise UnusableKeyring([Problem("keyring_unreadable", (), message, file=str(path), line=1)]) from None


def write_private(path: Path, data: bytes) -> None:
    """Put a file in place of what was there, in one step that a crash cannot halve; raises UnusableKeyring."""
    whole = path.resolve()
    try:
        _replace(whole, data)
        _sync(whole.parent)
    except OSError as error:
        raise _unwritable(path, error) from None


@contextmanager
def alone_with(path: Path) -> Iterator[None]:
    """Hold the folder of a file while it is changed, as every process does that changes it; raises UnusableKeyring."""
    try:
        handle = os.open(path.resolve().parent, os.O_RDONLY)
    except OSError as error:
        raise _unwritable(path, error) from None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _unwritable(path: Path, error: OSError) -> UnusableKeyring:
    message = f"the keyring cannot be written: {error.strerror}."
    return UnusableKeyring([Problem("keyring_unwritable", (), message, file=str(path), line=1)])


def _replace(path: Path, data: bytes) -> None:
    handle, name = mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(handle)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink()
        raise


def _sync(folder: Path) -> None:
    """Make the renaming itself last through a loss of power."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
