"""An export of the audit trail as lines of JSON, so that it can be verified where there is no database.

First the header with the head of the chain, then one line for each link with its entry, then the entries that wait to
be sealed, then any that do neither. A line is read only when it is, byte for byte, what `write_line` writes.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Annotated, Final, Literal

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError

from api.domain.audit.chain import Head
from api.domain.audit.entry import Recorded, written
from api.domain.errors import DomainError, Problem


class UnreadableExport(DomainError):
    """A file is no export of the audit trail, or a text no head of one."""

    code = "unreadable_export"


@dataclass(frozen=True, slots=True)
class Header:
    """The first line: the head of the chain when the export was made."""

    head: Head
    kind: Literal["header"] = "header"
    version: Literal[1] = 1


@dataclass(frozen=True, slots=True)
class Sealed:
    """A link and its entry; no entry where a link is stored whose entry is gone."""

    number: int
    position: int
    hash: bytes
    entry: Recorded | None
    kind: Literal["sealed"] = "sealed"


@dataclass(frozen=True, slots=True)
class Waiting:
    """An entry that stands in the queue to be sealed."""

    entry: Recorded
    kind: Literal["waiting"] = "waiting"


@dataclass(frozen=True, slots=True)
class Stray:
    """An entry that is neither sealed nor in the queue; the product leaves none behind."""

    entry: Recorded
    kind: Literal["stray"] = "stray"


Line = Header | Sealed | Waiting | Stray

_LINE: Final[TypeAdapter[Line]] = TypeAdapter(
    Annotated[Line, Field(discriminator="kind")], config=ConfigDict(val_json_bytes="hex")
)
_HEAD: Final = re.compile(r"(.+):(0|[1-9][0-9]{0,18}):([0-9a-f]{64})", re.DOTALL)


def write_line(line: Line) -> bytes:
    """Write one line of an export, with its line end."""
    return written(line) + b"\n"


def read_line(line: bytes) -> Line:
    """Read one line of an export; raises UnreadableExport, which repeats nothing of what stands there."""
    try:
        read = _LINE.validate_json(line)
        if write_line(read) == line:
            return read
    except (ValidationError, OverflowError):  # overflow: a time that falls before year 1 or after 9999 in UTC
        pass
    message = "this is not a line as version 1 of an audit export has it; take the export again."
    raise UnreadableExport([Problem("unreadable_line", (), message)])


def read_export(name: str, lines: Iterable[bytes]) -> Iterator[Line]:
    """Read the lines of the file of this name one by one; UnreadableExport says on which line it stops."""
    for number, line in enumerate(lines, start=1):
        try:
            yield read_line(line)
        except UnreadableExport as error:
            raise UnreadableExport(replace(one, file=name, line=number) for one in error.problems) from None


def read_head(text: str) -> Head:
    """Read a head as the sealer logs it; raises UnreadableExport."""
    if found := _HEAD.fullmatch(text):
        municipality_id, number, digest = found.groups()
        return Head(municipality_id, int(number), bytes.fromhex(digest))
    message = "this is not a head of an audit trail; write MUNICIPALITY:NUMBER:HASH as the sealer logs it."
    raise UnreadableExport([Problem("unreadable_head", (), message)])
