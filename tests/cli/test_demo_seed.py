"""`mestring demo seed`: people come into the database of the settings, and never a second time."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.command import Mestring, check_complaint
from tests.world.cluster import Cluster

FEW = ("demo", "seed", "--citizens", 5, "--history", "light")


@pytest.fixture
def database(cluster: Cluster, keyring_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Let the settings name a database with nobody in it, its owner, and a keyring."""
    name = cluster.database()
    monkeypatch.setenv("DATABASE_URL", cluster.service(name).render_as_string(hide_password=False))
    monkeypatch.setenv("MESTRING_DATABASE_OWNER_URL", cluster.owner(name).render_as_string(hide_password=False))
    monkeypatch.setenv("MESTRING_KEYRING", str(keyring_path))
    yield name
    cluster.drop(name)


def _people(cluster: Cluster, database: str) -> dict[str, int]:
    statement = "SELECT municipality_id, count(*) AS people FROM citizen GROUP BY 1"
    return {row["municipality_id"]: row["people"] for row in cluster.run(database, statement)[0]}


def test_it_tells_how_far_it_is_and_that_nobody_is_real(cluster: Cluster, database: str, mestring: Mestring) -> None:
    run = mestring(*FEW)
    assert (0, "") == (run.status, run.err)
    assert "fjordvik: 5 citizens\n  sundkoebing: 5 citizens\n" in run.out
    assert run.out.endswith("Nobody in there is real.\n")
    assert {"fjordvik": 5, "sundkoebing": 5} == _people(cluster, database)


def test_one_municipality_comes_in_beside_the_other(cluster: Cluster, database: str, mestring: Mestring) -> None:
    assert 0 == mestring(*FEW, "--municipality", "sundkoebing").status
    assert 0 == mestring(*FEW, "--municipality", "fjordvik").status
    assert {"fjordvik": 5, "sundkoebing": 5} == _people(cluster, database)


def test_a_second_time_it_complains_and_writes_nothing(cluster: Cluster, database: str, mestring: Mestring) -> None:
    assert 0 == mestring(*FEW, "--municipality", "fjordvik").status
    check_complaint(mestring(*FEW), "municipality_exists", "fjordvik")
    assert {"fjordvik": 5} == _people(cluster, database)


@pytest.mark.usefixtures("database")
def test_without_the_owner_it_says_which_setting_names_them(
    mestring: Mestring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MESTRING_DATABASE_OWNER_URL")
    check_complaint(mestring(*FEW), "owner_unknown", "MESTRING_DATABASE_OWNER_URL")


@pytest.mark.parametrize("wrong", [("--citizens", 0), ("--citizens", 1_000_001), ("--municipality", "bergen")])
def test_what_it_cannot_do_is_wrong_usage(mestring: Mestring, wrong: tuple[str, object]) -> None:
    assert 2 == mestring("demo", "seed", *wrong).status
