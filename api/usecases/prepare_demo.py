"""Get a demonstration ready: the database made, and every synthetic municipality in it that was not there yet."""

from datetime import date

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from api.domain.library import Library
from api.synthetic.plan import Plan, TownId
from api.usecases.open_installation import Choices, opened_to_seed
from api.usecases.seed import Progress, seed

_THERE = text("SELECT municipality_id FROM municipality")
_SIGN_IN_HERE = text("""
    UPDATE user_account SET issuer = :issuer
    FROM municipality m
    WHERE m.municipality_id = user_account.municipality_id AND m.is_synthetic
        AND user_account.issuer LIKE '%/demo-issuer' AND user_account.issuer <> :issuer
""")
SEED = 2026
"""Everybody who runs the demonstration meets the same people."""


async def prepare_demo(choices: Choices, library: Library, *, citizens: int, today: date, progress: Progress) -> None:
    """Seed what is missing, and let everybody sign in at the address of this run.

    Raises UnusableDatabase without the owner's address.
    """
    async with opened_to_seed(choices) as (engine, keyring):
        there = await _there(engine)
        missing = tuple(town for town in TownId if town not in there)
        issuer = choices.demo_issuer or ""
        plan = Plan(seed=SEED, today=today, issuer=issuer, citizens=citizens, towns=missing)
        if missing:
            await seed(engine, keyring, library, plan, progress)
        async with engine.begin() as connection:
            await connection.execute(_SIGN_IN_HERE, {"issuer": issuer})


async def _there(engine: AsyncEngine) -> set[str]:
    async with engine.connect() as connection:
        return {str(name) for name in (await connection.execute(_THERE)).scalars()}
