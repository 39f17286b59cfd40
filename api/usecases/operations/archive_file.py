"""The file of a backup: a tar of a gzipped COPY text for each table, a manifest, and a seal over every byte before.

    tables/<name>.copy.gz … · manifest.json · sha256 · end

The seal finds what broke by accident. Whoever can change the file on purpose can seal it anew.
"""

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from io import BytesIO
from tarfile import BLOCKSIZE, GNU_FORMAT, TarError, TarFile, TarInfo
from typing import Annotated, BinaryIO, Final, Literal

from pydantic import AwareDatetime, Field, ValidationError

from api.domain.errors import DomainError, Problem
from api.domain.frozen import Frozen

PIECE: Final = 1 << 16
_MANIFEST, _SEAL = "manifest.json", "sha256"
_END: Final = bytes(2 * BLOCKSIZE)
_SEALED: Final = 2 * BLOCKSIZE + len(_END)
"""The bytes of the seal and of the end, which come last."""


class DamagedArchive(DomainError):
    """A backup is not what was written, or not what can be read here; nothing of it was loaded."""

    code = "damaged_archive"

    def __init__(self, code: str, message: str) -> None:
        """Say what is wrong with it."""
        super().__init__([Problem(code, (), message)])


class Archived(Frozen):
    """One table as it was: its columns, how many rows it had, and the SHA-256 of its text before it was packed."""

    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,62}$")]
    columns: tuple[str, ...]
    rows: Annotated[int, Field(ge=0)]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]

    @property
    def member(self) -> str:
        """Name the part of the archive it stands in."""
        return f"tables/{self.name}.copy.gz"


class Manifest(Frozen):
    """What an archive holds, and what it takes to restore it; keys are named, never kept."""

    version: Literal[1] = 1
    product: str
    step: str
    made_at: AwareDatetime
    tables: tuple[Archived, ...]
    heads: tuple[str, ...]
    keys: tuple[str, ...]

    @property
    def rows(self) -> int:
        """Count the rows of all tables."""
        return sum(table.rows for table in self.tables)


class Text:
    """The text of one table on its way into the archive: packed, counted and hashed."""

    def __init__(self, packed: gzip.GzipFile) -> None:
        """Begin with nothing."""
        self._packed = packed
        self._hash = sha256()

    def take(self, piece: bytes) -> None:
        """Add a piece of the text."""
        self._hash.update(piece)
        self._packed.write(piece)

    @property
    def sha256(self) -> str:
        """The hash of everything so far."""
        return self._hash.hexdigest()


@contextmanager
def part(file: BinaryIO, name: str) -> Iterator[BinaryIO]:
    """Write one part of an archive; how long it is stands before it, and is put there at the end."""
    begin = file.tell()
    file.write(bytes(BLOCKSIZE))
    yield file
    end = file.tell()
    file.seek(begin)
    file.write(_header(name, end - begin - BLOCKSIZE))
    file.seek(end)
    file.write(bytes(-end % BLOCKSIZE))


@contextmanager
def table_part(file: BinaryIO, name: str) -> Iterator[Text]:
    """Write the text of one table into an archive."""
    with part(file, f"tables/{name}.copy.gz") as inner, gzip.GzipFile("", "wb", 6, inner, mtime=0) as packed:
        yield Text(packed)


def finish(file: BinaryIO, manifest: Manifest) -> None:
    """Write the manifest, and seal every byte up to here."""
    with part(file, _MANIFEST) as inner:
        inner.write(manifest.model_dump_json(indent=2).encode())
    file.write(_seal(file, file.tell()))


def _seal(file: BinaryIO, length: int) -> bytes:
    """Give what belongs after the first bytes of a file: their hash as one last part, and the end."""
    file.seek(0)
    digest = sha256()
    left = length
    while piece := file.read(min(PIECE, left)):
        digest.update(piece)
        left -= len(piece)
    said = digest.hexdigest().encode() + b"\n"
    return _header(_SEAL, len(said)) + said.ljust(BLOCKSIZE, b"\0") + _END


def _header(name: str, size: int) -> bytes:
    info = TarInfo(name)
    info.size, info.mode = size, 0o600
    return info.tobuf(GNU_FORMAT)


class Archive:
    """A whole archive, open for reading."""

    def __init__(self, tar: TarFile) -> None:
        """Read what it holds; raises DamagedArchive when manifest and parts do not fit each other."""
        self._tar = tar
        parts = tar.getnames()
        try:
            self.manifest = Manifest.model_validate_json(self._part(_MANIFEST).read())
        except ValidationError:
            message = "the manifest is not one of version 1; restore with the version of Mestring that wrote it."
            raise DamagedArchive("manifest_unreadable", message) from None
        if sorted(parts) != sorted([*(table.member for table in self.manifest.tables), _MANIFEST, _SEAL]):
            message = "the archive holds other tables than its manifest names; take another backup."
            raise DamagedArchive("wrong_tables", message)

    def text(self, table: Archived) -> Iterator[bytes]:
        """Walk through the text of a table; raises DamagedArchive at the end of one that is not what was written."""
        digest, rows = sha256(), 0
        try:
            with gzip.GzipFile(fileobj=self._part(table.member)) as packed:
                while piece := packed.read(PIECE):
                    digest.update(piece)
                    rows += piece.count(b"\n")
                    yield piece
        except (OSError, EOFError, zlib.error):
            raise _other_text(table) from None
        if (digest.hexdigest(), rows) != (table.sha256, table.rows):
            raise _other_text(table)

    def _part(self, name: str) -> BinaryIO:
        try:
            found = self._tar.extractfile(name)
        except KeyError:
            found = None
        return BytesIO() if found is None else found  # type: ignore[return-value] # a buffered reader of bytes


def _other_text(table: Archived) -> DamagedArchive:
    return DamagedArchive("wrong_text", f"the text of table {table.name} is not what was written; take another backup.")


@contextmanager
def opened(file: BinaryIO) -> Iterator[Archive]:
    """Open an archive of which every byte is as it was written; raises DamagedArchive."""
    length = file.seek(0, 2)
    sealed_at = length - _SEALED
    broken = DamagedArchive("seal_broken", "bytes of the file are missing or changed; take another backup.")
    if sealed_at < 0 or _seal(file, sealed_at) != file.read():
        raise broken
    file.seek(0)
    try:
        tar = TarFile(fileobj=file)
        archive = Archive(tar)
    except TarError:
        raise broken from None
    with tar:
        yield archive
