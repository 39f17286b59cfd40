"""Assessments of a case: opened, answered in batches, signed; and the facts and recommendation that come of them."""

from collections.abc import Iterable
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Request, Response

from api.domain.audit.action import Action
from api.routers.depends import LibraryGiven
from api.routers.problems import WORK_RESPONSES
from api.routers.work_route import WorkRoute, needs
from api.routers.working import CaseId, Repeatable, Seen, SeenBefore, WorkGiven, etag, mark_seen
from api.schemas.assessments import (
    AnswerIn,
    AnswerOut,
    AnswersSave,
    AnswersSaved,
    AssessmentCreate,
    AssessmentOut,
    AssessmentSign,
    FactsOut,
)
from api.schemas.placements import AssessmentSigned, PlacementOut
from api.schemas.suggestion import Suggestion
from api.schemas.triage import TriageResponse
from api.schemas.written import written
from api.usecases.assessments import open_assessment as opening
from api.usecases.assessments import read_assessment as reading
from api.usecases.assessments import recommend as recommending
from api.usecases.assessments import save_answers as saving
from api.usecases.assessments import sign_assessment as signing

router = APIRouter(prefix="/cases/{case}", tags=["Assessments"], responses=WORK_RESPONSES, route_class=WorkRoute)

AssessmentId = Annotated[UUID, Path(alias="assessment", description="The assessment.")]


@router.post(
    "/assessments",
    operation_id="open_assessment",
    summary="Open an assessment",
    status_code=201,
    openapi_extra=needs(Action.ASSESSMENT_OPEN),
    dependencies=[Repeatable],
)
async def open_assessment(
    case: CaseId, asked: AssessmentCreate, work: WorkGiven, library: LibraryGiven, response: Response
) -> AssessmentOut:
    """Open the window in which team and citizen map the situation, as long as the municipality's policy says."""
    found = await opening.open_assessment(work, library, case, contact_person_id=asked.contact_person_id)
    opened = AssessmentOut.of(found)
    response.headers.update({**etag(opened.version), "Location": f"/api/v1/cases/{case}/assessments/{opened.id}"})
    return opened


@router.get(
    "/assessments",
    operation_id="list_assessments",
    summary="The assessments of a case",
    openapi_extra=needs(Action.ASSESSMENT_READ),
)
async def list_assessments(case: CaseId, work: WorkGiven) -> list[AssessmentOut]:
    """List the assessments of a case, oldest first."""
    return [AssessmentOut.of(found) for found in await reading.read_assessments(work, case)]


@router.get(
    "/assessments/{assessment}",
    operation_id="get_assessment",
    summary="One assessment",
    openapi_extra=needs(Action.ASSESSMENT_READ),
)
async def get_assessment(case: CaseId, assessment: AssessmentId, work: WorkGiven, response: Response) -> AssessmentOut:
    """Show an assessment; its ETag is what signing asks for."""
    found = await reading.read_assessment(work, case, assessment)
    response.headers.update(etag(found.version))
    return AssessmentOut.of(found)


@router.post(
    "/assessments/{assessment}/answers",
    operation_id="save_answers",
    summary="Save answers",
    status_code=201,
    openapi_extra=needs(Action.ANSWER_SAVE),
    dependencies=[Repeatable],
)
async def save_answers(
    case: CaseId, assessment: AssessmentId, asked: AnswersSave, work: WorkGiven, library: LibraryGiven
) -> AnswersSaved:
    """Add answers to an open assessment. Nothing said before is overwritten; several people may save at once."""
    recorded = await saving.save_answers(work, library, case, assessment, _told(asked.answers))
    return AnswersSaved(answers=tuple(map(AnswerOut.of, recorded)))


@router.post(
    "/assessments/{assessment}/signature",
    operation_id="sign_assessment",
    summary="Sign an assessment",
    status_code=201,
    openapi_extra=needs(Action.ASSESSMENT_SIGN),
    dependencies=[Repeatable],
)
async def sign_assessment(
    case: CaseId,
    assessment: AssessmentId,
    asked: AssessmentSign,
    seen: Seen,
    work: WorkGiven,
    library: LibraryGiven,
    response: Response,
) -> AssessmentSigned:
    """Sign an assessment, with the last answers if there are any; what the policy recommends is kept with it."""
    said = signing.Signature(seen, _told(asked.answers))
    found = await signing.sign_assessment(work, library, case, assessment, said)
    response.headers.update(etag(found.assessment.version))
    return AssessmentSigned(
        assessment=AssessmentOut.of(found.assessment),
        recommended=PlacementOut.of(found.recommended),
    )


def _told(answers: Iterable[AnswerIn]) -> list[saving.NewAnswer]:
    return [
        saving.NewAnswer(answer.fact, answer.value, answer.informant, answer.source, answer.said_at)
        for answer in answers
    ]


@router.get(
    "/facts",
    operation_id="get_facts",
    summary="What is known so far",
    response_model=FactsOut,
    openapi_extra=needs(Action.FACTS_READ),
    responses={304: {"description": "Nothing has changed since the `ETag` in `If-None-Match`; nothing is shown"}},
)
async def get_facts(
    case: CaseId, work: WorkGiven, library: LibraryGiven, response: Response, seen: SeenBefore = None
) -> FactsOut | Response:
    """Show for each fact the answer that holds, by whom, from where and when, and what other voices say beside it."""
    known = await reading.read_facts(work, library, case, seen=mark_seen(seen))
    marked = {"ETag": f'"{known.mark}"'}
    if known.held is None:
        return Response(status_code=304, headers=marked)
    response.headers.update(marked)
    return FactsOut.of(known.held)


@router.get(
    "/recommendation",
    operation_id="get_recommendation",
    summary="What the policy recommends, for professionals",
    response_model=TriageResponse,
    openapi_extra=needs(Action.RECOMMENDATION_READ),
)
async def get_recommendation(case: CaseId, work: WorkGiven, library: LibraryGiven, request: Request) -> Response:
    """Read the policy anew for everything answered so far. A recommendation is never a decision."""
    found = await recommending.recommend(work, library, case, action=Action.RECOMMENDATION_READ)
    request.app.state.metrics.recommended(found.policy.id)
    return Response(written(found), media_type="application/json")


@router.get(
    "/suggestion",
    operation_id="get_suggestion",
    summary="What the policy suggests, in the citizen's words",
    openapi_extra=needs(Action.SUGGESTION_READ),
)
async def get_suggestion(case: CaseId, work: WorkGiven, library: LibraryGiven) -> Suggestion:
    """Read the policy anew, as the citizen and their relatives may read it: plain words, and a person decides."""
    return Suggestion.of(await recommending.recommend(work, library, case, action=Action.SUGGESTION_READ))
