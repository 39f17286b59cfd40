"""Bring the schema of a database up to a step, as its owner."""

from typing import Final

from asyncpg.exceptions import InsufficientPrivilegeError
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from api.db.engine import unavailable_when_away
from api.db.migrate import newest, steps, upgrade
from api.domain.errors import UnknownName
from api.usecases.open_installation import UnusableDatabase, current_step

NEWEST: Final = "head"


async def bring_up(engine: AsyncEngine, *, to: str = NEWEST) -> tuple[str | None, str]:
    """Take every step up to one, each in a transaction, and say at which step the schema stood and now stands.

    Raises UnknownName, DatabaseUnavailable when a table stays in use, and UnusableDatabase.
    """
    wanted = newest() if to == NEWEST else to
    if wanted not in steps():
        raise UnknownName("step", wanted, steps())
    async with unavailable_when_away():
        before = await current_step(engine)
        if before is not None and before not in steps():
            message = f"the schema stands at step {before}, which this version does not know; use the newer version."
            raise UnusableDatabase("newer_schema", message)
        if before is None or steps().index(before) < steps().index(wanted):
            await _taken(engine, wanted)
        return before, str(await current_step(engine))


async def _taken(engine: AsyncEngine, step: str) -> None:
    try:
        await upgrade(engine, step)
    except DBAPIError as error:
        cause = error.orig.__cause__ if error.orig is not None else None
        if not isinstance(cause, InsufficientPrivilegeError):
            raise
        message = "this role may not make the tables; connect as the owner of the database (see deploy/role.sql)."
        raise UnusableDatabase("not_the_owner", message) from None
