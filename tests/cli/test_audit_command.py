"""`mestring audit`: a trail verified in the database and in a file, and the first harm named."""

from pathlib import Path

import pytest

from tests.cli.command import Mestring, check_complaint
from tests.usecases.operations.lived_in import Place, worked_on

place = pytest.fixture(worked_on)


@pytest.fixture
def trail(mestring: Mestring, place: Place, tmp_path: Path) -> Path:
    """The trail of a town, exported."""
    run = mestring("audit", "export", "--municipality", place.towns[0].municipality_id, tmp_path / "trail")
    assert (0, "") == (run.status, run.err)
    return tmp_path / "trail"


def test_every_trail_is_said_to_be_whole_with_its_head(mestring: Mestring, place: Place) -> None:
    run = mestring("audit", "verify")
    for town in place.towns:
        assert f"{town.municipality_id}: whole up to number " in run.out
        assert f"  head {town.municipality_id}:" in run.out


def test_what_waits_is_said(mestring: Mestring, place: Place) -> None:
    run = mestring("audit", "verify", "--municipality", place.towns[0].municipality_id)
    assert "; 1 entries wait to be sealed." in run.out


def test_an_export_says_what_the_trail_says(mestring: Mestring, place: Place, trail: Path) -> None:
    there = mestring("audit", "verify", "--municipality", place.towns[0].municipality_id)
    assert there.out == mestring("audit", "verify", trail).out


def test_an_export_is_verified_without_a_database(
    mestring: Mestring, trail: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MESTRING_DATABASE_OWNER_URL", "postgresql://nobody@127.0.0.1:1/nowhere")
    assert 0 == mestring("audit", "verify", trail).status


def test_a_line_that_was_changed_is_named(mestring: Mestring, place: Place, trail: Path) -> None:
    lines = trail.read_bytes().splitlines(keepends=True)
    lines[3] = lines[3].replace(b'"role":"', b'"role":"x')
    trail.write_bytes(b"".join(lines))
    town = place.towns[0].municipality_id
    check_complaint(mestring("audit", "verify", trail), "[damaged_trail]", f"{town}, number 3, position", "changed")


def test_a_head_kept_elsewhere_tells_that_the_end_is_gone(mestring: Mestring, trail: Path) -> None:
    head = mestring("audit", "verify", trail).out.split("head ")[1].strip()
    town, number, digest = head.split(":")
    later = f"{town}:{int(number) + 1}:{digest}"
    check_complaint(mestring("audit", "verify", trail, "--head", later), "ends before a head that is known")


def test_what_is_no_head_is_refused(mestring: Mestring, trail: Path) -> None:
    check_complaint(mestring("audit", "verify", trail, "--head", "town:1"), "[unreadable_head]")


def test_an_export_needs_no_municipality(mestring: Mestring, trail: Path) -> None:
    run = mestring("audit", "verify", trail, "--municipality", "town")
    assert (2, True) == (run.status, "--municipality" in run.err)
