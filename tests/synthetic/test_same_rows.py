"""The same plan gives the same rows, in every process and for every larger plan; another seed gives other people."""

import os
import subprocess
import sys
from hashlib import sha256
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.synthetic.plan import History, TownId
from tests.synthetic.told import BOTH, batches, told

_HASH_IN_A_PROCESS = """
from api.synthetic.plan import History, TownId
from tests.synthetic.test_same_rows import hash_of
for town in TownId:
    for history in History:
        print(hash_of(town, history))
"""


def hash_of(town: TownId, history: History) -> str:
    """Hash every row of a small municipality, in order."""
    rows = chain.from_iterable(batch.rows.items() for batch in batches(town, history=history, citizens=12))
    return sha256(repr(list(rows)).encode()).hexdigest()


def _hashes_under(hash_seed: str) -> list[str]:
    done = subprocess.run(  # noqa: S603 - our own words, no shell
        [sys.executable, "-c", _HASH_IN_A_PROCESS],
        capture_output=True,
        check=True,
        text=True,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
    )
    return done.stdout.split()


def test_two_processes_that_hash_differently_give_the_same_rows_byte_for_byte() -> None:
    here = [hash_of(town, history) for town in TownId for history in History]
    assert here == _hashes_under("1") == _hashes_under("2")


@pytest.mark.parametrize("history", History)
def test_another_seed_gives_other_people(history: History) -> None:
    names = [
        [
            (row["given_name"], row["family_name"])
            for row in told(TownId.FJORDVIK, history=history, seed=seed)["citizen"]
        ]
        for seed in (7, 8)
    ]
    assert names[0] != names[1]


@pytest.mark.parametrize("town", BOTH)
@settings(max_examples=5)
@given(seed=st.integers(0, 2**63), few=st.integers(1, 8), more=st.integers(0, 8), history=st.sampled_from(History))
def test_a_plan_for_more_citizens_holds_those_of_a_plan_for_fewer(
    town: TownId, seed: int, few: int, more: int, history: History
) -> None:
    small, large = (
        {
            repr((table, row))
            for batch in batches(town, seed=seed, citizens=count, history=history)
            for table, rows in batch.rows.items()
            for row in rows
        }
        for count in (few, few + more)
    )
    assert set() == small - large
