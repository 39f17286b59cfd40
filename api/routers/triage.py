"""Triage: facts in, a recommendation out; nothing is stored."""

from fastapi import APIRouter, Request, Response

from api.routers.depends import library_of
from api.routers.problems import OPEN_RESPONSES
from api.routers.strict_json import StrictRoute
from api.schemas.triage import CompareRequest, CompareResponse, TriageRequest, TriageResponse
from api.schemas.written import written
from api.usecases import triage as use

router = APIRouter(prefix="/triage", tags=["Triage"], responses=OPEN_RESPONSES, route_class=StrictRoute)


@router.post("", operation_id="triage", summary="Where should help start?", response_model=TriageResponse)
async def triage(asked: TriageRequest, request: Request) -> Response:
    """Read one policy for one citizen.

    Gives one primary step when the facts settle it, and otherwise every step still possible with what to ask next.
    Stateless: nothing is stored or logged. A recommendation is never a decision.
    """
    found = use.triage(library_of(request), asked.policy, asked.facts)
    request.app.state.metrics.recommended(found.policy.id)
    return Response(written(found), media_type="application/json")


@router.post("/compare", operation_id="compare_policies", summary="What would other policies say?")
async def compare(asked: CompareRequest, request: Request) -> CompareResponse:
    """Read several policies for the same citizen, side by side; without names, all of them."""
    found = use.compare(library_of(request), asked.policies, asked.facts)
    return CompareResponse(results=tuple(TriageResponse.of(one) for one in found))
