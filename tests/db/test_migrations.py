"""The steps of the schema: up, down and up again, never halfway, and always as the rows of the code say."""

import asyncio
import time
from collections.abc import Awaitable

import asyncpg
import pytest
from sqlalchemy import Column
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg
from sqlalchemy.exc import DBAPIError
from sqlmodel import SQLModel

from api.db.migrate import downgrade, newest, steps, upgrade
from tests.db.schema import schema_of, with_engine
from tests.world.cluster import Cluster, dsn_of

TABLES = SQLModel.metadata.tables
BASE = "base"


def up(cluster: Cluster, database: str, step: str) -> None:
    """Take a database up to a step."""
    asyncio.run(with_engine(cluster.owner(database), lambda engine: upgrade(engine, step)))


def down(cluster: Cluster, database: str, step: str) -> None:
    """Take a database down to a step."""
    asyncio.run(with_engine(cluster.owner(database), lambda engine: downgrade(engine, step)))


def test_every_step_goes_up_and_down_and_up_again(cluster: Cluster) -> None:
    database = cluster.empty_database()
    up(cluster, database, steps()[0])
    down(cluster, database, BASE)
    before = schema_of(cluster, database)
    for step, earlier in zip(steps(), [BASE, *steps()], strict=False):
        up(cluster, database, step)
        after = schema_of(cluster, database)
        down(cluster, database, earlier)
        assert before == schema_of(cluster, database), f"{step} down"
        up(cluster, database, step)
        assert after == schema_of(cluster, database), f"{step} up again"
        before = after


def test_going_down_to_the_beginning_leaves_nothing(cluster: Cluster) -> None:
    database = cluster.database()
    down(cluster, database, BASE)
    assert [] == [line for line in schema_of(cluster, database) if not line.startswith("steps ")]


def test_the_steps_are_numbered_in_order() -> None:
    assert [f"{number:04}" for number in range(1, len(steps()) + 1)] == steps()


def _declared(column: Column[object]) -> tuple[str, bool]:
    """Say how PostgreSQL names the type of a column; a text without a length is one kind, however it is spelt."""
    said = column.type.compile(dialect=PGDialect_asyncpg()).lower()  # type: ignore[no-untyped-call] # SQLAlchemy does not say
    return {"varchar": "text"}.get(said, said), bool(column.nullable)


COLUMNS = """
    SELECT attname, format_type(atttypid, atttypmod), NOT attnotnull FROM pg_attribute
    WHERE attrelid = '{}'::regclass AND attnum > 0 AND NOT attisdropped
"""
KEY = """
    SELECT a.attname FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k(number, place)
    JOIN pg_attribute a ON a.attnum = k.number
    WHERE i.indrelid = '{}'::regclass AND i.indisprimary AND a.attrelid = i.indrelid ORDER BY k.place
"""


@pytest.mark.parametrize("table", sorted(TABLES))
def test_a_row_has_the_columns_of_its_table(cluster: Cluster, table: str) -> None:
    (found,) = cluster.run(cluster.template, COLUMNS.format(table))
    kept = {name: (kind, nullable) for name, kind, nullable in found}
    assert {column.name: _declared(column) for column in TABLES[table].columns} == kept


@pytest.mark.parametrize("table", sorted(TABLES))
def test_a_row_has_the_primary_key_of_its_table(cluster: Cluster, table: str) -> None:
    (found,) = cluster.run(cluster.template, KEY.format(table))
    assert [column.name for column in TABLES[table].primary_key] == [row["attname"] for row in found]


def test_every_table_has_a_row_in_the_code(cluster: Cluster) -> None:
    (found,) = cluster.run(cluster.template, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    assert set(TABLES) | {"alembic_version"} == {row["tablename"] for row in found}


def test_two_upgrades_at_once_wait_for_each_other(cluster: Cluster) -> None:
    database = cluster.empty_database()

    async def both() -> None:
        url = cluster.owner(database)
        await asyncio.gather(with_engine(url, upgrade), with_engine(url, upgrade))

    asyncio.run(both())
    assert schema_of(cluster, cluster.template) == schema_of(cluster, database)


async def _while_in_use(cluster: Cluster, database: str, lock: str, do: Awaitable[None]) -> float:
    """Hold a lock while something is tried, and give how long it tried; raises what it raises."""
    other = await asyncpg.connect(dsn_of(cluster.owner(database)))
    begun = time.monotonic()
    try:
        async with other.transaction():
            await other.execute(lock)
            with pytest.raises(DBAPIError, match="lock timeout"):
                await do
            return time.monotonic() - begun
    finally:
        await other.close()


def test_a_step_waits_five_seconds_for_a_table_in_use_and_then_leaves_nothing_behind(cluster: Cluster) -> None:
    database = cluster.empty_database()
    up(cluster, database, "0001")
    before = schema_of(cluster, database)
    moving = with_engine(cluster.owner(database), lambda engine: upgrade(engine, newest()))
    taken = asyncio.run(_while_in_use(cluster, database, "LOCK TABLE municipality IN ROW EXCLUSIVE MODE", moving))
    assert (True, before) == (4.5 < taken < 10, schema_of(cluster, database))
    up(cluster, database, newest())
    assert schema_of(cluster, cluster.template) == schema_of(cluster, database), "tried again"
