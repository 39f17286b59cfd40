"""Whoever hangs holds up nobody else: a database that does not answer, and a caller who does not finish speaking."""

import asyncio
import os
import signal
import socket
import time
from contextlib import ExitStack
from urllib.parse import urlsplit

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from api.db import work
from api.db.engine import DatabaseUnavailable, make_engine
from tests.system.own import DATABASE, Own
from tests.world.town import Town

SLOW_CALLERS = 20
"""More than the service has connections to the database."""
SOON_SECONDS = 4.0
_PID = text("SELECT pg_backend_pid()")


async def _asked(engine: AsyncEngine) -> int:
    """Ask which process answers."""
    async with work.begun(engine, "town-0") as direct:
        ((pid,),) = await direct.all(_PID, {})
        return int(pid)


async def _frozen(own: Own) -> tuple[bool, float, bool]:
    """Let a connection stop; says whether it was given up, after how long, and whether the next one answers."""
    engine = make_engine(own.cluster.service(DATABASE), pool_size=1)
    frozen, began = await _asked(engine), time.monotonic()
    os.kill(frozen, signal.SIGSTOP)
    try:
        with pytest.raises(DatabaseUnavailable) as given_up:
            await _asked(engine)
        return bool(given_up), time.monotonic() - began, await _asked(engine) != frozen
    finally:
        os.kill(frozen, signal.SIGCONT)
        await engine.dispose()


def test_a_connection_that_stops_answering_is_given_up_and_replaced(own: Own, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "PATIENCE_SECONDS", 0.5)
    given_up, seconds, goes_on = asyncio.run(_frozen(own))
    assert (True, True, True) == (given_up, seconds < SOON_SECONDS, goes_on)


def test_callers_who_do_not_finish_what_they_say_hold_no_connection(town: Town) -> None:
    address = urlsplit(str(town.http.base_url))
    headers = town.headers("assessor") | {"Host": "here", "Content-Type": "application/json", "Content-Length": "1000"}
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    with ExitStack() as callers:
        for _ in range(SLOW_CALLERS):
            line = callers.enter_context(socket.create_connection((address.hostname, address.port)))
            line.sendall(f"POST /api/v1/cases HTTP/1.1\r\n{head}\r\n{{".encode())
        began = time.monotonic()
        statuses = [town.get("case_officer", "/cases").status_code for _ in range(3)]
        assert ([200] * 3, True) == (statuses, time.monotonic() - began < SOON_SECONDS)
