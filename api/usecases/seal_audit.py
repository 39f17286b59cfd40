"""Seal the audit trail: entries that wait are put into the chain of their municipality, a short batch at a time.

Every server process does it; whoever holds the lock of a chain adds to it, and the others pass on. Each new head is
logged, so that a copy of it exists outside the database.
"""

import asyncio
from collections.abc import Callable, Iterable
from typing import Final

import structlog
from sqlalchemy.ext.asyncio import AsyncEngine

from api.db.engine import PATIENCE_SECONDS, DatabaseUnavailable, unavailable_when_away
from api.db.stores.audit import add_links, head_of, lock_chain, municipalities_to_seal, tail_of, waiting
from api.db.work import begun
from api.domain.audit.chain import seal
from api.observing.logs import what_broke

BATCH: Final = 500
PAUSE_SECONDS: Final = 1.0
"""How long the unsealed tail may grow before it is looked at again."""

Tell = Callable[[str, int, float], None]
"""Takes a municipality, how many of its entries wait for their seal, and for how many seconds the oldest has."""

_LOG = structlog.get_logger()


async def seal_forever(engine: AsyncEngine, tell: Tell) -> None:
    """Seal whatever waits, tell what is left, pause, and begin again; a database that is away is waited for."""
    told: list[str] = []
    while True:
        try:
            told = await seal_and_tell(engine, tell, before=told)
        except DatabaseUnavailable as error:
            _LOG.warning("audit not sealed", **what_broke(error.first_cause))
        except Exception as error:  # noqa: BLE001 - sealing goes on whatever broke once; the entries wait
            _LOG.warning("audit not sealed", **what_broke(error))
        await asyncio.sleep(PAUSE_SECONDS)


async def seal_and_tell(engine: AsyncEngine, tell: Tell, *, before: Iterable[str]) -> list[str]:
    """Seal what waits, and tell how much of each trail waits then, also of those told of before; give those that wait.

    What waits is asked for again only where something did. Raises DatabaseUnavailable.
    """
    waits = await _to_seal(engine)
    if waits:
        await _seal(engine, waits)
        waits = await _to_seal(engine)
    for municipality_id in {*before, *waits}:
        async with begun(engine, municipality_id) as direct:
            tell(municipality_id, *await tail_of(direct, municipality_id))
    return waits


async def seal_all(engine: AsyncEngine) -> int:
    """Seal everything that waits and give how many entries that were; a trail that cannot be sealed is left for later.

    Raises DatabaseUnavailable.
    """
    return await _seal(engine, await _to_seal(engine))


async def _seal(engine: AsyncEngine, waits: Iterable[str]) -> int:
    sealed = 0
    for municipality_id in waits:
        try:
            sealed += await _seal_waiting(engine, municipality_id)
        except DatabaseUnavailable:
            raise
        except Exception as error:  # noqa: BLE001 - what is wrong with one trail must not hold up the others
            _LOG.warning("audit not sealed", municipality=municipality_id, **what_broke(error))
    return sealed


async def _to_seal(engine: AsyncEngine) -> list[str]:
    async with unavailable_when_away(), asyncio.timeout(PATIENCE_SECONDS), engine.connect() as connection:
        return await municipalities_to_seal(connection)


async def _seal_waiting(engine: AsyncEngine, municipality_id: str) -> int:
    sealed, batch = 0, BATCH
    while batch == BATCH:  # a smaller one was all there was; what came meanwhile waits for the next round
        batch = await seal_batch(engine, municipality_id)
        sealed += batch
    return sealed


async def seal_batch(engine: AsyncEngine, municipality_id: str) -> int:
    """Seal one batch of one municipality and give its size; 0 when nothing waits or another process is at it."""
    async with begun(engine, municipality_id) as direct:
        if not await lock_chain(direct, municipality_id):
            return 0
        entries = await waiting(direct, municipality_id, limit=BATCH)
        if not entries:
            return 0
        links = seal(await head_of(direct, municipality_id), entries)
        await add_links(direct, municipality_id, links)
        await direct.commit()
    _LOG.info("audit sealed", head=str(links[-1].head), count=len(links))
    return len(links)
