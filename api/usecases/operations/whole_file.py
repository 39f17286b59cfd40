"""A file that appears under its name only when it is whole, and that only its owner may read."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedRandom, FileIO
from pathlib import Path
from tempfile import mkstemp
from typing import Any, BinaryIO

from api.domain.errors import DomainError, Problem


class UnusableFile(DomainError):
    """A file of an operator cannot be written or read."""

    code = "unusable_file"


class _Disk(FileIO):
    """A file that says so itself when the disk is full, whoever was writing: nobody else is to blame then."""

    def __init__(self, handle: int, path: Path) -> None:
        """Take an open file, and the name it is to get."""
        super().__init__(handle, "w+b")
        self._wanted = path

    def write(self, data: Any, /) -> int:
        """Write what the disk takes; raises UnusableFile."""
        try:
            return super().write(data)
        except OSError as error:
            raise _unwritable(self._wanted, error) from None


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Write to a hidden file beside the one that is wanted, and give it its name at the end.

    What fails leaves nothing behind. Raises UnusableFile when there is a file of that name, or the disk cannot take it.
    """
    handle, beside = _begun(path)
    try:
        with BufferedRandom(_Disk(handle, path)) as file:
            yield file
            file.flush()
            _named(beside, path, handle)
    finally:
        beside.unlink(missing_ok=True)


def readable(path: Path) -> BinaryIO:
    """Open a file; raises UnusableFile."""
    try:
        return path.open("rb")
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}."
        raise UnusableFile([Problem("file_unreadable", (), message, file=str(path), line=1)]) from None


def _begun(path: Path) -> tuple[int, Path]:
    if path.exists():
        message = "there is a file of this name already, and nothing is written over it; choose another name."
        raise UnusableFile([Problem("file_exists", (), message, file=str(path), line=1)])
    try:
        handle, beside = mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.resolve().parent)
    except OSError as error:
        raise _unwritable(path, error) from None
    return handle, Path(beside)


def _named(beside: Path, path: Path, handle: int) -> None:
    """Give a finished file its name, so that neither file nor name is lost with the power."""
    try:
        os.fsync(handle)
        beside.rename(path)
        folder = os.open(path.resolve().parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    except OSError as error:
        raise _unwritable(path, error) from None


def _unwritable(path: Path, error: OSError) -> UnusableFile:
    message = f"the file cannot be written: {error.strerror}; nothing of it was kept."
    return UnusableFile([Problem("file_unwritable", (), message, file=str(path), line=1)])
