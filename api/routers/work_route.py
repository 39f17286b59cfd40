"""A route whose whole work is one transaction: opened for whoever the token names, committed once the answer is ready.

A route says which action it is with `openapi_extra=needs(Action.CASE_READ)`.
"""

from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

import structlog
from asyncpg.exceptions import IntegrityConstraintViolationError
from fastapi import Request, Response

from api.db.engine import DatabaseUnavailable
from api.db.missing import OnRecord, Stale
from api.db.violations import as_problem
from api.db.work import Asked, Work
from api.domain.audit.action import Action
from api.observing.logs import what_broke
from api.routers.compression import compressed
from api.routers.strict_json import StrictRequest, StrictRoute, strictly
from api.security.refusals import MISSING, InvalidToken
from api.usecases.begin import begin
from api.usecases.installation import Installation
from api.usecases.repeat import Kept, first_answer, keep_answer

PERMISSION: Final = "x-permission"
_SCHEME: Final = "bearer "
_LOG = structlog.get_logger()

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


def needs(action: Action) -> dict[str, Any]:
    """Name the permission a route asks for; it stands in the OpenAPI document too."""
    return {PERMISSION: action.value}


def bearer_of(request: Request) -> str:
    """Give the token of a request; raises InvalidToken when there is none."""
    said = request.headers.get("authorization", "")
    if said[: len(_SCHEME)].lower() != _SCHEME:
        raise InvalidToken(MISSING)
    return said[len(_SCHEME) :].strip()


def asked_by(request: Request) -> Asked:
    """Say when and from where a request came."""
    origin = request.client.host if request.client else "local"
    request_id: UUID = request.state.request_id
    return Asked(datetime.now(UTC), origin, None, request_id)


class WorkRoute(StrictRoute):
    """A route of the tenant API."""

    def get_route_handler(self) -> Handler:
        """Put a transaction around the handler."""
        handle = super().get_route_handler()
        action = Action((self.openapi_extra or {})[PERMISSION])

        async def in_one_transaction(plain: Request) -> Response:
            request = strictly(plain)
            await request.body()  # before the transaction: who sends it slowly must not hold a connection meanwhile
            try:
                return compressed(plain, await _answer(request, action, handle))
            except Stale as stale:
                if stale.current is not None:
                    raise
                return compressed(plain, await _answer(request, action, handle))
            except DatabaseUnavailable as away:
                _LOG.warning(
                    "database unavailable", request_id=str(plain.state.request_id), **what_broke(away.first_cause)
                )
                raise

        return in_one_transaction


async def _answer(request: StrictRequest, action: Action, handle: Handler) -> Response:
    """Answer one request in one transaction; what goes wrong undoes everything but the entry of a refusal."""
    installation: Installation = request.app.state.installation
    async with begin(installation, bearer_of(request), action, asked_by(request)) as work:
        request.state.work = work
        request.state.municipality = work.municipality_id
        try:
            return await _once(installation, work, request, handle)
        except IntegrityConstraintViolationError as error:
            raise as_problem(error) from error
        except OnRecord as error:
            if error.entry is not None:
                await work.refuse(error.entry)
            raise


async def _once(installation: Installation, work: Work, request: StrictRequest, handle: Handler) -> Response:
    """Give the first answer again to a request that comes again with its idempotency key."""
    key = request.headers.get("idempotency-key") if request.method == "POST" else None
    if key is None:
        answer = await handle(request)
    else:
        said = f"{request.method} {request.url.path}?{request.url.query}".encode() + b"\n" + await request.body()
        kept = await first_answer(work, installation.keys, key, said)
        if kept is not None:
            await work.commit()
            return Response(kept.body, kept.status, kept.headers)
        answer = await handle(request)
        await keep_answer(
            work, installation.keys, key, Kept(answer.status_code, dict(answer.headers), bytes(answer.body))
        )
    await work.commit()
    return answer
