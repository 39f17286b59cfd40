"""COPY: many rows into a table at once, in the transaction of a connection."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from api.db.direct import driver_under
from api.db.engine import unavailable_when_away


class NoTransaction(Exception):
    """A programming error: rows were to be copied on a connection that would keep each copy by itself."""


async def copy_rows(
    connection: AsyncConnection, table: str, columns: Sequence[str], rows: Collection[tuple[Any, ...]]
) -> None:
    """Copy rows, the values in the order of the columns; raises NoTransaction, DatabaseUnavailable.

    The driver does it beside SQLAlchemy, which opens a transaction only with its first statement.
    """
    driver = driver_under(connection)
    if not driver.is_in_transaction():
        raise NoTransaction
    async with unavailable_when_away():
        await driver.copy_records_to_table(table, columns=columns, records=rows)
