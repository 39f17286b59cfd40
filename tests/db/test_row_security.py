"""Row-level security: the service sees and writes the rows of one municipality at a time, and finds no way around."""

import asyncio
from typing import Any

import asyncpg
import pytest
from asyncpg.exceptions import InsufficientPrivilegeError, PostgresError, RestrictViolationError
from sqlmodel import SQLModel

from tests.usecases.operations.lived_in import Place, installation
from tests.world.cluster import dsn_of

lived = pytest.fixture(scope="session")(installation)

TABLES = sorted(SQLModel.metadata.tables)
BIND = "SELECT set_config('mestring.municipality', $1, true)"
UNBOUND: tuple[str | None, ...] = (None, "", "%", "nowhere", "town-0' OR true --", "TOWN-0")


async def _asked(place: Place, bound: str | None, statements: tuple[str, ...], ask: Any) -> Any:
    connection = await asyncpg.connect(dsn_of(place.cluster.service(place.database)))
    transaction = connection.transaction()
    await transaction.start()
    try:
        if bound is not None:
            await connection.execute(BIND, bound)
        for statement in statements:
            await connection.execute(statement)
        return await ask(connection)
    finally:
        await connection.close()


def fetched(place: Place, bound: str | None, *statements: str) -> list[asyncpg.Record]:
    """Give what the last statement finds for the service, bound to a municipality or not; nothing is kept."""
    *first, last = statements
    found: list[asyncpg.Record] = asyncio.run(
        _asked(place, bound, tuple(first), lambda connection: connection.fetch(last))
    )
    return found


def done(place: Place, bound: str | None, statement: str) -> str:
    """Say what the service changes, bound to a municipality; nothing is kept."""
    return str(asyncio.run(_asked(place, bound, (), lambda connection: connection.execute(statement))))


RIGHTS = """
    SELECT privilege_type FROM information_schema.role_table_grants
    WHERE table_name = '{}' AND grantee = 'mestring_app'
"""
COUNT = "SELECT count(*) FROM {}"
TOWNS = "SELECT municipality_id FROM {}"
ROW = "SELECT to_jsonb(t) FROM {} t WHERE municipality_id = '{}' LIMIT 1"
ADD = "INSERT INTO {0} OVERRIDING SYSTEM VALUE SELECT * FROM jsonb_populate_record(NULL::{0}, $1)"
MOVE = "UPDATE {} SET municipality_id = '{}'"
CHANGE = {
    "UPDATE": "UPDATE {} SET municipality_id = municipality_id WHERE municipality_id = '{}'",
    "DELETE": "DELETE FROM {} WHERE municipality_id = '{}'",
}


@pytest.fixture
def here(lived: Place) -> str:
    """The municipality the service is bound to."""
    return lived.towns[0].municipality_id


@pytest.fixture
def there(lived: Place) -> str:
    """Another one."""
    return lived.towns[1].municipality_id


@pytest.mark.parametrize("table", TABLES)
def test_unbound_the_service_sees_no_row(lived: Place, table: str) -> None:
    counts = [fetched(lived, bound, COUNT.format(table))[0][0] for bound in UNBOUND]
    assert [0] * len(UNBOUND) == counts


@pytest.mark.parametrize("table", TABLES)
def test_bound_the_service_sees_every_row_of_its_municipality_and_no_other(lived: Place, here: str, table: str) -> None:
    (everything,) = lived.run(TOWNS.format(table))
    seen = fetched(lived, here, TOWNS.format(table))
    assert [row for row in everything if row[0] == here] == seen


@pytest.mark.parametrize("table", sorted(set(TABLES) - {"municipality", "rate_lease"}))
def test_a_row_of_another_municipality_is_not_added(lived: Place, here: str, there: str, table: str) -> None:
    (rows,) = lived.run(ROW.format(table, there))
    with pytest.raises(InsufficientPrivilegeError, match="violates row-level security"):
        asyncio.run(_asked(lived, here, (), lambda connection: connection.execute(ADD.format(table), rows[0][0])))


@pytest.mark.parametrize("table", TABLES)
def test_a_row_is_not_moved_to_another_municipality(lived: Place, here: str, there: str, table: str) -> None:
    with pytest.raises((InsufficientPrivilegeError, RestrictViolationError)):
        done(lived, here, MOVE.format(table, there))


@pytest.mark.parametrize("right", CHANGE)
@pytest.mark.parametrize("table", TABLES)
def test_rows_of_another_municipality_are_neither_changed_nor_removed(
    lived: Place, here: str, there: str, table: str, right: str
) -> None:
    (allowed,) = lived.run(RIGHTS.format(table))
    change = CHANGE[right].format(table, there)
    if right in {row["privilege_type"] for row in allowed}:
        assert f"{right} 0" == done(lived, here, change)
    else:
        with pytest.raises(InsufficientPrivilegeError):
            done(lived, here, change)


@pytest.mark.parametrize(
    "statement",
    [
        "SET ROLE postgres",
        "SET SESSION AUTHORIZATION postgres",
        "SET session_replication_role = replica",
        "ALTER TABLE citizen DISABLE ROW LEVEL SECURITY",
        "DROP POLICY tenant ON citizen",
        "CREATE POLICY more ON citizen USING (true)",
        "ALTER TABLE answer DISABLE TRIGGER history",
        "CREATE TABLE mine (a text)",
        "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE SCHEMA mine",
        "TRUNCATE citizen",
        "COPY citizen TO PROGRAM 'cat'",
        "GRANT mestring_app TO CURRENT_USER WITH ADMIN OPTION",
        "ALTER ROLE mestring_app BYPASSRLS",
        "SELECT rolpassword FROM pg_authid",
        "SELECT pg_read_file('pg_hba.conf')",
        "VACUUM citizen",
    ],
)
def test_the_service_cannot_loosen_anything(lived: Place, here: str, statement: str) -> None:
    with pytest.raises(PostgresError):
        done(lived, here, statement)


AROUND = {
    "the role is reset": ["RESET ROLE", "RESET SESSION AUTHORIZATION", "SELECT * FROM {}"],
    "the binding is reset": ["RESET mestring.municipality", "SELECT * FROM {}"],
    "the binding is a condition": ["SET mestring.municipality = 'x'' OR true --'", "SELECT * FROM {}"],
    "it is read by a cursor": ["DECLARE c CURSOR FOR SELECT * FROM {}", "FETCH ALL FROM c"],
    "it is read by a view": ["CREATE TEMP VIEW v AS SELECT * FROM {}", "SELECT * FROM v"],
}


@pytest.mark.parametrize("way", AROUND)
@pytest.mark.parametrize("table", ["citizen", "audit_entry", "placement"])
def test_there_is_no_way_around(lived: Place, way: str, table: str) -> None:
    assert [] == fetched(lived, None, *(statement.format(table) for statement in AROUND[way]))


def test_switching_row_level_security_off_shows_nothing(lived: Place, here: str) -> None:
    with pytest.raises(InsufficientPrivilegeError, match="row-level security"):
        fetched(lived, here, "SET LOCAL row_security = off", "SELECT * FROM citizen")


def test_the_statistics_of_the_planner_show_no_values(lived: Place, here: str) -> None:
    lived.run("ANALYZE")
    seen = fetched(lived, here, "SELECT tablename FROM pg_stats WHERE schemaname = 'public'")
    assert [] == [row for row in seen if row["tablename"] != "alembic_version"]


SPY = """
    CREATE FUNCTION pg_temp.spy(said text) RETURNS boolean LANGUAGE plpgsql COST 0.0001 AS $$ BEGIN
        PERFORM set_config('spy.seen', current_setting('spy.seen', true) || ' ' || said, true);
        RETURN true;
    END $$
"""


def test_a_function_of_the_service_is_not_shown_rows_before_they_are_chosen(lived: Place, here: str) -> None:
    seen = fetched(
        lived,
        here,
        SPY,
        "SELECT count(*) FROM citizen WHERE pg_temp.spy(municipality_id)",
        "SELECT current_setting('spy.seen')",
    )
    assert {here} == set(seen[0][0].split())


AS_OWNER = ["SELECT * FROM public.municipalities_to_seal()", "SELECT * FROM public.synthetic_municipalities()"]


@pytest.mark.parametrize("call", AS_OWNER)
def test_what_runs_as_the_owner_gives_names_and_nothing_else(lived: Place, call: str) -> None:
    names = sorted(town.municipality_id for town in lived.towns)
    assert [(name,) for name in names] == sorted(map(tuple, fetched(lived, None, call)))


@pytest.mark.parametrize("call", AS_OWNER)
def test_what_runs_as_the_owner_cannot_be_led_to_a_table_of_the_services_own(lived: Place, call: str) -> None:
    led = fetched(
        lived,
        None,
        "CREATE TEMP TABLE municipality (municipality_id text, is_synthetic boolean)",
        "INSERT INTO pg_temp.municipality VALUES ('mine', true)",
        "CREATE TEMP TABLE audit_unsealed (municipality_id text)",
        "INSERT INTO pg_temp.audit_unsealed VALUES ('mine')",
        "SET search_path = pg_temp, public",
        call,
    )
    assert fetched(lived, None, call) == led


TRAIL = "SELECT municipality_id, position, citizen_ids FROM audit_entry WHERE citizen_ids <> '{}'"


def _positions_about(lived: Place, bound: str | None, *before: str) -> set[int]:
    """Ask where the trail is about anybody of any municipality."""
    everybody = {citizen for row in lived.run(TRAIL)[0] for citizen in row["citizen_ids"]}
    asked = (f"SELECT public.positions_about('{citizen}', {2**63 - 1}, 1000)" for citizen in everybody)
    return {row[0] for row in fetched(lived, bound, *before, " UNION ALL ".join(asked))}


def test_where_the_trail_is_about_a_citizen_is_told_of_the_bound_municipality(lived: Place, here: str) -> None:
    own = {row["position"] for row in lived.run(TRAIL)[0] if row["municipality_id"] == here}
    assert own == _positions_about(lived, here) != set()


@pytest.mark.parametrize("bound", UNBOUND)
def test_where_the_trail_is_about_a_citizen_is_told_of_no_other(lived: Place, bound: str | None) -> None:
    assert set() == _positions_about(lived, bound)


def test_where_the_trail_is_about_a_citizen_cannot_be_asked_of_a_table_of_the_services_own(
    lived: Place, here: str
) -> None:
    led = (
        "CREATE TEMP TABLE audit_entry (municipality_id text, position bigint, citizen_ids uuid[])",
        f"INSERT INTO pg_temp.audit_entry SELECT '{here}', -1, array_agg(id) FROM citizen",  # noqa: S608 - our own name
        "SET search_path = pg_temp, public",
    )
    assert -1 not in _positions_about(lived, here, *led)
