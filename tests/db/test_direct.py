"""Statements sent straight to asyncpg: they give what SQLAlchemy's own way gives, in the transaction it began."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from asyncpg.exceptions import DivisionByZeroError
from sqlalchemy import ARRAY, Column, Integer, LargeBinary, MetaData, Table, Text, any_, bindparam, insert, select, text
from sqlalchemy.dialects.postgresql import JSON
from sqlalchemy.ext.asyncio import AsyncConnection

from api.db.direct import Direct
from api.db.engine import make_engine
from api.db.work import begun
from tests.world.town import Town

KEPT = Table(
    "kept", MetaData(), Column("id", Integer), Column("said", JSON), Column("bytes", LargeBinary), Column("word", Text)
)
MAKE = text("CREATE TEMPORARY TABLE kept (id integer, said json, bytes bytea, word text) ON COMMIT DROP")
ADD = insert(KEPT)
ALL = select(KEPT).order_by(KEPT.c.id)
ROW: dict[str, Any] = {"id": 1, "said": {"z": [1, None], "a": "å"}, "bytes": b"\0\xff", "word": "ord"}


def within(town: Town, work: Callable[[AsyncConnection, Direct], Awaitable[Any]]) -> Any:
    """Do something in a transaction in which there is an empty table, and undo it."""

    async def run() -> Any:
        engine = make_engine(town.cluster.owner(town.database))
        try:
            async with engine.connect() as connection:
                await connection.execute(MAKE)
                return await work(connection, Direct.under(connection))
        finally:
            await engine.dispose()

    return asyncio.run(run())


@pytest.mark.parametrize("times", [1, 3])
def test_what_is_put_in_comes_out_as_sqlalchemy_gives_it(town: Town, times: int) -> None:
    async def work(connection: AsyncConnection, direct: Direct) -> tuple[Any, Any]:
        rows = [{**ROW, "id": number} for number in range(times)]
        await direct.run_each(ADD, rows)
        return await direct.all(ALL, {}), (await connection.execute(ALL)).all()

    ours, theirs = within(town, work)
    assert theirs == ours
    assert [{**ROW, "id": number} for number in range(times)] == [row._asdict() for row in ours]


def test_names_that_are_not_given_are_left_to_the_database(town: Town) -> None:
    async def work(_: AsyncConnection, direct: Direct) -> Any:
        await direct.run(ADD, {"id": 2})
        return await direct.one(ALL, {})

    assert (2, None, None, None) == within(town, work)


def test_values_written_in_the_statement_are_bound_with_those_given(town: Town) -> None:
    wanted = select(KEPT.c.word).where(KEPT.c.id > 0, KEPT.c.word == "ord", KEPT.c.id == bindparam("id"))

    async def work(_: AsyncConnection, direct: Direct) -> Any:
        await direct.run(ADD, ROW)
        return [await direct.one(wanted, {"id": number}) for number in (1, 2)]

    assert [("ord",), None] == within(town, work)


def test_one_of_many_is_found(town: Town) -> None:
    wanted = select(KEPT.c.id).where(KEPT.c.bytes == any_(bindparam("those", type_=ARRAY(LargeBinary))))

    async def work(_: AsyncConnection, direct: Direct) -> Any:
        await direct.run(ADD, ROW)
        return await direct.all(wanted, {"those": [b"", b"\0\xff"]})

    assert [(1,)] == within(town, work)


def test_it_says_how_many_rows_a_change_touched(town: Town) -> None:
    change = text("UPDATE kept SET word = :word WHERE id >= :id")

    async def work(_: AsyncConnection, direct: Direct) -> list[int]:
        await direct.run_each(ADD, [{**ROW, "id": number} for number in range(3)])
        return [await direct.run(change, {"word": "andre", "id": number}) for number in (0, 2, 9)]

    assert [3, 1, 0] == within(town, work)


async def _pid(direct: Direct) -> int:
    found = await direct.one(text("SELECT pg_backend_pid()"), {})
    return int(found[0]) if found else 0


def before_and_after(town: Town, cut_short: Callable[[Direct], Awaitable[Any]], error: type[Exception]) -> list[int]:
    """Name the server process of the only connection before and after work in it that ends early."""

    async def run() -> list[int]:
        engine = make_engine(town.cluster.owner(town.database), pool_size=1)

        async def pid() -> int:
            async with begun(engine, town.municipality_id) as direct:
                return await _pid(direct)

        async def ends_early() -> None:
            async with begun(engine, town.municipality_id) as direct:
                await cut_short(direct)

        try:
            before = await pid()
            with pytest.raises(error):
                await asyncio.wait_for(ends_early(), 0.5)
            return [before, await pid()]
        finally:
            await engine.dispose()

    return asyncio.run(run())


def test_a_connection_whose_work_was_cut_short_is_not_used_again(town: Town) -> None:
    before, after = before_and_after(town, lambda direct: direct.one(text("SELECT pg_sleep(30)"), {}), TimeoutError)
    assert before != after


def test_a_connection_whose_work_failed_is_clean_again(town: Town) -> None:
    before, after = before_and_after(town, lambda direct: direct.one(text("SELECT 1 / 0"), {}), DivisionByZeroError)
    assert before == after


def test_what_is_not_committed_is_undone_before_the_next_one_comes(town: Town) -> None:
    rename = text("UPDATE municipality SET name = :name WHERE municipality_id = :municipality_id")
    read = text("SELECT name FROM municipality WHERE municipality_id = :municipality_id")

    async def run() -> list[Any]:
        engine = make_engine(town.cluster.owner(town.database), pool_size=1)
        here = {"municipality_id": town.municipality_id}
        try:
            async with begun(engine, town.municipality_id) as direct:
                await direct.run(rename, {**here, "name": "Forgotten"})
            async with begun(engine, town.municipality_id) as direct:
                first = await direct.one(read, here)
                await direct.run(rename, {**here, "name": "Kept"})
                await direct.commit()
            async with begun(engine, town.municipality_id) as direct:
                return [first, await direct.one(read, here)]
        finally:
            await engine.dispose()

    first, second = asyncio.run(run())
    assert "Forgotten" != first[0]
    assert ("Kept",) == second


def test_a_connection_that_the_server_closed_is_replaced_before_it_is_used(town: Town) -> None:
    async def run() -> tuple[int, int]:
        engine = make_engine(town.cluster.owner(town.database), pool_size=1)
        try:
            async with begun(engine, town.municipality_id) as direct:
                before = await _pid(direct)
            await asyncio.to_thread(town.rows, f"SELECT pg_terminate_backend({before}, 5000)")
            async with begun(engine, town.municipality_id) as direct:
                return before, await _pid(direct)
        finally:
            await engine.dispose()

    before, after = asyncio.run(run())
    assert before != after
