"""Seeding: a municipality is there as a whole or not at all, sealed, on record, and never beside real people."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from datetime import UTC, datetime
from json import loads
from typing import Any, TypeVar

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from api.db.copy_rows import NoTransaction, copy_rows
from api.db.engine import make_engine
from api.domain.care.basis import Basis
from api.domain.care.citizen import Address
from api.security.keyring import Keyring
from api.synthetic.generate import generate
from api.synthetic.plan import History, Plan, TownId
from api.synthetic.tables import COLUMNS
from api.usecases.placements.prove import holds
from api.usecases.seal_audit import seal_all
from api.usecases.seed import UnusableForSynthetic, seed
from tests.synthetic.told import LIBRARY, named, plan
from tests.world.cluster import Cluster

T = TypeVar("T")
CITIZENS = 40
KEYRING = Keyring.made(datetime.now(UTC))
REAL = """
    INSERT INTO municipality VALUES ('ekte', 'Ekte', 'NO', 'nb', 'Europe/Oslo', 'harstad', false, true, false,
        '+4710000000', '[{"weekday": 1, "opens": "08:00", "closes": "15:30"}]', now())
"""
Rows = list[Any]


def with_engine(cluster: Cluster, database: str, work: Callable[[AsyncEngine], Coroutine[Any, Any, T]]) -> T:
    """Work with a database as its owner."""

    async def run() -> T:
        engine = make_engine(cluster.owner(database))
        try:
            return await work(engine)
        finally:
            await engine.dispose()

    return asyncio.run(run())


def seeded(cluster: Cluster, database: str, wanted: Plan) -> list[tuple[TownId, int]]:
    """Seed a database, and give what was told meanwhile."""
    told = list[tuple[TownId, int]]()
    with_engine(
        cluster, database, lambda engine: seed(engine, KEYRING, LIBRARY, wanted, lambda *said: told.append(said))
    )
    return told


def found(cluster: Cluster, database: str, statement: str) -> Rows:
    """Look into a database as its owner."""
    return list(cluster.run(database, statement)[0])


@pytest.fixture(scope="module")
def full(cluster: Cluster) -> Iterator[str]:
    """Make a database with both municipalities and whole stories."""
    database = cluster.database()
    seeded(cluster, database, plan(citizens=CITIZENS))
    yield database
    cluster.drop(database)


@pytest.fixture
def empty(cluster: Cluster) -> Iterator[str]:
    """Make a database with nobody in it."""
    database = cluster.database()
    yield database
    cluster.drop(database)


def test_everything_that_was_generated_is_there(cluster: Cluster, full: str) -> None:
    expected = dict.fromkeys(COLUMNS, 0)
    for town in TownId:
        rows = named(generate(plan(citizens=CITIZENS), town, LIBRARY))
        expected = {table: count + len(rows[table]) for table, count in expected.items()}
    counts = {table: found(cluster, full, f"SELECT count(*) AS n FROM {table}")[0]["n"] for table in COLUMNS}  # noqa: S608 - our own names
    assert expected == counts


def test_addresses_and_numbers_open_where_they_stand_and_are_found(cluster: Cluster, full: str) -> None:
    for row in found(cluster, full, "SELECT * FROM citizen"):
        about = f"{row['municipality_id']}/citizen/{row['id']}/address"
        assert Address.model_validate_json(KEYRING.open(row["address_sealed"], about=about)).town
    for row in found(cluster, full, "SELECT * FROM citizen_number"):
        about = f"{row['municipality_id']}/citizen/{row['citizen_id']}/number"
        number = KEYRING.open(row["number_sealed"], about=about).decode()
        assert KEYRING.lookup(number, about=row["municipality_id"]) == row["number_lookup"]
    for row in found(cluster, full, "SELECT * FROM relative"):
        about = f"{row['municipality_id']}/relative/{row['id']}/contact"
        assert Address.model_validate_json(KEYRING.open(row["contact_sealed"], about=about)).street


def test_no_national_number_stands_anywhere_in_the_clear(cluster: Cluster, full: str) -> None:
    numbers = [
        KEYRING.open(
            row["number_sealed"], about=f"{row['municipality_id']}/citizen/{row['citizen_id']}/number"
        ).decode()
        for row in found(cluster, full, "SELECT * FROM citizen_number")
    ]
    everything = " ".join(
        row["said"]
        for table in COLUMNS
        if table not in {"citizen_number", "policy_version"}
        for row in found(cluster, full, f"SELECT to_jsonb(t)::text AS said FROM {table} t")  # noqa: S608 - our own names
    )
    assert numbers
    assert [] == [number for number in numbers if number in everything]


def test_every_recommendation_can_be_proved(cluster: Cluster, full: str) -> None:
    kept = found(cluster, full, "SELECT * FROM policy_version")
    policies = {row["content_hash"]: loads(row["document"]) for row in kept}
    rows = found(cluster, full, "SELECT * FROM placement WHERE kind = 'recommended'")
    assert rows
    for row in rows:
        plain = {name: row[name] for name in Basis.__dataclass_fields__}
        basis = Basis(**{**plain, "facts": loads(row["facts"]), "result": loads(row["result"])})
        assert holds(basis, policies[basis.policy_hash], step=row["step"])


def test_every_entry_waits_to_be_sealed_and_can_be(cluster: Cluster, empty: str) -> None:
    seeded(cluster, empty, plan(citizens=8))
    waiting = found(cluster, empty, "SELECT municipality_id, position FROM audit_unsealed ORDER BY 1, 2")
    entries = found(cluster, empty, "SELECT municipality_id, position FROM audit_entry ORDER BY 1, 2")
    assert entries == waiting
    assert len(entries) == with_engine(cluster, empty, seal_all)
    assert [] == found(cluster, empty, "SELECT FROM audit_unsealed")


def test_what_is_written_next_gets_a_position_of_its_own(cluster: Cluster, full: str) -> None:
    (last,) = found(cluster, full, "SELECT max(position) AS last FROM audit_entry")
    (next_one,) = found(cluster, full, "SELECT nextval(pg_get_serial_sequence('audit_entry', 'position')) AS next")
    assert last["last"] < next_one["next"]


def test_the_service_sees_only_the_municipality_it_is_bound_to(cluster: Cluster, full: str) -> None:
    bind = "SELECT set_config('mestring.municipality', 'fjordvik', true)"
    assert [{"municipality_id": "fjordvik"}] == [
        dict(row) for row in cluster.run_as_service(full, bind, "SELECT DISTINCT municipality_id FROM care_case")[1]
    ]


def test_progress_names_each_municipality_and_ends_with_all_its_citizens(cluster: Cluster, empty: str) -> None:
    told = seeded(cluster, empty, plan(citizens=130))
    assert [(town, count) for town in TownId for count in (100, 130)] == told


def test_the_tables_are_analyzed(cluster: Cluster, full: str) -> None:
    (row,) = found(cluster, full, "SELECT reltuples FROM pg_class WHERE relname = 'citizen'")
    assert 2 * CITIZENS == row["reltuples"]


def test_a_municipality_that_is_there_is_never_replaced_nor_any_other_begun(cluster: Cluster, empty: str) -> None:
    seeded(cluster, empty, plan(citizens=3, towns=(TownId.SUNDKOEBING,)))
    with pytest.raises(UnusableForSynthetic) as refused:
        seeded(cluster, empty, plan(citizens=3))
    assert "municipality_exists" == refused.value.problems[0].code
    assert [{"municipality_id": "sundkoebing"}] == [
        dict(row) for row in found(cluster, empty, "SELECT municipality_id FROM municipality")
    ]


def test_nobody_synthetic_comes_into_a_database_with_real_people(cluster: Cluster, empty: str) -> None:
    cluster.run(empty, REAL)
    with pytest.raises(UnusableForSynthetic) as refused:
        seeded(cluster, empty, plan(citizens=3))
    assert "real_people_here" == refused.value.problems[0].code


def test_a_load_that_breaks_leaves_nothing_of_its_municipality_and_all_of_the_one_before(
    cluster: Cluster, empty: str
) -> None:
    def break_off(town: TownId, _done: int) -> None:
        if town is TownId.SUNDKOEBING:
            raise KeyboardInterrupt

    def broken(engine: AsyncEngine) -> Coroutine[Any, Any, None]:
        return seed(engine, KEYRING, LIBRARY, plan(citizens=120), break_off)

    with pytest.raises(KeyboardInterrupt):
        with_engine(cluster, empty, broken)
    tables = (*COLUMNS, "audit_unsealed")
    statement = "SELECT DISTINCT municipality_id FROM {}"
    left = {
        table: [row["municipality_id"] for row in found(cluster, empty, statement.format(table))] for table in tables
    }
    assert {table: ["fjordvik"] for table in tables} == left


def test_a_broken_load_can_be_done_again(cluster: Cluster, empty: str) -> None:
    def broken(engine: AsyncEngine) -> Coroutine[Any, Any, None]:
        return seed(engine, KEYRING, LIBRARY, plan(citizens=5), _break)

    with pytest.raises(ArithmeticError):
        with_engine(cluster, empty, broken)
    assert [(town, 5) for town in TownId] == seeded(cluster, empty, plan(citizens=5))


def _break(_town: TownId, _done: int) -> None:
    raise ArithmeticError


def test_light_people_are_written_as_well(cluster: Cluster, empty: str) -> None:
    seeded(cluster, empty, plan(citizens=50, history=History.LIGHT))
    rows = found(cluster, empty, "SELECT (SELECT count(*) FROM citizen) c, (SELECT count(*) FROM care_case) k")
    assert [(100, 100)] == [tuple(row) for row in rows]


def test_rows_are_never_copied_outside_a_transaction(cluster: Cluster, empty: str) -> None:
    async def copy(engine: AsyncEngine) -> None:
        async with engine.connect() as connection:
            await copy_rows(connection, "district", ("municipality_id", "id", "name"), [])

    with pytest.raises(NoTransaction):
        with_engine(cluster, empty, copy)
