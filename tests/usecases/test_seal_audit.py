"""A round of the sealer: what waits is sealed and told, and where nothing waits the database is asked once."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from sqlalchemy import event

from api.db.engine import make_engine
from api.usecases.seal_audit import seal_and_tell
from tests.world.cluster import Cluster

TOWN = """
    INSERT INTO municipality VALUES ('town', 'Town', 'NO', 'nb', 'Europe/Oslo', 'harstad', false, true, false,
        '+4710000000', '[{"weekday": 1, "opens": "08:00", "closes": "15:30"}]', now())
"""
WAITS = """
    WITH entry AS (
        INSERT INTO audit_entry
            (municipality_id, at, role, action, purpose, citizen_ids, outcome, origin, request_id)
        SELECT 'town', now(), 'system', 'case.read', 'system', '{}', 'done', 'local', gen_random_uuid()
        RETURNING position
    )
    INSERT INTO audit_unsealed SELECT 'town', position FROM entry
"""
SEALED_BEFORE = "INSERT INTO audit_link SELECT 'town', 7, position, sha256('another chain') FROM audit_unsealed"


@dataclass
class Round:
    """What came of one round, and how often it was asked what waits."""

    left: list[str] = field(default_factory=list)
    told: dict[str, int] = field(default_factory=dict)
    asked: int = 0


@pytest.fixture
def database(cluster: Cluster) -> Iterator[str]:
    """Make a database with one municipality."""
    name = cluster.database()
    cluster.run(name, TOWN)
    yield name
    cluster.drop(name)


def sealed(cluster: Cluster, database: str, *, before: tuple[str, ...] = ()) -> Round:
    """Seal and tell once, as the service."""
    come = Round()

    async def run() -> None:
        engine = make_engine(cluster.service(database))

        @event.listens_for(engine.sync_engine, "before_cursor_execute")
        def _hear(*sent: object) -> None:
            come.asked += "municipalities_to_seal" in str(sent[2])

        come.left = await seal_and_tell(
            engine, lambda name, count, _: come.told.update({name: count}), before=list(before)
        )
        await engine.dispose()

    asyncio.run(run())
    return come


def test_where_nothing_waits_it_is_asked_once(cluster: Cluster, database: str) -> None:
    assert Round(asked=1) == sealed(cluster, database)


def test_what_waited_before_and_is_gone_is_told_all_the_same(cluster: Cluster, database: str) -> None:
    assert Round(told={"town": 0}, asked=1) == sealed(cluster, database, before=("town",))


def test_what_waits_is_sealed_and_it_is_asked_whether_all_was(cluster: Cluster, database: str) -> None:
    cluster.run(database, WAITS)
    assert Round(asked=2) == sealed(cluster, database)
    assert [] == list(cluster.run(database, "SELECT FROM audit_unsealed")[0])


def test_what_cannot_be_sealed_is_told_and_told_again(cluster: Cluster, database: str) -> None:
    cluster.run(database, WAITS, SEALED_BEFORE)
    assert [Round(["town"], {"town": 1}, 2)] * 2 == [sealed(cluster, database), sealed(cluster, database)]
