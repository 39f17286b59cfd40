"""The log of one citizen costs what there is about that citizen, however long the trail of everybody has become."""

import asyncio
from uuid import UUID

from sqlalchemy import text

from api.db.engine import make_engine
from api.db.stores import audit
from api.db.work import begun
from tests.world.town import Town

OTHERS = 20_000
"""So many that reading all of them would cost more than asking the indexes."""
ABOUT = """
    INSERT INTO audit_entry (municipality_id, at, role, action, purpose, citizen_ids, outcome, origin, request_id)
    SELECT $town, now(), 'assessor', 'case.read', 'care', ARRAY[{citizen}], 'done', 'local', gen_random_uuid()
    FROM generate_series(1, {times})
"""
READ = text("""
    SELECT coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) FROM pg_stat_xact_user_tables
    WHERE relname = 'audit_entry'
""")


async def _entries_read(town: Town, citizen: UUID) -> tuple[int, int]:
    """Give how many entries a page of the log has, and how many were looked at for it."""
    engine = make_engine(town.cluster.service(town.database))
    asked = {"municipality_id": town.municipality_id, "citizen_id": citizen, "before": 2**63 - 1, "limit": 51}
    try:
        async with begun(engine, town.municipality_id) as direct:
            found = await direct.all(audit._OF_CITIZEN, asked)  # noqa: SLF001 - the statement itself
            ((read,),) = await direct.all(READ, {})
            return len(found), int(read)
    finally:
        await engine.dispose()


def test_a_page_of_the_log_looks_at_no_entry_about_anybody_else(town: Town) -> None:
    citizen = town.citizens["liv"]
    town.rows(ABOUT.format(citizen=f"'{citizen}'::uuid", times=3))
    town.rows(ABOUT.format(citizen="gen_random_uuid()", times=OTHERS))
    town.rows("VACUUM (ANALYZE) audit_entry")
    shown, read = asyncio.run(_entries_read(town, citizen))
    assert (3, 6) == (shown, read)
