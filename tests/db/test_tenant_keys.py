"""The municipality stands in every key, so that rows of two can never meet, and a table can be spread by it."""

import pytest
from sqlmodel import SQLModel

from tests.world.cluster import Cluster

TABLES = sorted(SQLModel.metadata.tables)
ALONE = {"municipality", "rate_lease"}
"""Tables that refer to no other: the municipalities themselves, and leases, which do not outlive a crash."""


UNIQUE = """
    SELECT ARRAY(SELECT a.attname::text FROM unnest(i.indkey) WITH ORDINALITY AS k(number, place)
        JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number ORDER BY k.place) AS names
    FROM pg_index i WHERE i.indrelid = '{}'::regclass AND i.indisunique
"""
FOREIGN = """
    SELECT ARRAY[a.attname::text, b.attname::text] AS names FROM pg_constraint f
    JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
    JOIN pg_attribute b ON b.attrelid = f.confrelid AND b.attnum = f.confkey[1]
    WHERE f.conrelid = '{}'::regclass AND f.contype = 'f'
"""
OPEN = """
    SELECT ARRAY[table_name::text] AS names FROM information_schema.columns WHERE table_schema = 'public'
    AND column_name = 'municipality_id' AND (is_nullable = 'YES' OR data_type <> 'text')
"""


def names(cluster: Cluster, statement: str) -> list[list[str]]:
    """Give the names a statement finds."""
    (found,) = cluster.run(cluster.template, statement)
    return [list(row["names"]) for row in found]


@pytest.mark.parametrize("table", TABLES)
def test_every_key_and_unique_index_begins_with_the_municipality(cluster: Cluster, table: str) -> None:
    assert {"municipality_id"} == {columns[0] for columns in names(cluster, UNIQUE.format(table))}


@pytest.mark.parametrize("table", sorted(set(TABLES) - ALONE))
def test_every_foreign_key_stays_in_the_municipality(cluster: Cluster, table: str) -> None:
    pairs = names(cluster, FOREIGN.format(table))
    assert ({("municipality_id", "municipality_id")}) == set(map(tuple, pairs))


def test_no_column_leaves_the_municipality_open(cluster: Cluster) -> None:
    assert [] == names(cluster, OPEN)
