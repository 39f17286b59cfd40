"""Reading one case, on record, against the same statements by plain asyncpg."""

import asyncio
from collections.abc import Iterator
from typing import Final

from bench.client import API, Asked, Client
from bench.measure import MILLISECONDS, ROUNDS, Measured, Pair, seconds_of_one, shorter_is_better
from bench.replay import about, listening, seconds_of_plain
from bench.town import ASSESSOR, CITIZENS, Town, town_of

AIM: Final = 1 / 2.5
"""At most 2.5 times the time of the statements alone."""

READS: Final = 60
"""In each round, by each side."""

_WARM_UP: Final = 1
_REACHED: Final = """
    SELECT c.id::text AS case_id, c.citizen_id::text FROM care_case c
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
    places = await town.rows(_REACHED, ASSESSOR, READS)
    asked = [Asked("GET", f"{API}/cases/{place['case_id']}", headers) for place in places]
    async with listening(town.settings) as listener:
        work, _ = await listener.work_of(asked[0])
    first = tuple(places[0].values())
    works = [about(work, dict(zip(first, place.values(), strict=True))) for place in places]
    rounds = list[Pair]()
    async with town.connected() as connection:
        with Client.to(town.port) as client:
            for _ in range(ROUNDS + _WARM_UP):
                ours, theirs = seconds_of_one(client.ask, asked), await seconds_of_plain(connection, works)
                rounds.append((ours * MILLISECONDS, theirs * MILLISECONDS))
    return rounds[_WARM_UP:]
