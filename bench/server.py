"""The product's own server with one bare route beside it: `python -m bench.server PORT`.

The bare route takes the same request model, and gives answers of the same response model that were built beforehand.
It is matched first, so that looking for the route costs it nothing.
"""

import sys
from itertools import cycle
from typing import Final

import uvicorn
from fastapi import FastAPI

from api.content.load import load_library
from api.domain.facts import Facts
from api.main import create_app
from api.schemas.triage import TriageRequest, TriageResponse
from api.usecases.triage import triage
from bench.citizens import documents

TRIAGE: Final = "/api/v1/triage"
BARE: Final = "/bare/triage"
POLICY: Final = "harstad"
CITIZENS: Final = 60
SEED: Final = 0


def prebuilt() -> list[TriageResponse]:
    """Build the answers for the citizens that the load asks about."""
    library = load_library()
    drawn = documents(CITIZENS, seed=SEED)
    return [TriageResponse.of(triage(library, POLICY, Facts.model_validate(document))) for document in drawn]


def app() -> FastAPI:
    """Make the product's application, with the bare route."""
    served = create_app()
    answers = cycle(prebuilt())

    @served.post(BARE)
    async def bare(_: TriageRequest) -> TriageResponse:
        return next(answers)

    routes = served.router.routes
    routes.insert(0, routes.pop())
    return served


if __name__ == "__main__":
    uvicorn.run(app(), port=int(sys.argv[1]), log_level="warning")
