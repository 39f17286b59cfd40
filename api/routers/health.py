"""Whether the service is well."""

from importlib.metadata import version
from typing import Final

from fastapi import APIRouter, Request

from api.db.engine import unavailable_when_away
from api.domain.policy.recommendation import ENGINE_VERSION
from api.routers.depends import LibraryGiven
from api.routers.problems import RESPONSES
from api.schemas.health import Health, Ready
from api.usecases.installation import Installation
from api.usecases.open_installation import check_database

router = APIRouter(tags=["Operations"])

_VERSION: Final = version("mestring")


@router.get("/health", operation_id="health", summary="Is the service well?")
async def health(library: LibraryGiven) -> Health:
    """Answer once the content is loaded and checked."""
    return Health(
        status="ok",
        version=_VERSION,
        engine=ENGINE_VERSION,
        policies=len(library.policies),
        ladders=len(library.ladders),
    )


@router.get("/ready", operation_id="ready", summary="Can the service do its work?", responses={503: RESPONSES[503]})
async def ready(request: Request) -> Ready:
    """Answer once the database does too, at the step of this version; 503 until then."""
    installation: Installation = request.app.state.installation
    async with unavailable_when_away():
        await check_database(installation.engine)
    return Ready(status="ready")
