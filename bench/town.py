"""A synthetic municipality in an embedded database of its own, and `mestring serve` in front of it as operators run it.

Every citizen has one case, and many of those an assessment that is open and not answered yet.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final
from uuid import uuid4

import asyncpg
from rich.console import Console
from rich.progress import Progress
from sqlalchemy import URL

from api.content.load import load_library
from api.db.embedded import EmbeddedPostgres
from api.db.migrations.protect import APP_ROLE
from api.security.demo_issuer import DemoIssuer
from api.security.keyring import KeyringFile
from api.settings import Settings
from api.synthetic.plan import History, Plan, TownId
from api.usecases.open_installation import AUDIENCE, database, engine_of
from api.usecases.seed import seed
from bench.process import MESTRING, free_port, serving

ID: Final = TownId.FJORDVIK.value
ASSESSOR: Final = f"{ID}-assessor-1"
CASE_OFFICER: Final = f"{ID}-case-officer-1"
CITIZENS: Final = 10_000
"""Of a small town."""

SETTINGS: Final = {
    "MESTRING_DEMO": "true",
    "MESTRING_PUBLIC_URL": "http://127.0.0.1:8000",
    "MESTRING_REQUESTS_PER_MINUTE": "1000000",
    "MESTRING_REQUESTS_PER_MINUTE_PER_ADDRESS": "1000000",
}
_ISSUER: Final = f"{SETTINGS['MESTRING_PUBLIC_URL']}/demo-issuer"
_SEED: Final = 1
_LIFETIME: Final = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Town:
    """A municipality that answers on a port, and the same database for whoever asks it directly."""

    folder: Path
    service: URL
    owner: URL
    port: int

    @property
    def settings(self) -> Settings:
        """Give the settings it runs with, for an application of our own on the same database."""
        names = {name.removeprefix("MESTRING_").lower(): value for name, value in SETTINGS.items()}
        return Settings.model_validate({**names, "data": self.folder})

    def headers(self, subject: str) -> dict[str, str]:
        """Sign somebody in, and give the headers their requests have."""
        keys = KeyringFile(_keyring(self.folder))
        issuer = DemoIssuer(_ISSUER, lambda: keys.current, audience=AUDIENCE)
        at, session = datetime.now(UTC), uuid4().hex
        token = issuer.token_for(subject, municipality=ID, session_id=session, at=at, lifetime=_LIFETIME)
        return {"Authorization": f"Bearer {token}"}

    @asynccontextmanager
    async def connected(self) -> AsyncIterator[asyncpg.Connection]:
        """Connect to the database as the service does, until the block ends."""
        connection = await asyncpg.connect(dsn_of(self.service))
        try:
            yield connection
        finally:
            await connection.close()

    async def rows(self, statement: str, *bound: Any) -> list[asyncpg.Record]:
        """Look into the database as its owner."""
        return await _rows(self.owner, statement, *bound)


def dsn_of(url: URL) -> str:
    """Write an address as asyncpg takes it."""
    return url.set(drivername="postgresql").render_as_string(hide_password=False)


@contextmanager
def town_of(citizens: int) -> Iterator[Town]:
    """Make a municipality and serve it until the block ends; a large one takes minutes, and shows how far it is."""
    with TemporaryDirectory(prefix="mestring-bench-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        KeyringFile.made(_keyring(folder), at=datetime.now(UTC))
        server = EmbeddedPostgres(folder / "postgres")
        try:
            asyncio.run(_filled(folder, citizens))
            port = free_port()
            with serving([MESTRING, "serve", "--port", str(port)], port, {**SETTINGS, "MESTRING_DATA": name}):
                yield Town(folder, server.url(APP_ROLE), server.url(), port)
        finally:
            server.stop()


def _keyring(folder: Path) -> Path:
    return folder / "keyring.json"


async def _filled(folder: Path, citizens: int) -> None:
    """Seed, and leave nothing that the server would do in the background: the seeded entries are not sealed."""
    today = datetime.now(UTC).date()
    plan = Plan(
        seed=_SEED, today=today, issuer=_ISSUER, citizens=citizens, history=History.LIGHT, towns=(TownId.FJORDVIK,)
    )
    keyring = KeyringFile(_keyring(folder)).current
    async with database(folder, None, None) as addresses:
        owner = addresses.owner or addresses.service
        async with engine_of(owner) as engine:
            with Progress(console=Console(stderr=True), transient=True) as progress:
                task = progress.add_task(f"seeding {citizens:,} citizens", total=citizens)
                await seed(engine, keyring, load_library(), plan, lambda _, done: progress.update(task, completed=done))
        await _rows(owner, "TRUNCATE audit_unsealed")
        for table in await _rows(owner, "SELECT relname FROM pg_stat_user_tables"):
            await _rows(owner, f"VACUUM (ANALYZE) {table['relname']}")


async def _rows(url: URL, statement: str, *bound: Any) -> list[asyncpg.Record]:
    connection = await asyncpg.connect(dsn_of(url))
    try:
        return await connection.fetch(statement, *bound)
    finally:
        await connection.close()
