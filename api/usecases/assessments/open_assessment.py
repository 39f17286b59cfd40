"""Open an assessment: the window, its contact person, and the policy that will be read. Earlier answers come along."""

from dataclasses import replace
from uuid import UUID

from api.db.ids import new_id
from api.db.stores.assessments import add_assessment
from api.db.stores.cases import change_case, get_case
from api.db.stores.municipalities import check_professional, get_municipality
from api.db.work import Work
from api.domain.audit.action import Action
from api.domain.care.assessment import Assessment, Dated, Window
from api.domain.care.phases import Event, after
from api.domain.library import Library


async def open_assessment(work: Work, library: Library, case_id: UUID, *, contact_person_id: UUID | None) -> Dated:
    """Open the window by the municipality's policy; without a contact person, it is whoever opens it."""
    case = await get_case(work, case_id, hold=True)
    entry = work.permit(Action.ASSESSMENT_OPEN, case.about(work.municipality_id))
    phase = after(case.phase, Event.OPEN_ASSESSMENT)
    if contact_person_id is not None:
        await check_professional(work, contact_person_id, field="contact_person_id")
    municipality = await get_municipality(work)
    policy = library.policy(municipality.policy_id)
    window = Window.of(policy.window.days, opens=municipality.day_of(work.at))
    assessment = Assessment(
        id=new_id(at=work.at),
        case_id=case.id,
        citizen_id=case.citizen_id,
        policy_id=policy.id,
        contact_person_id=contact_person_id or work.actor.user_id,
        opened_at=work.at,
        opened_by=work.actor.user_id,
        window_opens_on=window.opens,
        window_closes_on=window.closes,
        answers=0,
        signed_at=None,
        signed_by=None,
        version=1,
    )
    await add_assessment(work, assessment)
    if phase is not case.phase:
        await change_case(work, replace(case, phase=phase, changed_at=work.at))
    work.record(replace(entry, subject=f"assessment/{assessment.id}"))
    return Dated(assessment, window.opens)
