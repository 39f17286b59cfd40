"""The statements of a request, taken from the application as it sends them, and sent again by plain asyncpg.

Nothing is copied by hand: an application in this process answers the request once, and asyncpg says what it sends, a
moment later and in the same order.
"""

import asyncio
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from statistics import median
from time import perf_counter
from typing import Any, Final
from uuid import UUID

import asyncpg
import httpx
from asyncpg.connection import LoggedQuery
from sqlalchemy import event

from api.main import create_app
from api.settings import Settings
from bench.client import Asked, Client, NotAnswered
from bench.measure import Pair

Ids = Mapping[str, str]
"""Other ids, by those that a transaction was recorded with."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement, with the values of one run, or of several at once."""

    sql: str
    rows: tuple[tuple[Any, ...], ...]
    many: bool


Work = tuple[Statement, ...]
"""The statements of one transaction, between its begin and its commit."""

BEGIN: Final = "BEGIN"
_HEARD: Final = ContextVar[list[list[Statement]] | None]("heard", default=None)
"""The transactions of the request of now; what the application does beside it is not heard."""


@dataclass(frozen=True, slots=True)
class Listener:
    """An application in this process that is listened to."""

    http: httpx.AsyncClient

    async def work_of(self, asked: Asked) -> tuple[Work, Any]:
        """Let it answer a request; gives the statements of its last transaction, and the answer."""
        heard = list[list[Statement]]()
        token = _HEARD.set(heard)
        try:
            answer = await self.http.request(asked.method, asked.path, headers=asked.headers, content=asked.body)
            await asyncio.sleep(0)
        finally:
            _HEARD.reset(token)
        if not answer.is_success:
            raise NotAnswered(asked, answer.text)
        return tuple(heard[-1]), answer.json()


@asynccontextmanager
async def listening(settings: Settings) -> AsyncIterator[Listener]:
    """Start an application and listen until the block ends."""
    app = create_app(settings)
    async with app.router.lifespan_context(app):
        engine = app.state.installation.engine.sync_engine
        event.listen(engine, "checkout", _taken)
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://127.0.0.1") as http:
            yield Listener(http)


def _taken(connection: Any, _record: object, _proxy: object) -> None:
    connection.driver_connection.add_query_logger(_logged)


def _logged(query: LoggedQuery) -> None:
    if (heard := _HEARD.get()) is None:
        return
    if query.query == BEGIN:
        heard.append([])
    elif query.args:
        many = isinstance(query.args, list)
        heard[-1].append(Statement(query.query, tuple(map(tuple, query.args)) if many else (tuple(query.args),), many))


def about(work: Work, ids: Ids) -> Work:
    """Put other ids in the place of those a transaction was recorded with."""
    return tuple(
        replace(statement, rows=tuple(tuple(_other(value, ids) for value in row) for row in statement.rows))
        for statement in work
    )


def _other(value: Any, ids: Ids) -> Any:
    """Put another id in the place of one, alone, in a list or as the subject of an entry, such as `assessment/<id>`."""
    match value:
        case UUID():
            return UUID(ids.get(str(value), str(value)))
        case list():
            return [_other(item, ids) for item in value]
        case str():
            kind, slash, name = value.rpartition("/")
            return f"{kind}{slash}{ids.get(name, name)}"
    return value


async def in_turn(client: Client, connection: asyncpg.Connection, pairs: Iterable[tuple[Asked, Work]]) -> Pair:
    """Ask the server and do the work again, one after the other; gives the medians of both in milliseconds."""
    ours, theirs = list[float](), list[float]()
    for asked, work in pairs:
        ours.append(client.milliseconds(asked))
        theirs.append(await _milliseconds(connection, work))
    return median(ours), median(theirs)


async def _milliseconds(connection: asyncpg.Connection, work: Work) -> float:
    start = perf_counter()
    async with connection.transaction():
        for statement in work:
            if statement.many:
                await connection.executemany(statement.sql, statement.rows)
            else:
                await connection.fetch(statement.sql, *statement.rows[0])
    return (perf_counter() - start) * 1000
