"""Statements sent straight to asyncpg: SQLAlchemy writes each one out once, and is not asked again.

The connection and its pool stay SQLAlchemy's. Only the way from a statement to its rows is shorter: it cost a request
more than the database took to answer (docs/performance.md).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, cast

import asyncpg
from sqlalchemy import Executable, Row
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg
from sqlalchemy.engine import IteratorResult
from sqlalchemy.engine.result import SimpleResultMetaData
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.selectable import ReturnsRows
from sqlalchemy.types import TypeEngine

if TYPE_CHECKING:
    from sqlalchemy.sql.compiler import SQLCompiler
    from sqlalchemy.sql.elements import ClauseElement

Found = Row[*tuple[Any, ...]]
"""A row as a statement gives it."""

Bound = Mapping[str, Any]
_Convert = Callable[[Any], Any]

_DIALECT: Final = PGDialect_asyncpg()  # type: ignore[no-untyped-call] # SQLAlchemy leaves its dialects untyped


@dataclass(frozen=True, slots=True)
class _Written:
    """A statement as PostgreSQL reads it, with the names of $1, $2 ... and what turns values into theirs and back."""

    sql: str
    names: tuple[str, ...]
    constants: Bound
    writers: tuple[tuple[int, _Convert], ...]
    readers: tuple[tuple[int, _Convert], ...]

    def values(self, bound: Bound) -> list[Any]:
        """Put the values in the order of the statement."""
        given = {**self.constants, **bound} if self.constants else bound
        values = [given[name] for name in self.names]
        for place, write in self.writers:
            values[place] = write(values[place])
        return values

    def rows(self, records: Sequence[asyncpg.Record]) -> Sequence[Found]:
        """Make rows of what asyncpg read."""
        if not records:
            return ()
        lines: Iterable[Any] = [self._read(list(record)) for record in records] if self.readers else records
        return IteratorResult(_columns(tuple(records[0].keys())), iter(lines)).all()

    def _read(self, values: list[Any]) -> tuple[Any, ...]:
        for place, read in self.readers:
            values[place] = read(values[place])
        return tuple(values)


class Direct:
    """The asyncpg connection under one of SQLAlchemy's: in its transaction, or in one of its own."""

    def __init__(self, driver: "asyncpg.Connection[asyncpg.Record]") -> None:
        """Take the connection."""
        self._driver = driver

    @classmethod
    def under(cls, connection: AsyncConnection) -> "Direct":
        """Find it under an open connection."""
        return cls(driver_under(connection))

    @property
    def has_begun(self) -> bool:
        """Say whether a transaction is open."""
        return self._driver.is_in_transaction()

    @property
    def is_closed(self) -> bool:
        """Say whether the connection is gone."""
        return self._driver.is_closed()

    async def begin(self) -> None:
        """Open a transaction."""
        await self._driver.execute("BEGIN")

    async def commit(self) -> None:
        """Keep the transaction."""
        await self._driver.execute("COMMIT")

    async def rollback(self) -> None:
        """Undo the transaction."""
        await self._driver.execute("ROLLBACK")

    async def all(self, statement: Executable, bound: Bound) -> Sequence[Found]:
        """Run a statement and give every row."""
        written = _written(statement, frozenset(bound))
        return written.rows(await self._driver.fetch(written.sql, *written.values(bound)))

    async def one(self, statement: Executable, bound: Bound) -> Found | None:
        """Run a statement and give its first row, if it has one."""
        return next(iter(await self.all(statement, bound)), None)

    async def run(self, statement: Executable, bound: Bound) -> int:
        """Run a statement that gives nothing back; says how many rows it touched."""
        written = _written(statement, frozenset(bound))
        done = await self._driver.execute(written.sql, *written.values(bound))
        count = done.rpartition(" ")[2]
        return int(count) if count.isdigit() else 0

    async def run_each(self, statement: Executable, rows: Sequence[Bound]) -> None:
        """Run a statement once for each row of values, all with the same names."""
        written = _written(statement, frozenset(rows[0]))
        await self._driver.executemany(written.sql, [written.values(row) for row in rows])


def driver_under(connection: AsyncConnection) -> "asyncpg.Connection[asyncpg.Record]":
    """Find the driver of an open connection, in whatever transaction was begun there."""
    pooled = cast("Any", connection.sync_connection).connection
    return cast("asyncpg.Connection[asyncpg.Record]", pooled.driver_connection)


@lru_cache(maxsize=1024)
def _written(statement: Executable, names: frozenset[str]) -> _Written:
    """Let SQLAlchemy write a statement for these values; the statement is a constant, so it is written once."""
    element = cast("ClauseElement", statement)
    compiled = cast("SQLCompiler", element.compile(dialect=_DIALECT, column_keys=sorted(names)))
    order = tuple(compiled.positiontup or ())
    constants = {name: value for name, value in compiled.params.items() if value is not None}
    types = [compiled.binds[name].type for name in order]
    columns = list(element.exported_columns) if isinstance(element, ReturnsRows) else []
    return _Written(
        str(compiled),
        order,
        constants,
        _converts(types, lambda kind: kind.bind_processor(_DIALECT)),
        _converts([column.type for column in columns], lambda kind: kind.result_processor(_DIALECT, None)),
    )


def _converts(
    types: Sequence[TypeEngine[Any]], convert: Callable[[TypeEngine[Any]], _Convert | None]
) -> tuple[tuple[int, _Convert], ...]:
    found = ((place, convert(kind.dialect_impl(_DIALECT))) for place, kind in enumerate(types))
    return tuple((place, one) for place, one in found if one is not None)


@lru_cache(maxsize=256)
def _columns(names: tuple[str, ...]) -> SimpleResultMetaData:
    return SimpleResultMetaData(names)
