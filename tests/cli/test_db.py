"""`mestring db`: the schema brought up to date, and everything a service takes for granted looked at."""

from pathlib import Path

import pytest

from api.db.migrate import newest, steps
from tests.cli.command import Mestring, check_complaint
from tests.usecases.operations.lived_in import Place, at_work, worked_on

place = pytest.fixture(worked_on)


def test_an_empty_database_is_brought_to_the_newest_step(
    mestring: Mestring, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_work(place.empty(), monkeypatch)
    assert f"step none -> {newest()}.\n" == mestring("db", "upgrade").out


def test_a_step_to_stop_at_can_be_named(mestring: Mestring, place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    at_work(place.empty(), monkeypatch)
    assert f"step none -> {steps()[1]}.\n" == mestring("db", "upgrade", "--to", steps()[1]).out


def test_nothing_is_ever_brought_down(mestring: Mestring, place: Place) -> None:
    assert f"the schema stands at step {newest()}.\n" == mestring("db", "upgrade", "--to", steps()[0]).out
    assert [[newest()]] == [list(row) for row in place.run("SELECT version_num FROM alembic_version")[0]]


@pytest.mark.usefixtures("place")
def test_a_step_that_is_not_known_is_refused(mestring: Mestring) -> None:
    check_complaint(mestring("db", "upgrade", "--to", "9999"), "[unknown_step]", newest())


def test_a_schema_of_a_newer_version_is_left_alone(
    mestring: Mestring, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = at_work(place.copy(tmp_path), monkeypatch)
    newer.run("UPDATE alembic_version SET version_num = '9999'")
    check_complaint(mestring("db", "upgrade"), "[newer_schema]", "9999")


@pytest.mark.usefixtures("place")
def test_the_service_cannot_upgrade(mestring: Mestring, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MESTRING_DATABASE_OWNER_URL")
    check_complaint(mestring("db", "upgrade"), "[owner_needed]", "MESTRING_DATABASE_OWNER_URL")


def test_an_owner_who_may_not_make_tables_is_told_so(
    mestring: Mestring, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = place.empty()
    at_work(empty, monkeypatch)
    monkeypatch.setenv("MESTRING_DATABASE_OWNER_URL", empty.variables["DATABASE_URL"])
    check_complaint(mestring("db", "upgrade"), "[not_the_owner]", "deploy/role.sql")


@pytest.mark.usefixtures("place")
def test_a_check_of_what_is_well_says_so(mestring: Mestring) -> None:
    run = mestring("db", "check")
    assert (0, ["✓"] * 9 + ["·"]) == (run.status, [line[0] for line in run.out.splitlines()])


def test_a_check_of_what_is_wrong_ends_with_1_and_goes_on_to_the_end(
    mestring: Mestring, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loosened = at_work(place.copy(tmp_path), monkeypatch)
    loosened.run("ALTER TABLE citizen DISABLE ROW LEVEL SECURITY")
    run = mestring("db", "check")
    assert (1, 10) == (run.status, sum(run.out.count(sign) for sign in "✓✗·"))
    assert "citizen: row-level security is off" in run.said
