"""The rows fit the tables: as many values as columns, the columns of the schema, and an order that can be written."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import Table
from sqlmodel import SQLModel

from api.db.tables import assessments, audit, cases, citizens, municipalities, placements, users
from api.synthetic.plan import History, TownId
from api.synthetic.tables import COLUMNS, MARKED, ToFind, ToSeal
from tests.synthetic.told import BOTH, TODAY_BEGINS, batches, told, town

MODULES = (municipalities, users, citizens, cases, assessments, placements, audit)
LEFT_TO_THE_DATABASE = {
    ("audit_entry", "position"),
    ("audit_entry", "version"),
    ("citizen_number", "withdrawn_at"),
    ("citizen_number", "withdrawn_by"),
    ("citizen_number", "withdrawn_because"),
}
"""It fills them in, or they stay empty."""


def _tables() -> dict[str, Table]:
    assert all(module.__doc__ for module in MODULES), "imported, so that every table is known"
    return dict(SQLModel.metadata.tables)


def test_the_columns_are_those_of_the_schema() -> None:
    tables = _tables()
    known = {(name, column.name) for name in COLUMNS for column in tables[name].columns}
    assert known - LEFT_TO_THE_DATABASE == {(name, column) for name, columns in COLUMNS.items() for column in columns}


@pytest.mark.parametrize("history", History)
@pytest.mark.parametrize("town", BOTH)
def test_the_tables_of_every_batch_stand_in_the_order_to_write_them(town: TownId, history: History) -> None:
    order = list(COLUMNS)
    found = [list(batch.rows) for batch in batches(town, history=history, citizens=30)]
    assert [sorted(tables, key=order.index) for tables in found] == found


@pytest.mark.parametrize("history", History)
@pytest.mark.parametrize("town", BOTH)
def test_only_the_marked_columns_hold_marks(town: TownId, history: History) -> None:
    marked = {
        (table, name)
        for table, rows in told(town, history=history).items()
        for row in rows
        for name, value in row.items()
        if isinstance(value, ToSeal | ToFind)
    }
    expected = {(table, name) for table, names in MARKED.items() for name in names}
    assert expected - ({("relative", "contact_sealed")} if history is History.LIGHT else set()) == marked


@pytest.mark.parametrize("history", History)
@pytest.mark.parametrize("town_id", BOTH)
def test_every_id_is_a_version_7_uuid_of_the_last_eighteen_months_and_stands_once(
    town_id: TownId, history: History
) -> None:
    ids = [row["id"] for rows in told(town_id, history=history).values() for row in rows if "id" in row]
    instants = [datetime.fromtimestamp((one.int >> 80) / 1000, UTC) for one in ids]
    assert ({7}, len(ids)) == ({one.version for one in ids}, len(set(ids)))
    assert town(town_id).since <= min(instants)
    assert TODAY_BEGINS > max(instants)


@pytest.mark.parametrize("history", History)
def test_the_first_batch_holds_no_citizens_and_the_others_hold_all(history: History) -> None:
    head, *rest = batches(TownId.SUNDKOEBING, history=history, citizens=130)
    assert (0, 130) == (head.citizens, sum(batch.citizens for batch in rest))
    assert 130 == sum(len(batch.rows["citizen"]) for batch in rest)
