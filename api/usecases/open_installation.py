"""Open an installation: the database at its newest step, the keyring, whom it believes, and a guard that it is safe.

The embedded database is made and brought up to date by itself. Any other is only ever changed by `mestring db upgrade`.
"""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import httpx
from sqlalchemy import URL, text
from sqlalchemy.ext.asyncio import AsyncEngine

from api.db.embedded import DATABASE, EmbeddedPostgres
from api.db.engine import database_url, make_engine
from api.db.migrate import newest, step_of, upgrade
from api.db.migrations.protect import APP_ROLE
from api.db.stores.allowance import Allowances
from api.db.stores.demo_people import synthetic
from api.domain.errors import DomainError, Problem
from api.domain.library import Library
from api.security.claims import Issuer
from api.security.demo_issuer import DemoIssuer
from api.security.issuers import IssuerKeys
from api.security.keyring import Keyring, KeyringFile
from api.security.tokens import Tokens
from api.security.web_client import WebClient
from api.usecases.installation import Installation
from api.usecases.seal_audit import Tell, seal_forever

AUDIENCE = "mestring"
"""Whom tokens of the demo issuer are for."""

_USED = text("SELECT 1 FROM municipality LIMIT 1")
_MADE = text("SELECT 1 FROM pg_database WHERE datname = :name")
_BYPASSES = text("""
    SELECT r.rolsuper OR r.rolbypassrls OR EXISTS (
        SELECT FROM pg_class c WHERE c.relname = 'municipality' AND c.relowner = r.oid) AS bypasses
    FROM pg_roles r WHERE r.rolname = current_user
""")


class UnusableDatabase(DomainError):
    """The database cannot be worked with as it is."""

    code = "unusable_database"

    def __init__(self, code: str, message: str) -> None:
        """Say what is wrong and what to do."""
        super().__init__([Problem(code, (), message)])


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the database is: for the service itself, and for its owner where that is known."""

    service: URL
    owner: URL | None


@asynccontextmanager
async def database(folder: Path, url: str | None, owner_url: str | None) -> AsyncIterator[Addresses]:
    """Say where the database is; without an address, start the embedded one, make it and bring it up to date."""
    if url is not None:
        yield Addresses(database_url(url), database_url(owner_url) if owner_url else None)
        return
    server = await asyncio.to_thread(EmbeddedPostgres, folder / "postgres")
    try:
        owner = server.url()
        await _make(server.url(database="postgres"))
        async with engine_of(owner) as engine:
            if await current_step(engine) != newest():
                await upgrade(engine)
        yield Addresses(server.url(APP_ROLE), owner)
    finally:
        await asyncio.to_thread(server.stop)


@asynccontextmanager
async def engine_of(url: URL, *, pool_size: int = 10) -> AsyncIterator[AsyncEngine]:
    """Open a pool of connections for as long as it is needed."""
    engine = make_engine(url, pool_size=pool_size)
    try:
        yield engine
    finally:
        await engine.dispose()


async def current_step(engine: AsyncEngine) -> str | None:
    """Name the step the schema stands at."""
    async with engine.connect() as connection:
        return await step_of(connection)


async def check_database(engine: AsyncEngine) -> None:
    """Raise UnusableDatabase when the schema is not the newest, or the role could see every municipality."""
    async with engine.connect() as connection:
        bypasses = (await connection.execute(_BYPASSES)).scalar_one()
        step = await step_of(connection)
    if bypasses:
        message = f"connect as {APP_ROLE}, not as a superuser or the owner: row-level security does not bind those."
        raise UnusableDatabase("role_bypasses_security", message)
    if step != newest():
        message = (
            f"the schema stands at step {step or 'none'}, this version needs {newest()}; run 'mestring db upgrade'."
        )
        raise UnusableDatabase("schema_not_current", message)


async def _make(url: URL) -> None:
    async with engine_of(url) as engine, engine.connect() as plain:
        connection = await plain.execution_options(isolation_level="AUTOCOMMIT")
        if (await connection.execute(_MADE, {"name": DATABASE})).first() is None:
            await connection.execute(text(f"CREATE DATABASE {DATABASE}"))


@dataclass(frozen=True, slots=True)
class Choices:
    """What an operator chose, as far as an installation depends on it."""

    data: Path
    database_url: str | None
    database_owner_url: str | None
    keyring: Path | None
    pool_size: int
    issuers: Iterable[Issuer]
    demo_issuer: str | None
    web: WebClient
    requests_per_minute: int


@asynccontextmanager
async def open_installation(choices: Choices, library: Library, *, unsealed: Tell) -> AsyncIterator[Installation]:
    """Open everything a running service works with, seal its audit trail and tell of it meanwhile, close in order."""
    async with AsyncExitStack() as stack:
        addresses = await stack.enter_async_context(
            database(choices.data, choices.database_url, choices.database_owner_url)
        )
        engine = await stack.enter_async_context(engine_of(addresses.service, pool_size=choices.pool_size))
        await check_database(engine)
        keys = await keyring_for(addresses, choices)
        demo = None
        if choices.demo_issuer is not None:
            demo = DemoIssuer(choices.demo_issuer, lambda: keys.current, audience=AUDIENCE, web=choices.web)
        http = await stack.enter_async_context(httpx.AsyncClient())
        sealing = asyncio.create_task(seal_forever(engine, unsealed))
        stack.push_async_callback(_stopped, sealing)
        yield Installation(
            engine=engine,
            keys=keys,
            tokens=_tokens(choices.issuers, http, engine, demo),
            library=library,
            allowances=Allowances(engine, limit=choices.requests_per_minute),
            demo_issuer=demo,
        )


def open_keyring(path: Path, *, make: bool) -> KeyringFile:
    """Read the keyring, or make one where there is none and nothing was sealed yet. Raises UnusableKeyring."""
    if make and not path.exists():
        return KeyringFile.made(path, at=datetime.now(UTC))
    return KeyringFile(path)


async def keyring_for(addresses: Addresses, choices: Choices) -> KeyringFile:
    """Open the keyring of a database; for an embedded one that nobody uses yet, it is made. Raises UnusableKeyring."""
    return open_keyring(choices.keyring or choices.data / "keyring.json", make=await _is_new(addresses, choices))


@asynccontextmanager
async def opened_to_seed(choices: Choices) -> AsyncIterator[tuple[AsyncEngine, Keyring]]:
    """Open the database as its owner, with the keys to seal with; raises UnusableDatabase without an owner."""
    async with database(choices.data, choices.database_url, choices.database_owner_url) as addresses:
        if addresses.owner is None:
            message = "to seed a database that is not embedded, set MESTRING_DATABASE_OWNER_URL."
            raise UnusableDatabase("owner_unknown", message)
        keys = await keyring_for(addresses, choices)
        async with engine_of(addresses.owner) as engine:
            yield engine, keys.current


async def _is_new(addresses: Addresses, choices: Choices) -> bool:
    """Say whether this is an embedded database that nobody uses yet: without its keyring, any other is lost."""
    if choices.database_url is not None or addresses.owner is None:
        return False
    async with engine_of(addresses.owner) as engine, engine.connect() as connection:
        return (await connection.execute(_USED)).first() is None


def _tokens(issuers: Iterable[Issuer], http: httpx.AsyncClient, engine: AsyncEngine, demo: DemoIssuer | None) -> Tokens:
    """Believe the configured issuers, and the demo issuer for whichever municipalities have nobody real by then."""
    if demo is None:
        return Tokens(issuers, IssuerKeys(http))

    async def described() -> Issuer | None:
        return demo.issuer(*names) if (names := await synthetic(engine)) else None

    keys = IssuerKeys(http, given={demo.url: demo.public_keys})
    return Tokens(issuers, keys, changing={demo.url: described})


async def _stopped(task: asyncio.Task[None]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
