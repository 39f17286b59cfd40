"""Saving an assessment of 30 answers, with audit and recommendation, against the same statements by plain asyncpg.

Every save is of an assessment of its own: the application here does one to be listened to, the server one, and plain
asyncpg one, all with the same answers. In the end the database must hold the same three times.
"""

import asyncio
from collections.abc import Iterator, Mapping
from json import dumps
from random import Random
from typing import Any, Final
from uuid import uuid4

import asyncpg

from bench.citizens import Document, documents
from bench.client import API, Asked, Client
from bench.measure import ROUNDS, Measured, NotMeasured, Pair, shorter_is_better
from bench.replay import Listener, Work, about, in_turn, listening
from bench.town import ASSESSOR, CITIZENS, Town, town_of

AIM: Final = 1 / 2.5
"""At most 2.5 times the time of the statements alone."""

ANSWERS: Final = 30
SAVES: Final = 20
"""In each round, by each side."""

_WARM_UP: Final = 1
_EACH: Final = 3
"""How often the same answers are saved."""

_OPEN: Final = """
    SELECT s.case_id::text, s.citizen_id::text, s.id::text AS assessment_id FROM assessment s
    JOIN care_case c ON c.municipality_id = s.municipality_id AND c.id = s.case_id
    JOIN team_member m ON m.municipality_id = c.municipality_id AND m.team_id = c.team_id
    JOIN user_account u ON u.municipality_id = m.municipality_id AND u.id = m.user_id
    WHERE u.subject = $1 AND s.signed_at IS NULL ORDER BY s.id LIMIT $2
"""
_SAVED: Final = """
    SELECT count(*) AS times, sum(s.answers) AS answers FROM placement p
    JOIN assessment s ON s.municipality_id = p.municipality_id AND s.id = p.assessment_id AND s.signed_at IS NOT NULL
    JOIN audit_entry e ON e.municipality_id = s.municipality_id AND e.subject = 'assessment/' || s.id
        AND e.action = 'assessment.sign'
    GROUP BY p.facts, p.result_hash
"""


def measure() -> Iterator[Measured]:
    """Save in turn; raises NotMeasured when a save is refused, or one side did not save what the others did."""
    with town_of(CITIZENS) as town:
        rounds = asyncio.run(_rounds(town))
    name = f"POST .../signature with {ANSWERS} answers, against its statements by plain asyncpg"
    yield shorter_is_better(name, "ms", rounds, AIM, SAVES * ROUNDS)


async def _rounds(town: Town) -> list[Pair]:
    count = SAVES * (ROUNDS + _WARM_UP)
    headers = {**town.headers(ASSESSOR), "Content-Type": "application/json", "If-Match": '"1"'}
    places = await town.rows(_OPEN, ASSESSOR, count * _EACH)
    bodies = [_body(document) for document in documents(count, seed=0)]
    async with listening(town.settings) as listener:
        listened = zip(places[:count], places[count : 2 * count], bodies, strict=True)
        works = [await _work(listener, _asked(one, body, headers), one, other) for one, other, body in listened]
    asked = [_asked(place, body, headers) for place, body in zip(places[2 * count :], bodies, strict=True)]
    pairs = list(zip(asked, works, strict=True))
    async with town.connected() as connection:
        with Client.to(town.port) as client:
            rounds = [
                await in_turn(client, connection, pairs[start : start + SAVES]) for start in range(0, count, SAVES)
            ]
    await _check(town, count)
    return rounds[_WARM_UP:]


def _body(document: Document) -> bytes:
    """Write a request with some of what is so for a citizen."""
    groups = {group: said for group, said in document.items() if isinstance(said, dict)}
    known = [(name, value) for said in groups.values() for name, value in said.items()]
    chosen = Random(0).sample(known, ANSWERS)  # noqa: S311 # nothing is kept secret with it
    answers = [{"fact": name, "value": value, "informant": "staff"} for name, value in chosen]
    return dumps({"answers": answers}).encode()


def _asked(place: asyncpg.Record, body: bytes, headers: Mapping[str, str]) -> Asked:
    path = f"{API}/cases/{place['case_id']}/assessments/{place['assessment_id']}/signature"
    return Asked("POST", path, headers, body)


async def _work(listener: Listener, asked: Asked, one: asyncpg.Record, other: asyncpg.Record) -> Work:
    """Listen to a save of one assessment, and give its statements for another."""
    work, answer = await listener.work_of(asked)
    ids: dict[str, Any] = {one[name]: other[name] for name in one.keys()}  # noqa: SIM118 - a record is no mapping
    return about(work, {**ids, answer["recommended"]["id"]: str(uuid4())})


async def _check(town: Town, count: int) -> None:
    saved = await town.rows(_SAVED)
    times, answers = sum(row["times"] for row in saved), sum(row["answers"] for row in saved)
    uneven = any(row["times"] % _EACH for row in saved)
    if uneven or (times, answers) != (count * _EACH, count * _EACH * ANSWERS):
        message = f"{times} saves with {answers} answers are there; the sides did not do the same."
        raise NotMeasured(message)
