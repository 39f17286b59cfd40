"""Give a case to another team or coordinator, say how urgent it is, or close it."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from api.db.missing import Stale
from api.db.stores.cases import change_case as write
from api.db.stores.cases import get_case
from api.db.stores.municipalities import check_professional, check_team
from api.db.work import Work
from api.domain.audit.action import Action
from api.domain.care.case import Case
from api.domain.care.phases import Event, after


@dataclass(frozen=True, slots=True)
class CaseChange:
    """What is to be different; what is not named stays as it is."""

    fields: dict[str, Any]
    """`team_id`, `coordinator_id`, `urgency`."""
    close: bool = False


async def change_case(work: Work, case_id: UUID, change: CaseChange, *, seen: int) -> Case:
    """Change a case as it was seen; raises Stale with the case as it is now when somebody was faster."""
    case = await get_case(work, case_id)
    about = case.about(work.municipality_id)
    entry = work.permit(Action.CASE_CHANGE, about)
    if case.version != seen:
        raise Stale("case", current=case, entry=work.permit(Action.CASE_READ, about))
    phase = after(case.phase, Event.CLOSE if change.close else Event.CHANGE)
    await _check_named(work, change.fields)
    closed_at = work.at if change.close else None
    changed = replace(case, **change.fields, phase=phase, closed_at=closed_at, changed_at=work.at)
    await write(work, changed)
    work.record(entry)
    return replace(changed, version=case.version + 1)


async def _check_named(work: Work, fields: dict[str, Any]) -> None:
    if "team_id" in fields:
        await check_team(work, fields["team_id"])
    if fields.get("coordinator_id") is not None:
        await check_professional(work, fields["coordinator_id"], field="coordinator_id")
