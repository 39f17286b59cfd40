"""Whether the service is well."""

from importlib.metadata import version

from fastapi import APIRouter

from api.domain.policy.recommendation import ENGINE_VERSION
from api.routers.depends import LibraryGiven
from api.schemas.health import Health

router = APIRouter(tags=["Operations"])


@router.get("/health", operation_id="health", summary="Is the service well?")
async def health(library: LibraryGiven) -> Health:
    """Answer once the content is loaded and checked."""
    return Health(
        status="ok",
        version=version("mestring"),
        engine=ENGINE_VERSION,
        policies=len(library.policies),
        ladders=len(library.ladders),
    )
