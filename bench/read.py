"""Reading one case, on record, against the same statements by plain asyncpg."""

import asyncio
from collections.abc import Iterator
from typing import Final

from bench.client import API, Asked, Client
from bench.measure import ROUNDS, Measured, Pair, shorter_is_better
from bench.replay import in_turn, listening
from bench.town import ASSESSOR, CITIZENS, Town, town_of

AIM: Final = 1 / 2.5
"""At most 2.5 times the time of the statements alone."""

READS: Final = 60
"""In each round, by each side."""

_WARM_UP: Final = 1
_REACHED: Final = """
    SELECT c.id FROM care_case c
    JOIN team_member m ON m.municipality_id = c.municipality_id AND m.team_id = c.team_id
    JOIN user_account u ON u.municipality_id = m.municipality_id AND u.id = m.user_id
    WHERE u.subject = $1 ORDER BY c.id LIMIT $2
"""


def measure() -> Iterator[Measured]:
    """Read in turn; raises NotMeasured when a read is refused."""
    with town_of(CITIZENS) as town:
        rounds = asyncio.run(_rounds(town))
    yield shorter_is_better(
        "GET /cases/{case}, against its statements by plain asyncpg", "ms", rounds, AIM, READS * ROUNDS
    )


async def _rounds(town: Town) -> list[Pair]:
    """Let both sides read the same cases."""
    headers = town.headers(ASSESSOR)
    found = await town.rows(_REACHED, ASSESSOR, READS)
    asked = [Asked("GET", f"{API}/cases/{case['id']}", headers) for case in found]
    async with listening(town.settings) as listener:
        works = [(await listener.work_of(one))[0] for one in asked]
    pairs = list(zip(asked, works, strict=True))
    async with town.connected() as connection:
        with Client.to(town.port) as client:
            rounds = [await in_turn(client, connection, pairs) for _ in range(ROUNDS + _WARM_UP)]
    return rounds[_WARM_UP:]
