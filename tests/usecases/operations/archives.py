"""Archives for tests: made, taken apart, and put together otherwise with a seal that fits."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from api.security.keyring import Keyring
from api.usecases.operations.archive_file import Archived, Manifest, finish, opened, table_part
from api.usecases.operations.back_up import back_up, verify_backup
from api.usecases.operations.restore import Restored, restore
from tests.usecases.operations.lived_in import Place

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
Change = Callable[[bytes], bytes]


def backed_up(place: Place, path: Path) -> Manifest:
    """Back a place up."""
    return place.as_owner(lambda engine: back_up(engine, path, at=NOW))


def restored(place: Place, path: Path, keyring: Keyring | None = None) -> Restored:
    """Restore into a place."""
    return place.as_owner(lambda engine: restore(engine, keyring or place.keyring, path))


def texts_of(path: Path) -> dict[str, bytes]:
    """Give the text of every table in an archive."""
    with path.open("rb") as file, opened(file) as archive:
        return {table.name: b"".join(archive.text(table)) for table in archive.manifest.tables}


def forged(path: Path, changes: Mapping[str, Change], **manifest: Any) -> Path:
    """Write an archive anew with other texts and another manifest; hashes, counts and seal are made to fit."""
    texts, before = texts_of(path), verify_backup(path)
    target = path.with_name(f"forged-{path.name}")
    tables = list[Archived]()
    with target.open("w+b") as file:
        for table in before.tables:
            text = changes.get(table.name, bytes)(texts[table.name])
            with table_part(file, table.name) as written:
                written.take(text)
            fits = {"rows": text.count(b"\n"), "sha256": sha256(text).hexdigest()}
            tables.append(table.model_copy(update=fits))
        finish(file, before.model_copy(update={"tables": tuple(tables), **manifest}))
    return target
