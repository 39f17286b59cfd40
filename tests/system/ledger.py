"""What a municipality has kept: a fingerprint of every table, and its audit trail as verification reads it."""

from functools import cache
from typing import Any, NamedTuple

from api.domain.audit.chain import Head, genesis
from api.domain.audit.entry import Recorded
from api.domain.audit.export import Header, Line, Sealed, Waiting
from tests.world.cluster import Cluster
from tests.world.town import Town

SEALED_MEANWHILE = frozenset({"audit_link", "audit_unsealed"})
"""Sealing goes on by itself; what it seals stands in audit_entry."""
COUNTED = "rate_lease"
"""How many requests somebody sent is kept whatever came of them."""


@cache
def tables(cluster: Cluster, database: str) -> tuple[str, ...]:
    """Name every table of municipalities."""
    found = cluster.run(
        database,
        "SELECT table_name FROM information_schema.columns JOIN information_schema.tables USING (table_name) "
        "WHERE column_name = 'municipality_id' AND table_type = 'BASE TABLE' ORDER BY table_name",
    )
    return tuple(str(row["table_name"]) for row in found[0])


class Kept(NamedTuple):
    """How many rows a table has, and a hash of all of them."""

    rows: int
    hash: str | None


def kept_in(town: Town) -> dict[str, Kept]:
    """Give a fingerprint of everything a municipality has kept, table by table: a change of any value changes it."""
    named = [name for name in tables(town.cluster, town.database) if name not in SEALED_MEANWHILE | {COUNTED}]
    statement = " UNION ALL ".join(
        f"SELECT '{name}' AS name, count(*) AS rows, md5(string_agg(t::text, ';' ORDER BY t::text)) AS hash "  # noqa: S608 - names of our own tables
        f"FROM {name} t WHERE municipality_id = $town"
        for name in named
    )
    return {row["name"]: Kept(row["rows"], row["hash"]) for row in town.rows(statement)}


def trail(town: Town) -> list[Line]:
    """Give the audit trail of a municipality as an export has it."""
    entries = {row["position"]: _entry(row) for row in town.audit()}
    links = town.rows("SELECT * FROM audit_link WHERE municipality_id = $town ORDER BY number")
    waiting = town.rows("SELECT position FROM audit_unsealed WHERE municipality_id = $town ORDER BY position")
    sealed = [Sealed(row["number"], row["position"], row["hash"], entries.get(row["position"])) for row in links]
    head = genesis(town.municipality_id)
    if sealed:
        head = Head(town.municipality_id, sealed[-1].number, sealed[-1].hash)
    return [Header(head), *sealed, *(Waiting(entries[row["position"]]) for row in waiting)]


def _entry(row: Any) -> Recorded:
    named: dict[str, Any] = {name: row[name] for name in Recorded.__slots__}
    return Recorded(**{**named, "citizen_ids": tuple(row["citizen_ids"])})
