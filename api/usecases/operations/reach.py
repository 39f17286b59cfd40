"""Reach the database as an operator does: as its owner, without the haste of a request, or as the service."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from asyncpg.exceptions import InvalidAuthorizationSpecificationError, InvalidCatalogNameError
from sqlalchemy import URL, text
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from api.db.engine import database_url
from api.settings import Settings
from api.usecases.open_installation import UnusableDatabase, database, engine_of

_OWNER: Final = "MESTRING_DATABASE_OWNER_URL"
_WITHOUT_HASTE: Final = (
    "SET LOCAL statement_timeout = 0",
    "SET LOCAL idle_in_transaction_session_timeout = 0",
    "SET LOCAL row_security = off",
    "SET LOCAL search_path = public",
    "SET LOCAL datestyle = ISO",
    "SET LOCAL bytea_output = hex",
)


@dataclass(frozen=True, slots=True)
class Reach:
    """The addresses an operator gave, or those of the embedded database."""

    service: URL | None
    owner: URL | None


@asynccontextmanager
async def reach(settings: Settings) -> AsyncIterator[Reach]:
    """Say where the database is; without any address the embedded one is started and brought up to date."""
    service, owner = settings.database_url, settings.database_owner_url
    if service is None and owner is None:
        async with database(settings.data, None, None) as embedded:
            yield Reach(embedded.service, embedded.owner)
    else:
        yield Reach(_read("DATABASE_URL", service), _read(_OWNER, owner))


@asynccontextmanager
async def as_owner(settings: Settings) -> AsyncIterator[AsyncEngine]:
    """Open the database as its owner; raises UnusableDatabase when it cannot be reached so."""
    async with reach(settings) as found:
        if found.owner is None:
            message = f"this needs the owner of the database: set {_OWNER}; the role of the service may not do it."
            raise UnusableDatabase("owner_needed", message)
        async with engine_of(found.owner, pool_size=2) as engine:
            await check_reach(engine)
            yield engine


async def check_reach(engine: AsyncEngine) -> None:
    """Raise UnusableDatabase when there is no database at the address, or it does not let us in."""
    try:
        async with engine.connect():
            return
    except DBAPIError as error:
        message = _refused(error.orig.__cause__ if error.orig is not None else None)
    except (OSError, TimeoutError):
        message = "no PostgreSQL answers at the address; check host, port and network."
    raise UnusableDatabase("database_unreachable", message)


def _refused(cause: BaseException | None) -> str:
    match cause:
        case InvalidAuthorizationSpecificationError():
            return "the database does not accept this user name or password."
        case InvalidCatalogNameError():
            return "the server has no database of that name; create it first."
        case _:
            return f"the database does not let us in ({type(cause).__name__})."


@asynccontextmanager
async def one_snapshot(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """Read everything as it is at one instant, whatever is written meanwhile."""
    async with engine.connect() as plain:
        connection = await plain.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        await without_haste(connection)
        yield connection


async def without_haste(connection: AsyncConnection) -> None:
    """Let a transaction take its time, write values in one way, and fail rather than miss a row it may not see."""
    for statement in _WITHOUT_HASTE:
        await connection.execute(text(statement))


def keyring_path(settings: Settings) -> Path:
    """Say where the keyring is, or is to be."""
    return settings.keyring or settings.data / "keyring.json"


def _read(variable: str, address: str | None) -> URL | None:
    try:
        return None if address is None else database_url(address)
    except (ArgumentError, ValueError):
        message = f"{variable} is no address of a PostgreSQL; write postgresql://user:password@host:5432/database."
        raise UnusableDatabase("unusable_address", message) from None
