"""Placements of a case: the citizen's, the team's, what was jointly agreed, and the proof of what was recommended."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Response

from api.domain.audit.action import Action
from api.domain.care.placement import Offer
from api.routers.depends import LibraryGiven
from api.routers.problems import WORK_RESPONSES
from api.routers.work_route import WorkRoute, needs
from api.routers.working import CaseId, Repeatable, Seen, WorkGiven, etag
from api.schemas.cases import CaseOut
from api.schemas.placements import (
    Agreed,
    Compared,
    JointDecision,
    PlacementCreate,
    PlacementOut,
    PlacementsOut,
    ProofOut,
    TookPartIn,
)
from api.usecases.placements import agree as agreeing
from api.usecases.placements import compare as comparing
from api.usecases.placements import place as placing
from api.usecases.placements import prove as proving
from api.usecases.placements.taking_part import SaidToTakePart

router = APIRouter(prefix="/cases/{case}", tags=["Placements"], responses=WORK_RESPONSES, route_class=WorkRoute)

PlacementId = Annotated[UUID, Path(alias="placement", description="A recommended placement.")]


@router.get(
    "/placements",
    operation_id="list_placements",
    summary="Every placement of a case",
    openapi_extra=needs(Action.PLACEMENT_READ),
)
async def list_placements(case: CaseId, work: WorkGiven) -> PlacementsOut:
    """List every placement, oldest first. That sides differ is no error: it asks for a conversation."""
    return PlacementsOut.of(await placing.read_placements(work, case))


@router.post(
    "/placements",
    operation_id="add_placement",
    summary="Place a citizen, as the citizen or as the team",
    status_code=201,
    openapi_extra=needs(Action.PLACEMENT_CREATE),
    dependencies=[Repeatable],
)
async def add_placement(case: CaseId, asked: PlacementCreate, work: WorkGiven, library: LibraryGiven) -> PlacementOut:
    """Keep where the citizen, or the team, says that help should start.

    A citizen's colour also answers `citizen_colour` while an assessment is open.
    """
    said = placing.NewPlacement(asked.kind, asked.step, asked.colour, asked.words, asked.informant)
    return PlacementOut.of(await placing.place(work, library, case, said))


@router.get(
    "/placements/{placement}/proof",
    operation_id="prove_recommendation",
    summary="Read a recommendation again",
    openapi_extra=needs(Action.RECOMMENDATION_READ),
)
async def prove_recommendation(case: CaseId, placement: PlacementId, work: WorkGiven) -> ProofOut:
    """Read the very policy again for the very facts, years later if need be, and say whether the result is the same."""
    proof = await proving.prove(work, case, placement)
    return ProofOut(
        placement=PlacementOut.of(proof.placement),
        facts=proof.basis.facts,
        result=proof.basis.result,
        result_hash=proof.basis.result_hash,
        same=proof.same,
        same_engine=proof.same_engine,
    )


@router.get(
    "/comparison",
    operation_id="compare_policies_for_case",
    summary="What other policies would say",
    openapi_extra=needs(Action.RECOMMENDATION_READ),
)
async def compare_policies_for_case(case: CaseId, work: WorkGiven, library: LibraryGiven) -> list[Compared]:
    """Read every policy for everything answered so far, side by side. The facts stay here; the look is on record."""
    return [Compared.of(found) for found in await comparing.compare(work, library, case)]


@router.post(
    "/joint-decision",
    operation_id="agree",
    summary="Record what was jointly agreed",
    status_code=201,
    openapi_extra=needs(Action.JOINT_DECISION_CREATE),
    dependencies=[Repeatable],
)
async def agree(
    case: CaseId, asked: JointDecision, seen: Seen, work: WorkGiven, library: LibraryGiven, response: Response
) -> Agreed:
    """Record what was agreed on, which services the citizen wants, who took part, and why if it is another step.

    It is no formal decision: that is made by a named person, later.
    """
    offers = tuple(Offer(offer.service, offer.reply, offer.words) for offer in asked.services)
    there = SaidToTakePart(**{name: getattr(asked.took_part, name) for name in TookPartIn.model_fields})
    said = agreeing.Agreement(asked.step, offers, asked.words, asked.reason, there)
    found, placement = await agreeing.agree(work, library, case, said, seen=seen)
    response.headers.update(etag(found.version))
    return Agreed(case=CaseOut.of(found), placement=PlacementOut.of(placement))
