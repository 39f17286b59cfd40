"""Brings the schema of a database to a step, and says which step it stands at."""

import logging
from collections.abc import Callable
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

logging.getLogger("alembic").setLevel(
    logging.WARNING
)  # what it tells at every start helps nobody; we say what was done

LOCK_TIMEOUT: Final = "5s"
"""A step waits at most so long for a table in use; then it gives up and nothing of it is done."""

_ONE_AT_A_TIME = text("SELECT pg_advisory_lock(hashtext('mestring schema'))")
_DONE = text("SELECT pg_advisory_unlock(hashtext('mestring schema'))")


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", "api.db:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def newest() -> str:
    """Name the newest step."""
    return str(ScriptDirectory.from_config(_config()).get_current_head())


def steps() -> list[str]:
    """Name every step, oldest first."""
    return [found.revision for found in ScriptDirectory.from_config(_config()).walk_revisions()][::-1]


async def step_of(connection: AsyncConnection) -> str | None:
    """Name the step a database stands at; None when it has no schema of ours."""
    return await connection.run_sync(lambda sync: MigrationContext.configure(sync).get_current_revision())


async def upgrade(engine: AsyncEngine, to: str = "head") -> None:
    """Bring the schema up to a step; two at once wait for each other."""
    await _run(engine, lambda sync: command.upgrade(_config(sync), to))


async def downgrade(engine: AsyncEngine, to: str) -> None:
    """Bring the schema down to a step; data of the steps above is lost."""
    await _run(engine, lambda sync: command.downgrade(_config(sync), to))


async def _run(engine: AsyncEngine, move: Callable[[Connection], None]) -> None:
    async with engine.connect() as connection:
        await connection.execute(text("SET statement_timeout = 0"))
        await connection.execute(_ONE_AT_A_TIME)
        await connection.execute(text(f"SET lock_timeout = '{LOCK_TIMEOUT}'"))
        await connection.commit()
        try:
            await connection.run_sync(move)
        finally:
            await connection.rollback()
            await connection.execute(_DONE)
            await connection.commit()
            await connection.invalidate()
