"""What tests of operations share: an installation that was worked with, and copies of it to change."""

from pathlib import Path

import pytest

from tests.usecases.operations.lived_in import Place, installation

lived = pytest.fixture(scope="session")(installation)


@pytest.fixture
def place(lived: Place, tmp_path: Path) -> Place:
    """Give a copy of it for this test alone."""
    return lived.copy(tmp_path)
