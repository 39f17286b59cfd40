"""Random decision tables over a few facts of every kind, small enough to try every citizen."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Final

from hypothesis import strategies as st

from api.domain.facts import Answer
from api.domain.policy.model import HitPolicy, Table
from tests.domain.policy.rules import row, table

VALUES: Final[dict[str, tuple[Answer, ...]]] = {
    "recent_fall": (False, True),
    "network": (0, 1, 2, 3),
    "change": ("acute", "recent", "gradual", "stable"),
    "washing": (0, 1, 2, 3, 4, "not_relevant"),
    "help_hours_per_week": (0.0, 3.0, 5.0, 7.5, 20.0, 100.0, 168.0),
}
"""The facts the tables ask about; the hours stand before, at, between and after every bound the tests use."""

_TESTS: Final[dict[str, tuple[object, ...]]] = {
    "recent_fall": ("-", True, False, "not(true)"),
    "network": ("-", "0", ">= 2", "< 1", "[1..2]", "(1..3)", "0, 3", "not(> 1)"),
    "change": ("-", "acute", "acute, recent", "not(stable)"),
    "washing": ("-", ">= 2", "[1..3)", "not_relevant", "not(>= 2)", "0, not_relevant", "<= 4"),
    "help_hours_per_week": ("> 5", "[5..20]", "(5..20)", "not(< 20)", "5", ">= 168"),
}


@st.composite
def tables(draw: st.DrawFn, *hits: str) -> Table:
    """Make a table of one to five rows over one to three facts."""
    names = draw(st.lists(st.sampled_from(list(VALUES)), min_size=1, max_size=3, unique=True))
    rows = [
        row(
            f"row-{number}",
            when={name: draw(st.sampled_from(_TESTS[name])) for name in names if draw(st.booleans())},
            then=draw(st.sampled_from(["a", "b", "c"])),
        )
        for number in range(draw(st.integers(1, 5)))
    ]
    tested = sorted({name for each in rows for name in each.when}) or ["recent_fall"]
    return table(*rows, hit=draw(st.sampled_from(hits or ("first", "collect"))), inputs=tested)


@st.composite
def answering_tables(draw: st.DrawFn, *hits: str) -> Table:
    """Make a table as a checked policy has them: one that does not collect ends with a row for everyone else."""
    made = draw(tables(*hits))
    if made.hit is HitPolicy.COLLECT:
        return made
    return made.model_copy(update={"rows": (*made.rows, row("row-else", then=made.rows[0].then))})


@st.composite
def parted_tables(draw: st.DrawFn) -> Table:
    """Make a unique table: every value of one fact has its own row."""
    name = draw(st.sampled_from(["network", "change", "washing"]))
    rows = [row(f"row-{value}".replace("_", "-"), when={name: value}, then=f"on_{value}") for value in VALUES[name]]
    return table(*draw(st.permutations(rows)), hit="unique")


def everyone(table: Table, known: Mapping[str, Answer] | None = None) -> Iterator[dict[str, Answer]]:
    """Walk through every citizen the table can tell apart, or those that agree with what is known."""
    told = [(known[name],) if known and name in known else VALUES[name] for name in table.inputs]
    return (dict(zip(table.inputs, values, strict=True)) for values in product(*told))


@st.composite
def partly_known(draw: st.DrawFn, table: Table) -> dict[str, Answer]:
    """Answer some of the facts a table asks about."""
    return {name: draw(st.sampled_from(VALUES[name])) for name in table.inputs if draw(st.booleans())}
