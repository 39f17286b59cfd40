"""Hold the teams that are about to get other members, so that two changes of one team follow each other."""

from collections.abc import Sequence
from uuid import UUID

from api.db.stores.teams import count_up_teams, lock_teams
from api.db.violations import UnknownReference
from api.db.work import Work
from api.domain.errors import Problem


async def hold_teams(work: Work, teams: set[UUID], *, named: Sequence[UUID]) -> None:
    """Lock teams and count their versions up; raises UnknownReference for those of `named` that are not here."""
    if not teams:
        return
    missing = teams - await lock_teams(work, teams)
    if missing:
        message = "'teams' names something that is not here; list the teams, and choose some of them."
        places = (place for place, team in enumerate(named) if team in missing)
        raise UnknownReference(Problem("unknown_reference", ("teams", place), message) for place in places)
    await count_up_teams(work, teams)
