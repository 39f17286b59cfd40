"""Check an installation: everything a running service takes for granted, and for each what to do when it is not so."""

import shutil
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from functools import partial
from typing import Final

from sqlalchemy import URL
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from api.db.engine import unavailable_when_away
from api.domain.errors import DomainError
from api.security.keyring import Keyring
from api.settings import Settings
from api.usecases.open_installation import engine_of
from api.usecases.operations.check_database import (
    Check,
    State,
    check_audit,
    check_clock,
    check_guards,
    check_role,
    check_schema,
    check_sealed,
    check_server,
)
from api.usecases.operations.reach import check_reach, keyring_path, one_snapshot, reach

ROOM: Final = 2 * 1024**3
"""So many bytes of the disk should be free (own choice)."""

Question = Callable[[AsyncConnection], Awaitable[Check]]
_OF_ANYBODY: Final[dict[str, Question]] = {"server": check_server, "schema": check_schema, "clock": check_clock}
_VARIABLES: Final = {"service": "DATABASE_URL", "owner": "MESTRING_DATABASE_OWNER_URL"}


async def check_installation(settings: Settings) -> list[Check]:
    """Check everything, one thing after the other; one that is wrong does not keep the others from being looked at."""
    async with reach(settings) as found, AsyncExitStack() as stack:
        service, as_service = await _opened(stack, "service", found.service)
        owner, as_owner = await _opened(stack, "owner", found.owner)
        checks = [as_service, as_owner]
        if anybody := owner or service:
            checks += [await _asked(anybody, name, one) for name, one in _OF_ANYBODY.items()]
        newest = any(check.name == "schema" and check.state is State.OK for check in checks)
        if service:
            checks.append(await _asked(service, "role", check_role))
        if newest:
            checks += [await _asked(anybody, "guards", check_guards)] if anybody else []
            checks += [await _asked(owner, "audit", check_audit)] if owner else []
        checks.append(await _keyring(settings, owner if newest else None))
        embedded = settings.database_url is None and settings.database_owner_url is None
        return [*checks, _disk(settings) if embedded else _DISK_ELSEWHERE]


async def _opened(stack: AsyncExitStack, name: str, url: URL | None) -> tuple[AsyncEngine | None, Check]:
    if url is None:
        told = f"no address; set {_VARIABLES[name]} to check what only this role can see."
        return None, Check(name, State.UNKNOWN, told)
    engine = await stack.enter_async_context(engine_of(url, pool_size=1))
    try:
        await check_reach(engine)
    except DomainError as error:
        return None, _wrong(name, error)
    return engine, Check(name, State.OK, f"the database lets '{url.username}' in.")


async def _asked(engine: AsyncEngine, name: str, question: Question) -> Check:
    try:
        async with unavailable_when_away(), one_snapshot(engine) as connection:
            return await question(connection)
    except DomainError as error:
        return _wrong(name, error)


async def _keyring(settings: Settings, owner: AsyncEngine | None) -> Check:
    try:
        keyring = Keyring.load(keyring_path(settings))
    except DomainError as error:
        return _wrong("keyring", error)
    if owner is None:
        return Check("keyring", State.UNKNOWN, "can be read; what it opens only the owner of the database can see.")
    return await _asked(owner, "keyring", partial(check_sealed, keyring=keyring))


def _disk(settings: Settings) -> Check:
    free = shutil.disk_usage(settings.data).free
    if free < ROOM:
        told = f"{free / 1024**3:.1f} GiB are left; below {ROOM / 1024**3:.0f} GiB, make room or move the data."
        return Check("disk", State.WRONG, told)
    return Check("disk", State.OK, f"{free / 1024**3:.0f} GiB are left.")


_DISK_ELSEWHERE: Final = Check(
    "disk", State.UNKNOWN, "the disk of the database server is not seen from here; watch it."
)


def _wrong(name: str, error: DomainError) -> Check:
    return Check(name, State.WRONG, error.problems[0].message)
