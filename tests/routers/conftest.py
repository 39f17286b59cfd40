"""One started server for every test of the routes, and a client for it."""

from collections.abc import Iterator

import httpx
import pytest

from tests.routers.server import Server, client_of, serving

ATTESTED = "barthel,copm,hlq,pam"


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Serve what ships, in a municipality that holds the licence of some instruments."""
    written = tmp_path_factory.mktemp("server") / "written.log"
    with serving(written, MESTRING_ATTESTED_INSTRUMENTS=ATTESTED) as started:
        yield started


@pytest.fixture(scope="session")
def http(server: Server) -> Iterator[httpx.Client]:
    """Open a client for the server."""
    with client_of(server) as client:
        yield client
