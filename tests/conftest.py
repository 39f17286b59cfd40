"""What tests share: how hypothesis runs, one PostgreSQL and one application for each process, and towns to work in."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx
import pytest
from hypothesis import settings

from api.main import create_app
from api.security.keyring import KeyringFile
from api.settings import Settings
from tests.world.app import answering
from tests.world.cluster import Cluster, running_cluster
from tests.world.issuer import TestIssuer, running_issuer
from tests.world.town import Town, make_town

DATA = "MESTRING_DATA"
"""Where the embedded database of commands under test lies: a folder of this test process, not of the repository."""


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Give every command that a test starts a data folder of its own, and this run one for everything it writes.

    The folder that pytest shares between runs is closed to others at each start: as root, the PostgreSQL of a run that
    is on its way is another user, and would lose its files.
    """
    folder = TemporaryDirectory(prefix="mestring-tests-", ignore_cleanup_errors=True)
    config.add_cleanup(folder.cleanup)
    os.environ[DATA] = str(Path(folder.name) / "data")
    if config.option.basetemp is None:
        config.option.basetemp = str(Path(folder.name) / "written")


settings.register_profile("default", max_examples=100, deadline=None)
settings.register_profile("ci", parent=settings.get_profile("default"), derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """Run one PostgreSQL for this process of tests."""
    with running_cluster(tmp_path_factory.mktemp("cluster") / "postgres") as running:
        yield running


@pytest.fixture(scope="session")
def database(cluster: Cluster) -> str:
    """Make the database that every town stands in; towns do not see each other."""
    return cluster.database()


@pytest.fixture(scope="session")
def keyring_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the keyring of the application."""
    path = tmp_path_factory.mktemp("keys") / "keyring.json"
    KeyringFile.made(path, at=datetime.now(UTC))
    return path


@pytest.fixture(scope="session")
def issuer() -> Iterator[TestIssuer]:
    """Run an identity provider."""
    with running_issuer() as running:
        yield running


@pytest.fixture(scope="session")
def chosen_settings(cluster: Cluster, database: str, keyring_path: Path, issuer: TestIssuer) -> dict[str, Any]:
    """Give the settings the application of the tests runs with."""
    return {
        "DATABASE_URL": cluster.service(database).render_as_string(hide_password=False),
        "keyring": keyring_path,
        "issuers": (issuer.configured,),
        "pool_size": 5,
        "requests_per_minute": 1_000_000,
        "requests_per_minute_per_address": 1_000_000,
    }


@pytest.fixture(scope="session")
def web(chosen_settings: dict[str, Any]) -> Iterator[httpx.Client]:
    """Run the application in this process, on the database of the towns."""
    with answering(create_app(Settings(**chosen_settings))) as client:
        yield client


TownMaker = Callable[..., Town]


@pytest.fixture(scope="session")
def make(cluster: Cluster, database: str, web: httpx.Client, issuer: TestIssuer) -> TownMaker:
    """Make towns; name what differs from the usual."""
    return lambda **changed: make_town(cluster, database, web, issuer, **changed)


@pytest.fixture
def town(make: TownMaker) -> Town:
    """Make a town for this test alone."""
    return make()


@pytest.fixture
def other_town(make: TownMaker) -> Town:
    """Make a second town, which must see nothing of the first."""
    return make()
