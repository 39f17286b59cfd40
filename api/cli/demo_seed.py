"""`mestring demo seed`: put synthetic municipalities into the database of the settings."""

import asyncio
import time
from datetime import UTC, datetime
from typing import Annotated

import typer

from api.cli.console import library
from api.main import chosen
from api.settings import Settings
from api.synthetic.plan import CITIZENS_AT_MOST, History, Plan, TownId
from api.usecases.open_installation import opened_to_seed
from api.usecases.seed import seed as write


def seed(
    citizens: Annotated[
        int, typer.Option("--citizens", help="Citizens of each municipality.", min=1, max=CITIZENS_AT_MOST)
    ] = 300,
    number: Annotated[int, typer.Option("--seed", help="The same number gives the same people on the same day.")] = 1,
    history: Annotated[
        History, typer.Option("--history", help="Whole stories, or one case and one contact each for large loads.")
    ] = History.FULL,
    municipality: Annotated[
        TownId | None, typer.Option("--municipality", help="Only this one; without it, both.")
    ] = None,
) -> None:
    """Write municipalities of people who do not exist; never beside real ones, and never over what is there."""
    settings = Settings(demo=True)
    plan = Plan(
        seed=number,
        today=datetime.now(UTC).date(),
        issuer=chosen(settings).demo_issuer or "",
        citizens=citizens,
        history=history,
        towns=tuple(TownId) if municipality is None else (municipality,),
    )
    began = time.monotonic()
    asyncio.run(_seed(settings, plan))
    typer.echo(f"Done in {time.monotonic() - began:.1f} s. Nobody in there is real.")


async def _seed(settings: Settings, plan: Plan) -> None:
    async with opened_to_seed(chosen(settings)) as (engine, keyring):
        await write(engine, keyring, library(), plan, _tell)


def _tell(town: TownId, done: int) -> None:
    typer.echo(f"  {town}: {done} citizens")
