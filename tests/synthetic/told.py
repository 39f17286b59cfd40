"""Synthetic municipalities for tests: plans, and what they come to as plain mappings by table."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any, Final

from api.content.load import load_library
from api.synthetic.generate import generate
from api.synthetic.plan import History, Plan, TownId
from api.synthetic.tables import COLUMNS, Batch
from api.synthetic.town import Town, town_of

TODAY: Final = date(2026, 11, 22)
TODAY_BEGINS: Final = datetime(2026, 11, 21, 23, tzinfo=UTC)
"""Midnight in both municipalities."""

LIBRARY: Final = load_library()
BOTH: Final = tuple(TownId)
Told = dict[str, list[dict[str, Any]]]


def plan(**changed: Any) -> Plan:
    """Make a plan; name what differs from the usual."""
    usual = {"seed": 7, "today": TODAY, "issuer": "https://issuer.example", "citizens": 150}
    return Plan(**{**usual, **changed})


def town(town_id: TownId = TownId.FJORDVIK, **changed: Any) -> Town:
    """Make a municipality without citizens."""
    return town_of(plan(**changed), town_id, LIBRARY)


def batches(town_id: TownId, **changed: Any) -> list[Batch]:
    """Generate a municipality."""
    return list(generate(plan(**changed), town_id, LIBRARY))


@lru_cache(maxsize=8)
def told(town_id: TownId, *, history: History = History.FULL, citizens: int = 150, seed: int = 7) -> Told:
    """Generate a municipality, and give its rows with the names of their columns."""
    return named(batches(town_id, history=history, citizens=citizens, seed=seed))


def named(generated: Iterable[Batch]) -> Told:
    """Put the names of the columns to the values."""
    found: Told = {table: [] for table in COLUMNS}
    for batch in generated:
        for table, rows in batch.rows.items():
            found[table] += [dict(zip(COLUMNS[table], row, strict=True)) for row in rows]
    return found


def by_id(rows: Iterable[dict[str, Any]]) -> dict[Any, dict[str, Any]]:
    """Find rows by their id."""
    return {row["id"]: row for row in rows}


def of_case(rows: Iterable[dict[str, Any]]) -> dict[Any, list[dict[str, Any]]]:
    """Gather rows by their case."""
    found: dict[Any, list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault(row["case_id"], []).append(row)
    return found
