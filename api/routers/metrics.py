"""The metrics at /metrics, for Prometheus; given only to an application whose settings ask for it."""

from fastapi import APIRouter, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST

from api.observing.metrics import Metrics

router = APIRouter(include_in_schema=False)


@router.get("/metrics")
async def metrics(request: Request) -> Response:
    """Write what this process has counted."""
    counted: Metrics = request.app.state.metrics
    return Response(counted.written(), media_type=CONTENT_TYPE_LATEST)
