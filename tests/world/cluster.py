"""A PostgreSQL for tests: one server for each test process, one database at the newest step, copied when one is needed.

`MESTRING_TEST_POSTGRES` names another server by the address of a superuser; then the same tests run there.
"""

import asyncio
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import asyncpg
from sqlalchemy import URL

from api.db.embedded import EmbeddedPostgres
from api.db.engine import database_url, make_engine
from api.db.migrate import upgrade
from api.db.migrations.protect import APP_ROLE

TEMPLATE = "mestring_template"


class Cluster:
    """A server, and databases on it."""

    def __init__(self, owner: URL) -> None:
        """Make the database that the others are copied from."""
        self._owner = owner
        self.template = f"{TEMPLATE}_{uuid4().hex[:8]}"
        self.run("postgres", f"CREATE DATABASE {self.template}")
        asyncio.run(self._upgrade())

    def owner(self, database: str) -> URL:
        """Give the address of a database for its owner."""
        return self._owner.set(database=database)

    def service(self, database: str) -> URL:
        """Give the address of a database for the service."""
        return self._owner.set(database=database, username=APP_ROLE, password=None)

    def database(self) -> str:
        """Make a database at the newest step, and give its name."""
        name = f"mestring_{uuid4().hex[:8]}"
        self.run("postgres", f"CREATE DATABASE {name} TEMPLATE {self.template} STRATEGY WAL_LOG")
        return name

    def empty_database(self) -> str:
        """Make a database without any schema of ours, and give its name."""
        name = f"mestring_{uuid4().hex[:8]}"
        self.run("postgres", f"CREATE DATABASE {name}")
        return name

    def drop(self, database: str) -> None:
        """Drop a database, whoever is connected."""
        self.run("postgres", f"DROP DATABASE {database} WITH (FORCE)")

    def run(self, database: str, *statements: str) -> list[list[asyncpg.Record]]:
        """Run statements as the owner, each by itself, and give what each found."""
        return asyncio.run(self._run(self.owner(database), statements))

    def run_as_service(self, database: str, *statements: str) -> list[list[asyncpg.Record]]:
        """Run statements as the service does, in one transaction."""
        return asyncio.run(self._run(self.service(database), statements, together=True))

    async def _run(
        self, url: URL, statements: tuple[str, ...], *, together: bool = False
    ) -> list[list[asyncpg.Record]]:
        connection = await asyncpg.connect(dsn_of(url))
        try:
            if not together:
                return [await connection.fetch(statement) for statement in statements]
            async with connection.transaction():
                return [await connection.fetch(statement) for statement in statements]
        finally:
            await connection.close()

    async def _upgrade(self) -> None:
        engine = make_engine(self.owner(self.template))
        await upgrade(engine)
        await engine.dispose()


def dsn_of(url: URL) -> str:
    """Write an address as asyncpg takes it."""
    return url.set(drivername="postgresql").render_as_string(hide_password=False)


@contextmanager
def running_cluster(folder: Path) -> Iterator[Cluster]:
    """Run a server until the block ends, or use the one that is named."""
    named = os.environ.get("MESTRING_TEST_POSTGRES")
    if named:
        yield Cluster(database_url(named))
        return
    server = EmbeddedPostgres(folder)
    try:
        yield Cluster(server.url(database="postgres"))
    finally:
        server.stop()
