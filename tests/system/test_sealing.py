"""Sealing goes on whatever is wrong with one trail, and what cannot be sealed is told at /metrics."""

import asyncio
import time

from prometheus_client.parser import text_string_to_metric_families

from api.db.engine import make_engine
from api.usecases.seal_audit import seal_all
from tests.system.own import Own
from tests.world.town import Town

_PATIENCE_SECONDS = 20.0

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


def _told(own: Own, town: Town) -> dict[str, float]:
    """Read what waits in a municipality off the metrics, by name."""
    families = text_string_to_metric_families(own.http.get("/metrics").text)
    samples = (sample for family in families for sample in family.samples)
    return {one.name: one.value for one in samples if one.labels == {"municipality": town.municipality_id}}


def _waits(own: Own, town: Town, count: int) -> float:
    """Wait until so many entries are told to wait, and give for how many seconds the oldest has."""
    until = time.monotonic() + _PATIENCE_SECONDS
    while (told := _told(own, town)).get("mestring_audit_unsealed") != count:
        assert time.monotonic() < until, told
        time.sleep(0.1)
    return told["mestring_audit_unsealed_oldest_seconds"]


def test_what_cannot_be_sealed_is_told_until_it_waits_no_more(own: Own) -> None:
    town = own.town()
    positions = [_with_entry(town), _with_entry(town)]
    town.rows(_LINK.format(position=positions[0]))
    for position in positions:
        town.rows(_WAIT.format(position=position))
    first = _waits(own, town, 2)
    time.sleep(1.5)
    later = _waits(own, town, 2)
    town.rows("DELETE FROM audit_unsealed WHERE municipality_id = $town")
    assert (True, 0.0) == (0 < first < later, _waits(own, town, 0))
