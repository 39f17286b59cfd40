"""`mestring demo seed`: people come into the database of the settings, once."""

from pathlib import Path

import pytest

from tests.cli.command import Run, check_complaint, run_apart


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Keep the embedded database in a folder of its own."""
    return {"MESTRING_DATA": str(tmp_path_factory.mktemp("seeded") / "data")}


@pytest.fixture(scope="module")
def first(settings: dict[str, str]) -> Run:
    """Seed one municipality."""
    words = ("--citizens", "5", "--history", "light", "--municipality", "fjordvik", "--seed", "3")
    return run_apart("demo", "seed", *words, settings=settings)


def test_it_tells_how_far_it_is_and_that_nobody_is_real(first: Run) -> None:
    assert (0, "") == (first.status, first.err)
    assert "fjordvik: 5 citizens" in first.out
    assert "Nobody in there is real." in first.out


@pytest.mark.usefixtures("first")
def test_a_second_time_it_complains_and_writes_nothing(settings: dict[str, str]) -> None:
    again = run_apart("demo", "seed", "--citizens", "5", settings=settings)
    check_complaint(again, "municipality_exists", "fjordvik")


def test_a_database_that_is_not_embedded_needs_its_owner(tmp_path: Path) -> None:
    settings = {"MESTRING_DATA": str(tmp_path), "DATABASE_URL": "postgresql://mestring_app@127.0.0.1:1/mestring"}
    check_complaint(run_apart("demo", "seed", settings=settings), "owner_unknown", "MESTRING_DATABASE_OWNER_URL")


def test_more_citizens_than_there_are_numbers_for_is_wrong_usage() -> None:
    assert 2 == run_apart("demo", "seed", "--citizens", "1000001").status
