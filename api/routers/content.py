"""What the service knows: ladders, services, policies, sources."""

from typing import Annotated

from fastapi import APIRouter, Path, Query

from api.domain.errors import UnknownName
from api.routers.content_route import UNCHANGED, ContentRoute
from api.routers.depends import LibraryGiven
from api.routers.problems import RESPONSES
from api.schemas.content import CatalogueOut, LadderOut, PolicyOut, PolicySummary, ServiceEntryOut
from api.schemas.triage import SourceOut

_RESPONSES = UNCHANGED | {key: RESPONSES[key] for key in (404, 422)}
router = APIRouter(tags=["Content"], responses=_RESPONSES, route_class=ContentRoute)

Id = Annotated[str, Path(max_length=80)]


@router.get("/ladders", operation_id="list_ladders", summary="Every mastery ladder")
async def ladders(library: LibraryGiven) -> list[LadderOut]:
    """List the ladders, each with its own steps and what they are on the canonical one."""
    return [LadderOut.model_validate(library.ladders[name]) for name in sorted(library.ladders)]


@router.get("/ladders/{ladder}", operation_id="get_ladder", summary="One mastery ladder")
async def ladder(ladder: Id, library: LibraryGiven) -> LadderOut:
    """Show a municipality's ladder."""
    return LadderOut.model_validate(library.ladder(ladder))


@router.get("/services", operation_id="list_services", summary="The service catalogue")
async def services(library: LibraryGiven) -> list[CatalogueOut]:
    """List every catalogue: for whom, not for whom, what to expect, what we expect, law and codes."""
    return [CatalogueOut.model_validate(library.catalogues[name]) for name in sorted(library.catalogues)]


@router.get("/services/{service}", operation_id="get_service", summary="One service")
async def service(
    service: Id, library: LibraryGiven, catalogue: Annotated[str, Query(max_length=80)] = "canonical"
) -> ServiceEntryOut:
    """Show one service of a catalogue."""
    if catalogue not in library.catalogues:
        raise UnknownName("catalogue", catalogue, library.catalogues, path=("query", "catalogue"))
    return ServiceEntryOut.model_validate(library.service(service, catalogue))


@router.get("/policies", operation_id="list_policies", summary="Every triage policy")
async def policies(library: LibraryGiven) -> list[PolicySummary]:
    """List the policies with version, content hash and what they are for."""
    return [PolicySummary.model_validate(library.policies[name]) for name in sorted(library.policies)]


@router.get("/policies/{policy}", operation_id="get_policy", summary="One triage policy, whole")
async def policy(policy: Id, library: LibraryGiven) -> PolicyOut:
    """Show every measure, table, row, reason and source of a policy."""
    return PolicyOut.of(library.policy(policy), dict(library.sources))


@router.get("/sources", operation_id="list_sources", summary="Where everything comes from")
async def sources(library: LibraryGiven) -> dict[str, SourceOut]:
    """List every source by its id."""
    return {name: SourceOut.model_validate(library.sources[name]) for name in sorted(library.sources)}
