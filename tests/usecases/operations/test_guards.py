"""Whatever loosens what keeps municipalities apart and histories whole is seen."""

import asyncio

import pytest

from api.usecases.operations.guards import HERE
from tests.usecases.operations.guards_written import AGAIN, guards_at
from tests.world.cluster import Cluster

WRITTEN = (HERE / "guards.txt").read_text("utf-8").splitlines()
LOOSENED = [
    "ALTER TABLE citizen DISABLE ROW LEVEL SECURITY",
    "DROP POLICY tenant ON citizen",
    "CREATE POLICY more ON citizen TO mestring_app USING (true)",
    "CREATE POLICY more ON citizen USING (true)",
    "ALTER POLICY tenant ON citizen USING (true)",
    "ALTER POLICY tenant ON citizen WITH CHECK (true)",
    "ALTER POLICY tenant ON citizen TO PUBLIC",
    "GRANT DELETE ON citizen TO mestring_app",
    "GRANT UPDATE ON answer TO mestring_app",
    "GRANT UPDATE (words) ON placement TO mestring_app",
    "GRANT SELECT ON citizen TO PUBLIC",
    "GRANT TRUNCATE ON audit_entry TO mestring_app",
    "DROP TRIGGER history ON answer",
    "ALTER TABLE answer DISABLE TRIGGER history_kept",
    "ALTER TABLE answer ENABLE REPLICA TRIGGER history",
    "ALTER TABLE answer DISABLE TRIGGER ALL",
    "CREATE OR REPLACE FUNCTION refuse_to_change_history() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
    "GRANT EXECUTE ON FUNCTION municipalities_to_seal() TO PUBLIC",
    "ALTER FUNCTION municipalities_to_seal() RESET search_path",
    "CREATE FUNCTION all_of_it() RETURNS SETOF citizen LANGUAGE sql SECURITY DEFINER AS 'SELECT * FROM citizen'",
    "GRANT CREATE ON SCHEMA public TO mestring_app",
    "GRANT CREATE ON SCHEMA public TO PUBLIC",
    "CREATE TABLE more (municipality_id text)",
    "ALTER TABLE district OWNER TO mestring_app",
    "ALTER DATABASE {} SET session_replication_role = replica",
    "GRANT pg_read_all_data TO mestring_app",
    "ALTER ROLE mestring_app BYPASSRLS",
    "ALTER ROLE mestring_app SUPERUSER",
    "ALTER ROLE mestring_app CREATEROLE",
    "ALTER ROLE mestring_app SET session_replication_role = replica",
]


def test_a_new_database_is_guarded_as_it_is_written_down(cluster: Cluster) -> None:
    assert WRITTEN == asyncio.run(guards_at(cluster.owner(cluster.template))), AGAIN


@pytest.mark.parametrize("statement", LOOSENED)
def test_whatever_is_loosened_is_seen(cluster: Cluster, statement: str) -> None:
    template = cluster.template
    assert WRITTEN != asyncio.run(guards_at(cluster.owner(template), statement.format(template)))
