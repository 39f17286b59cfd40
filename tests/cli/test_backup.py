"""`mestring backup` and `mestring restore`: a whole file or none, and a whole installation or none."""

import os
import resource
import subprocess
from pathlib import Path

import pytest

from tests.cli.command import Mestring, check_complaint, run_apart
from tests.routers.server import COMMAND, PATIENCE_SECONDS
from tests.usecases.operations.lived_in import Place, at_work, worked_on

place = pytest.fixture(worked_on)


def test_a_backup_is_restored_and_proven(
    mestring: Mestring, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = mestring("backup", tmp_path / "b.tar").out
    at_work(place.empty(), monkeypatch)
    run = mestring("restore", tmp_path / "b.tar")
    assert (written.splitlines()[:3], 0) == (run.out.splitlines()[:3], run.status)
    assert [] == [
        words
        for words in ("byte for byte", "2 municipalities", "2 recommendations recomputed", "8 sealed values opened")
        if words not in run.out
    ]


@pytest.mark.usefixtures("place")
def test_what_was_recommended_is_proven_by_a_process_that_never_read_its_policy(
    mestring: Mestring, place: Place, tmp_path: Path
) -> None:
    mestring("backup", tmp_path / "b.tar")
    run = run_apart("restore", tmp_path / "b.tar", settings=place.empty().variables)
    assert (0, "") == (run.status, run.err)
    assert "2 recommendations recomputed" in run.out


def test_a_backup_can_be_written_by_name(mestring: Mestring, tmp_path: Path) -> None:
    assert 0 == mestring("backup", "write", tmp_path / "b.tar").status
    assert (tmp_path / "b.tar").exists()


def test_a_backup_is_verified_without_a_database(
    mestring: Mestring, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mestring("backup", tmp_path / "b.tar")
    monkeypatch.setenv("MESTRING_DATABASE_OWNER_URL", "postgresql://nobody@127.0.0.1:1/nowhere")
    monkeypatch.setenv("MESTRING_KEYRING", str(place.keys.with_name("gone.json")))
    run = mestring("backup", "verify", tmp_path / "b.tar")
    assert (0, True) == (run.status, "Every byte is as it was written." in run.out)


@pytest.mark.usefixtures("place")
def test_a_backup_that_broke_is_named_as_such(mestring: Mestring, tmp_path: Path) -> None:
    mestring("backup", tmp_path / "b.tar")
    data = (tmp_path / "b.tar").read_bytes()
    (tmp_path / "b.tar").write_bytes(data[:-1])
    check_complaint(mestring("backup", "verify", tmp_path / "b.tar"), "[seal_broken]")
    check_complaint(mestring("restore", tmp_path / "b.tar"), "[seal_broken]")


@pytest.mark.usefixtures("place")
def test_a_database_somebody_uses_is_not_restored_into(mestring: Mestring, tmp_path: Path) -> None:
    mestring("backup", tmp_path / "b.tar")
    check_complaint(mestring("restore", tmp_path / "b.tar"), "[not_empty]")


def test_without_the_keyring_nothing_is_restored(
    mestring: Mestring, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mestring("backup", tmp_path / "b.tar")
    at_work(place.empty(), monkeypatch)
    monkeypatch.setenv("MESTRING_KEYRING", str(tmp_path / "gone.json"))
    check_complaint(mestring("restore", tmp_path / "b.tar"), "[keyring_unreadable]")


@pytest.mark.usefixtures("place")
def test_a_file_that_is_not_there_is_refused(mestring: Mestring, tmp_path: Path) -> None:
    check_complaint(mestring("backup", "verify", tmp_path / "b.tar"), "[file_unreadable]", "b.tar")


@pytest.mark.usefixtures("place")
def test_a_folder_that_is_not_there_is_refused(mestring: Mestring, tmp_path: Path) -> None:
    check_complaint(mestring("backup", tmp_path / "gone" / "b.tar"), "[file_unwritable]", "No such file or directory")


@pytest.mark.parametrize("room", [0, 10_000, 40_000])
def test_a_disk_that_is_full_leaves_no_half_file(place: Place, tmp_path: Path, room: int) -> None:
    done = subprocess.run(  # noqa: S603 - our own command, no shell
        [COMMAND, "backup", "b.tar"],
        cwd=tmp_path,
        env={**os.environ, **place.variables},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
        capture_output=True,
        check=False,
        timeout=PATIENCE_SECONDS,
    )
    assert (1, True, []) == (done.returncode, b"[file_unwritable]" in done.stderr, list(tmp_path.iterdir())), (
        done.stderr
    )
