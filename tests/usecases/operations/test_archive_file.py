"""The file of a backup: what broke by accident is always found, wherever it is."""

import gzip
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from tarfile import TarFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.usecases.operations.archive_file import (
    Archived,
    DamagedArchive,
    Manifest,
    finish,
    opened,
    part,
    table_part,
)

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
TEXTS = {"team": b"no-0000\tnorth\nno-0000\tsouth\n", "empty": b"", "long": b"x" * 200_000 + b"\n"}


def archive(texts: dict[str, bytes], said: dict[str, bytes] | None = None, *, version: int = 1) -> bytes:
    """Write an archive of these texts; the manifest may say it is of others, or of another version."""
    file = BytesIO()
    for name, text in texts.items():
        with table_part(file, name) as written:
            written.take(text)
    _finish(file, said or texts, version)
    return file.getvalue()


def badly_packed(packed: bytes) -> bytes:
    """Write an archive in which the text of a table is packed otherwise."""
    file = BytesIO()
    with part(file, "tables/team.copy.gz") as inner:
        inner.write(packed)
    _finish(file, {"team": b"no-0000\n"}, 1)
    return file.getvalue()


def _finish(file: BytesIO, said: dict[str, bytes], version: int) -> None:
    tables = tuple(_archived(name, text) for name, text in said.items())
    manifest = Manifest(product="1", step="1", made_at=NOW, tables=tables, heads=(), keys=())
    finish(file, manifest.model_copy(update={"version": version}))


def _archived(name: str, text: bytes) -> Archived:
    return Archived(name=name, columns=("a",), rows=text.count(b"\n"), sha256=sha256(text).hexdigest())


def read(data: bytes) -> dict[str, bytes]:
    """Read every text of an archive."""
    with opened(BytesIO(data)) as found:
        return {table.name: b"".join(found.text(table)) for table in found.manifest.tables}


def refusal(data: bytes) -> str:
    """Say with which code an archive is refused."""
    with pytest.raises(DamagedArchive) as caught:
        read(data)
    return caught.value.problems[0].code


WHOLE = archive(TEXTS)


@given(st.dictionaries(st.from_regex(r"[a-z][a-z0-9_]{0,62}", fullmatch=True), st.binary(max_size=2_000), max_size=4))
def test_what_is_written_is_read(texts: dict[str, bytes]) -> None:
    assert texts == read(archive(texts))


def test_the_parts_stand_as_any_tar_has_them() -> None:
    with TarFile(fileobj=BytesIO(WHOLE)) as tar:
        names = [f"tables/{name}.copy.gz" for name in TEXTS]
        assert [*names, "manifest.json", "sha256"] == tar.getnames()


@given(at=st.integers(0, len(WHOLE) - 1), bits=st.integers(1, 255))
def test_a_byte_that_flipped_is_found_wherever_it_is(at: int, bits: int) -> None:
    flipped = WHOLE[:at] + bytes([WHOLE[at] ^ bits]) + WHOLE[at + 1 :]
    assert "seal_broken" == refusal(flipped)


@given(st.integers(0, len(WHOLE) - 1))
def test_an_end_that_is_missing_is_found(length: int) -> None:
    assert "seal_broken" == refusal(WHOLE[:length])


@given(st.binary(min_size=1, max_size=2_000))
def test_anything_after_the_end_is_found(more: bytes) -> None:
    assert "seal_broken" == refusal(WHOLE + more)


def _without(name: str) -> dict[str, bytes]:
    return {other: text for other, text in TEXTS.items() if other != name}


PACKED = gzip.compress(b"no-0000\n")
WRONG = {
    "a table is missing": ("wrong_tables", archive(_without("team"), TEXTS)),
    "there is a table too many": ("wrong_tables", archive(TEXTS, _without("team"))),
    "a row is another": ("wrong_text", archive(TEXTS | {"team": b"no-0000\twest!\nno-0000\tsouth\n"}, TEXTS)),
    "there is a row too many": ("wrong_text", archive(TEXTS | {"empty": b"\n"}, TEXTS)),
    "a text is not packed": ("wrong_text", badly_packed(b"no gzip")),
    "a text ends too early": ("wrong_text", badly_packed(PACKED[:-1])),
    "a text has another checksum": ("wrong_text", badly_packed(PACKED[:-8] + bytes(8))),
    "a text cannot be unpacked": ("wrong_text", badly_packed(PACKED[:10] + b"\xff" * 20)),
    "the manifest is of another version": ("manifest_unreadable", archive(TEXTS, version=2)),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_does_not_fit_together_is_refused_though_it_is_sealed(what: str) -> None:
    code, data = WRONG[what]
    assert code == refusal(data)
