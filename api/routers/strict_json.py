"""Read a body as JSON in which every name stands once.

Of two answers to one question the last would win without a word, and it could be the one that hides a danger.
"""

import json
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class StrictRequest(Request):
    """A request whose JSON has every name once."""

    async def json(self) -> Any:
        """Read the body; raises ValueError when it is no JSON or a name stands twice."""
        return _DECODER.decode((await self.body()).decode())


class StrictRoute(APIRoute):
    """A route that reads its body strictly."""

    def get_route_handler(self) -> Handler:
        """Give the handler the strict request in place of the plain one."""
        handler = super().get_route_handler()

        async def strict(request: Request) -> Response:
            return await handler(StrictRequest(request.scope, request.receive))

        return strict


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        message = "a name stands twice"
        raise ValueError(message)
    return found


_DECODER = json.JSONDecoder(object_pairs_hook=_once)
