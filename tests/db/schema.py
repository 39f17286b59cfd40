"""The schema of a database as lines to compare, read off the catalogue of PostgreSQL."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from sqlalchemy import URL
from sqlalchemy.ext.asyncio import AsyncEngine

from api.db.engine import make_engine
from tests.world.cluster import Cluster

R = TypeVar("R")

LINES = (
    """
    SELECT format('%s.%s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
        CASE WHEN a.attnotnull THEN 'not null' END, pg_get_expr(d.adbin, d.adrelid))
    FROM ours c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum WHERE c.relkind = 'r'
    """,
    "SELECT format('%s %s', relname, pg_get_constraintdef(o.oid)) FROM ours c JOIN pg_constraint o ON conrelid = c.oid",
    "SELECT pg_get_indexdef(indexrelid) FROM ours c JOIN pg_index ON indrelid = c.oid",
    "SELECT pg_get_triggerdef(t.oid) FROM ours c JOIN pg_trigger t ON tgrelid = c.oid WHERE NOT tgisinternal",
    "SELECT format('%s %s %s %s', relname, relpersistence, relrowsecurity, relacl) FROM ours WHERE relkind <> 'i'",
    "SELECT format('%s %s %s', tablename, policyname, qual) FROM pg_policies",
    "SELECT format('%s %s', pg_get_functiondef(oid), proacl) FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
    "SELECT format('steps %s', relacl) FROM pg_class WHERE relname = 'alembic_version'",
)
OURS = """
    CREATE TEMP VIEW ours AS SELECT * FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relname NOT LIKE 'alembic_%'
"""


def schema_of(cluster: Cluster, database: str) -> set[str]:
    """Write down everything the steps make."""
    return {str(row[0]) for found in cluster.run(database, OURS, *LINES) for row in found}


async def with_engine(url: URL, do: Callable[[AsyncEngine], Awaitable[R]]) -> R:
    """Do something with a pool of connections, and close it."""
    engine = make_engine(url)
    try:
        return await do(engine)
    finally:
        await engine.dispose()
