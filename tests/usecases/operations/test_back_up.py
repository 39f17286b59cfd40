"""A backup holds every table as it is at one instant, and nothing that opens what is sealed in it."""

import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlmodel import SQLModel

from api.db.engine import make_engine
from api.usecases.open_installation import UnusableDatabase
from api.usecases.operations.archive_file import Manifest
from api.usecases.operations.back_up import back_up, verify_backup
from api.usecases.operations.reach import one_snapshot
from api.usecases.operations.trail import heads
from api.usecases.operations.whole_file import UnusableFile
from tests.usecases.citizens.people import number
from tests.usecases.operations.archives import NOW, backed_up, restored, texts_of
from tests.usecases.operations.lived_in import Place, live, served
from tests.world.issuer import TestIssuer
from tests.world.town import Town


@pytest.fixture(scope="module")
def archive(lived: Place, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of the installation."""
    path = tmp_path_factory.mktemp("archive") / "b.tar"
    backed_up(lived, path)
    return path


@pytest.fixture(scope="module")
def manifest(archive: Path) -> Manifest:
    """Its manifest."""
    return verify_backup(archive)


def test_no_table_of_the_database_is_forgotten(lived: Place, manifest: Manifest) -> None:
    (kept,) = lived.run("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    left_out = {"alembic_version", "rate_lease"}
    assert {row["tablename"] for row in kept} - left_out == {table.name for table in manifest.tables}


def test_no_row_of_the_code_is_forgotten(manifest: Manifest) -> None:
    assert set(SQLModel.metadata.tables) - {"rate_lease"} == {table.name for table in manifest.tables}


def test_these_tests_have_rows_in_every_table(manifest: Manifest) -> None:
    assert [] == [table.name for table in manifest.tables if not table.rows]


def test_a_backup_is_for_its_owner_only(archive: Path) -> None:
    assert 0o600 == archive.stat().st_mode & 0o777


def test_what_did_not_change_is_backed_up_to_the_same_bytes(lived: Place, archive: Path, tmp_path: Path) -> None:
    backed_up(lived, tmp_path / "again.tar")
    assert archive.read_bytes() == (tmp_path / "again.tar").read_bytes()


def test_ordinary_tools_read_a_backup(archive: Path, tmp_path: Path) -> None:
    unpack = ["tar", "--extract", "--file", str(archive), "--directory", str(tmp_path)]
    subprocess.run(unpack, check=True)  # noqa: S603 - fixed words, no shell
    found = subprocess.run(["gunzip", "--stdout", "tables/team.copy.gz"], cwd=tmp_path, check=True, capture_output=True)  # noqa: S607 - whichever stands in the path
    assert texts_of(archive)["team"] == found.stdout


@pytest.mark.parametrize("secret", [number(0), "Fjellveien"])
def test_what_is_sealed_stays_sealed(archive: Path, secret: str) -> None:
    written = b"".join(texts_of(archive).values())
    assert (False, False) == (secret.encode() in written, secret.encode().hex().encode() in written)


def test_no_key_is_in_a_backup(lived: Place, archive: Path) -> None:
    written = b"".join([*texts_of(archive).values(), verify_backup(archive).model_dump_json().encode()])
    secrets = [key.secret for key in (*lived.keyring.encryption_keys, *lived.keyring.lookup_keys)]
    assert [] == [secret for secret in secrets if secret in written or secret.hex().encode() in written]


def test_a_backup_names_the_keys_it_takes_to_open_it(lived: Place, manifest: Manifest) -> None:
    assert (lived.keyring.encryption_keys[0].id,) == manifest.keys


def test_a_backup_holds_the_head_of_every_chain(lived: Place, manifest: Manifest) -> None:
    async def now(engine: object) -> list[str]:
        async with one_snapshot(engine) as connection:  # type: ignore[arg-type] # an engine
            return [str(head) for head in await heads(connection)]

    assert lived.as_owner(now) == list(manifest.heads)


def test_nothing_is_written_over_a_file(lived: Place, tmp_path: Path) -> None:
    (tmp_path / "b.tar").write_text("precious")
    with pytest.raises(UnusableFile, match="already"):
        backed_up(lived, tmp_path / "b.tar")
    assert "precious" == (tmp_path / "b.tar").read_text()


def test_a_database_without_a_schema_leaves_no_file(lived: Place, tmp_path: Path) -> None:
    with pytest.raises(UnusableDatabase, match="no schema"):
        backed_up(lived.empty(), tmp_path / "b.tar")
    assert [] == list(tmp_path.iterdir())


async def _as_the_service(place: Place, path: Path) -> None:
    engine = make_engine(place.cluster.service(place.database))
    try:
        await back_up(engine, path, at=NOW)
    finally:
        await engine.dispose()


def test_a_role_that_does_not_see_everything_backs_nothing_up(lived: Place, tmp_path: Path) -> None:
    with pytest.raises(UnusableDatabase, match="connect as the owner"):
        lived.as_owner(lambda _: _as_the_service(lived, tmp_path / "b.tar"))
    assert [] == list(tmp_path.iterdir())


def test_a_backup_made_while_servers_write_is_whole(place: Place, issuer: TestIssuer, tmp_path: Path) -> None:
    made = list[Manifest]()
    with served(place, issuer) as http, ThreadPoolExecutor() as pool:
        writing = [pool.submit(_live_on, place.town(http), first) for first in (1, 5)]
        while not all(one.done() for one in writing):
            made.append(backed_up(place, tmp_path / f"{len(made)}.tar"))
        assert [None, None] == [one.result() for one in writing]
    made.append(backed_up(place, tmp_path / f"{len(made)}.tar"))
    proven = [restored(place.empty(), tmp_path / f"{at}.tar").proven for at in (0, len(made) // 2, len(made) - 1)]
    assert [10, True] == [proven[-1].recommendations, proven[0].recommendations < 10]


def _live_on(town: Town, first: int) -> None:
    for serial in range(first, first + 4):
        live(town, serial)
