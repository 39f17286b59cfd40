"""The connection to PostgreSQL: the pool, its limits, and what the service says when the database is away."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final

from asyncpg.exceptions import (
    IdleInTransactionSessionTimeoutError,
    InsufficientResourcesError,
    InterfaceError,
    InternalServerError,
    InvalidAuthorizationSpecificationError,
    LockNotAvailableError,
    OperatorInterventionError,
    PostgresConnectionError,
    PostgresSystemError,
    ReadOnlySQLTransactionError,
    TransactionRollbackError,
)
from sqlalchemy import URL, event, make_url
from sqlalchemy.exc import DBAPIError, DisconnectionError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from api.domain.errors import DomainError, Problem

DRIVER: Final = "postgresql+asyncpg"
PATIENCE_SECONDS: Final = 20.0
"""How long a transaction of the service may take in all: a database that hangs cannot end a statement by itself."""

_AWAY = (
    IdleInTransactionSessionTimeoutError,
    InsufficientResourcesError,  # a full disk, no memory, no connection left
    InterfaceError,
    InternalServerError,  # what PostgreSQL has no better name for, such as a quota that is used up
    InvalidAuthorizationSpecificationError,
    LockNotAvailableError,
    OperatorInterventionError,  # shut down, crashed, starting, or a statement took too long
    OSError,
    PostgresConnectionError,
    PostgresSystemError,
    ReadOnlySQLTransactionError,  # a replica that nobody has promoted yet
    TransactionRollbackError,  # a deadlock: of two, one is asked to come again
)
_SESSION: Final = {
    "application_name": "mestring",
    "idle_in_transaction_session_timeout": "30s",
    "jit": "off",
    "lock_timeout": "5s",
    "log_parameter_max_length_on_error": "0",  # PostgreSQL's log must not hold what a statement was given
    "statement_timeout": "15s",
    "synchronous_commit": "on",  # what is acknowledged is on the disk, whatever the server would rather do
    "timezone": "UTC",
}


class DatabaseUnavailable(DomainError):
    """The database did not say that it kept the request; whoever sends it again with its key is on the safe side."""

    code = "database_unavailable"

    def __init__(self) -> None:
        """Say what to do."""
        message = (
            "the database cannot take this now; send it again in a moment, with the same Idempotency-Key if it had one."
        )
        super().__init__([Problem(self.code, (), message)])

    @property
    def first_cause(self) -> BaseException:
        """Give what broke first, such as a full disk; it is for the log and never for an answer."""
        found: BaseException = self
        while found.__cause__ is not None:
            found = found.__cause__
        return found


def database_url(given: str) -> URL:
    """Read a PostgreSQL address as operators write it; the driver is always asyncpg."""
    return make_url(given).set(drivername=DRIVER)


def make_engine(url: URL, *, pool_size: int = 10) -> AsyncEngine:
    """Make a pool of connections to one database; nothing is opened yet."""
    engine = create_async_engine(
        url,
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=5,
        pool_recycle=1800,
        pool_use_lifo=True,
        connect_args={"server_settings": dict(_SESSION), "timeout": 5},
    )
    event.listen(engine.sync_engine, "checkout", _check_open)
    return engine


def _check_open(connection: Any, _record: object, _proxy: object) -> None:
    """Let the pool open a new connection in the place of one that the server has closed meanwhile."""
    if connection.driver_connection.is_closed():
        raise DisconnectionError


@asynccontextmanager
async def unavailable_when_away() -> AsyncIterator[None]:
    """Say `database_unavailable` for what the database, and not the request, is to blame for."""
    try:
        yield
    except (PoolTimeout, *_AWAY) as error:
        raise DatabaseUnavailable from error
    except DBAPIError as error:
        if error.connection_invalidated or _is_away(error.orig):
            raise DatabaseUnavailable from error
        raise


def _is_away(error: BaseException | None) -> bool:
    return error is not None and (isinstance(error, _AWAY) or isinstance(error.__cause__, _AWAY))
