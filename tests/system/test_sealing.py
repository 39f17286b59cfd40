"""Sealing goes on whatever is wrong with one trail."""

import asyncio

from api.db.engine import make_engine
from api.usecases.seal_audit import seal_all
from tests.world.town import Town

_WAITING = "SELECT position FROM audit_unsealed WHERE municipality_id = $town"
_ENTRY = """
    INSERT INTO audit_entry (municipality_id, at, role, action, purpose, citizen_ids, outcome, origin, request_id)
    SELECT $town, now(), 'system', 'case.read', 'system', '{}', 'done', 'local', gen_random_uuid() RETURNING position
"""
_WAIT = "INSERT INTO audit_unsealed VALUES ($town, {position})"
_LINK = "INSERT INTO audit_link VALUES ($town, 7, {position}, sha256('another chain'))"


async def _sealed(town: Town) -> None:
    engine = make_engine(town.cluster.service(town.database))
    await seal_all(engine)
    await engine.dispose()


def _with_entry(town: Town) -> int:
    position: int = town.rows(_ENTRY)[0]["position"]
    return position


def test_a_trail_that_cannot_be_sealed_does_not_hold_up_the_others(town: Town, other_town: Town) -> None:
    broken, whole = _with_entry(town), _with_entry(other_town)
    town.rows(_LINK.format(position=broken))  # an entry that is sealed already cannot be sealed again
    town.rows(_WAIT.format(position=broken))
    other_town.rows(_WAIT.format(position=whole))
    asyncio.run(_sealed(town))
    left = [len(one.rows(_WAITING)) for one in (town, other_town)]
    town.rows("DELETE FROM audit_unsealed WHERE municipality_id = $town")
    assert [1, 0] == left
