"""Record what was jointly agreed: a step, the citizen's reply to each service, who took part, and why if it differs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from api.db.ids import new_id
from api.db.missing import Stale
from api.db.stores.assessments import assessments_of
from api.db.stores.cases import change_case, get_case
from api.db.stores.placements import add_placement, placements_of
from api.db.work import Work
from api.domain.audit.action import Action
from api.domain.care.case import Case
from api.domain.care.phases import Event, after
from api.domain.care.placement import (
    Offer,
    Placement,
    PlacementKind,
    UnusablePlacement,
    check_agreed,
    check_offers,
)
from api.domain.errors import Problem
from api.domain.library import Library
from api.usecases.placements.taking_part import SaidToTakePart, who_took_part


@dataclass(frozen=True, slots=True)
class Agreement:
    """What citizen and team agreed on, as told."""

    step: int
    services: Sequence[Offer]
    words: str | None
    reason: str | None
    took_part: SaidToTakePart


async def agree(work: Work, library: Library, case_id: UUID, said: Agreement, *, seen: int) -> tuple[Case, Placement]:
    """Keep a joint placement and move the case on; raises Stale, ReasonMissing, UnknownReference."""
    case = await get_case(work, case_id, hold=True)
    about = case.about(work.municipality_id)
    entry = work.permit(Action.JOINT_DECISION_CREATE, about)
    if case.version != seen:
        raise Stale("case", current=case, entry=work.permit(Action.CASE_READ, about))
    phase = after(case.phase, Event.AGREE)
    recommended = await _recommended(work, library, case_id, said)
    placement = Placement(
        id=new_id(at=work.at),
        case_id=case.id,
        citizen_id=case.citizen_id,
        kind=PlacementKind.JOINT,
        step=said.step,
        words=said.words,
        reason=said.reason,
        services=tuple(said.services),
        took_part=await who_took_part(work, case, said.took_part),
        recommended_id=recommended.id,
        assessment_id=recommended.assessment_id,
        made_at=work.at,
        made_by=work.actor.user_id,
    )
    moved = replace(case, phase=phase, step=said.step, changed_at=work.at)
    await change_case(work, moved)
    await add_placement(work, placement)
    work.record(replace(entry, subject=f"placement/{placement.id}"))
    return replace(moved, version=case.version + 1), placement


async def _recommended(work: Work, library: Library, case_id: UUID, said: Agreement) -> Placement:
    """Give the recommendation that was talked about: that of the newest assessment, which must be signed."""
    assessments = await assessments_of(work, case_id)
    if not assessments or assessments[-1].signed_at is None:
        message = "sign the assessment first; what is agreed rests on what it found."
        raise UnusablePlacement([Problem("not_signed", (), message)])
    newest = [one for one in await placements_of(work, case_id) if one.assessment_id == assessments[-1].id]
    recommended = next(one for one in reversed(newest) if one.kind is PlacementKind.RECOMMENDED)
    policy = library.policy(assessments[-1].policy_id)
    services = library.catalogues[policy.catalogue].services
    check_offers(said.services, [name for name, entry in services.items() if policy.country in entry.countries])
    check_agreed(said.step, said.reason, recommended)
    return recommended
