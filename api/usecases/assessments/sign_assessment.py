"""Sign an assessment: last answers, signature and what the policy recommends are kept together, or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from api.db.missing import Stale
from api.db.stores.assessments import get_assessment
from api.db.stores.assessments import sign_assessment as write
from api.db.stores.cases import get_case
from api.db.work import Work
from api.domain.access.actor import Role
from api.domain.audit.action import Action
from api.domain.care.assessment import Dated
from api.domain.care.phases import Event, after
from api.domain.care.placement import Placement
from api.domain.errors import InvalidFacts
from api.domain.library import Library
from api.usecases.assessments.read_assessment import today
from api.usecases.assessments.recommend import UnreadableFacts, keep_recommendation
from api.usecases.assessments.save_answers import NewAnswer, write_answers


@dataclass(frozen=True, slots=True)
class Signed:
    """A signed assessment, and what the policy recommends for it."""

    assessment: Dated
    recommended: Placement


@dataclass(frozen=True, slots=True)
class Signature:
    """The version that is signed, and the last answers that come with it."""

    seen: int
    answers: Sequence[NewAnswer]


async def sign_assessment(work: Work, library: Library, case_id: UUID, assessment_id: UUID, said: Signature) -> Signed:
    """Sign an assessment as it was seen; raises Stale with the assessment as it is now when somebody was faster."""
    case = await get_case(work, case_id)
    about = case.about(work.municipality_id)
    entry = work.permit(Action.ASSESSMENT_SIGN, about, subject=f"assessment/{assessment_id}")
    assessment = await get_assessment(work, case_id, assessment_id, hold=True)
    on = await today(work)
    if assessment.version != said.seen:
        read = work.permit(Action.ASSESSMENT_READ, about, subject=entry.subject)
        raise Stale("assessment", current=Dated(assessment, on), entry=read)
    after(case.phase, Event.SIGN_ASSESSMENT)
    await write_answers(work, library, assessment, said.answers, role=Role(entry.role))
    signed = replace(assessment, signed_at=work.at, signed_by=work.actor.user_id)
    await write(work, signed)
    try:
        recommended = await keep_recommendation(work, library, assessment)
    except InvalidFacts as error:
        raise UnreadableFacts(error, work.permit(Action.FACTS_READ, about)) from None
    work.record(entry)
    answers = assessment.answers + len(said.answers)
    return Signed(Dated(replace(signed, answers=answers, version=assessment.version + 1), on), recommended)
