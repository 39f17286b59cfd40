"""Whole tables out of the database and back in, as the text PostgreSQL's own COPY writes.

What there is to copy is asked of the database itself: every table that belongs to a municipality. Only what PostgreSQL
does not keep through a crash either, unlogged tables, is left out.
"""

from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import dataclass
from graphlib import TopologicalSorter
from typing import Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from api.db.direct import driver_under

_TABLES: Final = text("""
    SELECT c.relname AS name,
        ARRAY(SELECT a.attname::text FROM pg_attribute a
            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            ORDER BY a.attnum) AS columns,
        ARRAY(SELECT quote_ident(a.attname) || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END
            FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k(attnum, place), pg_attribute a
            WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid AND a.attnum = k.attnum
            ORDER BY k.place) AS key,
        ARRAY(SELECT DISTINCT f.confrelid::regclass::text FROM pg_constraint f
            WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS needs
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        AND c.relpersistence = 'p' AND EXISTS (SELECT FROM pg_attribute a
            WHERE a.attrelid = c.oid AND a.attname = 'municipality_id' AND NOT a.attisdropped)
    ORDER BY c.relname
""")
_IDENTITIES: Final = text("""
    SELECT c.relname AS name, a.attname AS column, pg_get_serial_sequence(quote_ident(c.relname), a.attname) AS sequence
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relnamespace = 'public'::regnamespace AND a.attidentity <> '' AND NOT a.attisdropped
""")


@dataclass(frozen=True, slots=True)
class Copied:
    """A table: its columns in order, and the expressions its rows are written in the order of, on every machine."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]


async def tables(connection: AsyncConnection) -> list[Copied]:
    """List the tables, each after those its foreign keys need; raises graphlib.CycleError if they need each other."""
    found = {row.name: row for row in await connection.execute(_TABLES)}
    order = TopologicalSorter({name: sorted(row.needs) for name, row in found.items()}).static_order()
    return [Copied(name, tuple(found[name].columns), tuple(found[name].key)) for name in order]


async def copy_out(connection: AsyncConnection, table: Copied, take: Callable[[bytes], object]) -> int:
    """Hand over the text of a table in pieces, its rows in the order of their keys, and give how many rows it had."""

    async def output(piece: bytes) -> None:
        take(piece)

    query = f"SELECT {_names(table.columns)} FROM {_names([table.name])} ORDER BY {', '.join(table.key)}"  # noqa: S608 - names the database gave
    try:
        return _counted(await driver_under(connection).copy_from_query(query, output=output))
    except BaseException:
        # Whoever could not take a piece leaves the connection in the middle of the text, where nothing else passes.
        await connection.invalidate()
        raise


async def copy_in(connection: AsyncConnection, name: str, columns: Iterable[str], pieces: Iterable[bytes]) -> int:
    """Put the text of a table into it, and give how many rows it had."""
    source = _each(pieces)
    return _counted(
        await driver_under(connection).copy_to_table(name, source=source, columns=list(columns), schema_name="public")
    )


async def count_on(connection: AsyncConnection) -> None:
    """Let every column that counts by itself go on after the highest number in it."""
    for row in await connection.execute(_IDENTITIES):
        highest = f"SELECT coalesce(max({_names([row.column])}), 0) + 1 FROM {_names([row.name])}"  # noqa: S608 - names the database gave
        await connection.execute(text(f"SELECT setval(:sequence, ({highest}), false)"), {"sequence": row.sequence})


def _names(names: Iterable[str]) -> str:
    return ", ".join('"' + name.replace('"', '""') + '"' for name in names)


def _counted(status: str) -> int:
    return int(status.removeprefix("COPY "))


async def _each(pieces: Iterable[bytes]) -> AsyncIterator[bytes]:
    for piece in pieces:
        yield piece
