"""An installation of its own: `mestring serve` as a process, on the embedded database in a folder of its own."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx
from sqlalchemy import URL

from tests.routers.server import Server, client_of, serving
from tests.world.cluster import Cluster
from tests.world.issuer import TestIssuer
from tests.world.town import Town, make_town

DATABASE = "mestring"
PLENTY = "1000000"


class EmbeddedCluster(Cluster):
    """The embedded server of an installation; nothing is copied there."""

    def __init__(self, folder: Path) -> None:
        """Reach the server where it says that it is."""
        self.folder = folder
        directory = (folder / "postmaster.pid").read_text("utf-8").splitlines()[4]
        self._owner = URL.create("postgresql+asyncpg", username="postgres", query={"host": directory})

    @property
    def process_id(self) -> int:
        """Give the number of the process all others of the server come from."""
        return int((self.folder / "postmaster.pid").read_text("utf-8").splitlines()[0])

    def log(self) -> str:
        """Read everything PostgreSQL has logged."""
        return (self.folder / "log").read_text("utf-8")


@dataclass(frozen=True)
class Own:
    """A running installation."""

    server: Server
    http: httpx.Client
    cluster: EmbeddedCluster
    issuer: TestIssuer

    def town(self, **changed: Any) -> Town:
        """Make a municipality in it."""
        return make_town(self.cluster, DATABASE, self.http, self.issuer, **changed)


def trusting(issuer: TestIssuer) -> dict[str, str]:
    """Give the settings of a server that believes an issuer and lets everybody ask as often as they like."""
    return {
        "MESTRING_ISSUERS": f"[{issuer.configured.model_dump_json()}]",
        "MESTRING_REQUESTS_PER_MINUTE": PLENTY,
        "MESTRING_REQUESTS_PER_MINUTE_PER_ADDRESS": PLENTY,
    }


@contextmanager
def own_installation(issuer: TestIssuer) -> Iterator[Own]:
    """Serve until the block ends.

    Its folder lies outside of pytest's, which every run of pytest closes to other accounts: run as root, PostgreSQL is
    started under another one.
    """
    with TemporaryDirectory(prefix="mestring-own-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        settings = trusting(issuer) | {"MESTRING_DATA": name, "MESTRING_METRICS": "true"}
        with serving(folder / "written.log", **settings) as server, client_of(server) as client:
            yield Own(server, client, EmbeddedCluster(folder / "postgres"), issuer)


def on_database_of(chosen: Mapping[str, Any], issuer: TestIssuer) -> dict[str, str]:
    """Give the settings of a server on the database that all towns of this process of tests stand in."""
    return trusting(issuer) | {"DATABASE_URL": chosen["DATABASE_URL"], "MESTRING_KEYRING": str(chosen["keyring"])}
