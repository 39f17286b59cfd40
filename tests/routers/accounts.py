"""Users let in and changed for a test, and a change of the database held open while somebody else comes."""

import asyncio
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import asyncpg
import httpx

from tests.world.cluster import dsn_of
from tests.world.issuer import NAME
from tests.world.town import Town

PATIENCE_SECONDS = 10.0


def account(subject: str = "a-new-one", **changed: Any) -> dict[str, Any]:
    """Say who is to be let in: an assessor in no team."""
    return {"issuer": NAME, "subject": subject, "name": "Ny Testperson", "roles": ["assessor"], **changed}


def let_in(town: Town, subject: str = "a-new-one", **changed: Any) -> dict[str, Any]:
    """Let somebody in as an administrator does."""
    response = town.post("administrator", "/users", account(subject, **changed))
    assert 201 == response.status_code, response.text
    found: dict[str, Any] = response.json()
    return found


def change(town: Town, path: str, body: Any, *, seen: int = 1, who: str = "administrator") -> httpx.Response:
    """Change a user or a team that was seen at a version."""
    return town.call(who, "PATCH", path, body, If_Match=f'"{seen}"')


def put_members(town: Town, team: str, *users: str, seen: int = 1) -> httpx.Response:
    """Say who is in a team."""
    members = {"members": [str(town.users[user]) for user in users]}
    return town.call("administrator", "PUT", f"/teams/{town.teams[team]}/members", members, If_Match=f'"{seen}"')


def user_path(town: Town, user: str) -> str:
    """Give the address of a user."""
    return f"/users/{town.users[user]}"


def team_path(town: Town, team: str) -> str:
    """Give the address of a team."""
    return f"/teams/{town.teams[team]}"


@contextmanager
def _held_open(town: Town, statement: str) -> Iterator[None]:
    """Hold a change of the database open until the block ends, then keep it."""
    with asyncio.Runner() as runner:
        connection = runner.run(asyncpg.connect(dsn_of(town.cluster.owner(town.database))))
        held = connection.transaction()
        runner.run(held.start())
        runner.run(connection.execute(statement.replace("$town", f"'{town.municipality_id}'")))
        yield
        runner.run(held.commit())
        runner.run(connection.close())


def while_changing(town: Town, statement: str, ask: Callable[[], httpx.Response]) -> httpx.Response:
    """Ask while somebody else has changed the database and not yet said that they mean it."""
    with ThreadPoolExecutor(1) as pool:
        with _held_open(town, statement):
            asked = pool.submit(ask)
            _wait_for(town, asked)
        return asked.result(PATIENCE_SECONDS)


def _wait_for(town: Town, asked: Future[httpx.Response]) -> None:
    """Wait until a request is answered, or waits itself for what is held."""
    waiting = "SELECT FROM pg_locks WHERE NOT granted AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = "
    until = time.monotonic() + PATIENCE_SECONDS
    while not asked.done() and not town.rows(f"{waiting} current_database())"):
        assert time.monotonic() < until, "neither answered nor waiting"
        time.sleep(0.02)
