"""Every command of the documentation, run once for all claims about it."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.docs.commands import Ran, commands_of, run_all
from tests.docs.markdown import documents
from tests.docs.requests import served


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The service, started as a reader would."""
    with served() as found:
        yield found


@pytest.fixture(scope="session")
def ran(address: str, tmp_path_factory: pytest.TempPathFactory) -> list[Ran]:
    """Everything that was run, each document in a folder of its own."""
    with_commands = [path for path in documents() if commands_of(path)]
    folders = [tmp_path_factory.mktemp(path.stem) for path in with_commands]
    with ThreadPoolExecutor(4) as pool:
        everything = pool.map(run_all, with_commands, folders, [address] * len(folders))
        return [one for document in everything for one in document]
