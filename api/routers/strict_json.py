"""Read a body as JSON in which every name stands once, and every text can be kept.

Of two answers to one question the last would win without a word, and it could be the one that hides a danger.
PostgreSQL keeps no NUL character, and half of a surrogate pair is no text: both are refused here, wherever they stand.
"""

import json
import re
from collections.abc import Callable, Coroutine, Iterator
from typing import Any, Final

from fastapi import Request, Response
from fastapi.routing import APIRoute

from api.domain.errors import DomainError, Path, Problem

Handler = Callable[[Request], Coroutine[Any, Any, Response]]

_UNKEEPABLE: Final = re.compile(r"[\x00\ud800-\udfff]")
_MAY_HOLD_ONE: Final = re.compile(rb"\\u(?:0000|d[89a-f])", re.IGNORECASE)
"""How such a character is written in JSON; a raw one is no JSON or no UTF-8."""


class UnkeepableText(DomainError):
    """A text or a name holds a character that cannot be kept."""

    code = "invalid_request"


class StrictRequest(Request):
    """A request whose JSON has every name once."""

    async def json(self) -> Any:
        """Read the body; raises ValueError when it is no JSON or a name stands twice."""
        return _DECODER.decode((await self.body()).decode())


def strictly(request: Request) -> StrictRequest:
    """Give the request that reads strictly, once: a body can only be received by one of them."""
    return request if isinstance(request, StrictRequest) else StrictRequest(request.scope, request.receive)


class StrictRoute(APIRoute):
    """A route that reads its body strictly."""

    def get_route_handler(self) -> Handler:
        """Give the handler the strict request in place of the plain one."""
        handler = super().get_route_handler()

        async def strict(plain: Request) -> Response:
            request = strictly(plain)
            check_text(await request.body())
            return await handler(request)

        return strict


def check_text(body: bytes) -> None:
    """Raise UnkeepableText for every text and name of a JSON body that cannot be kept; what is no JSON passes."""
    if not _MAY_HOLD_ONE.search(body):
        return
    try:
        problems = list(_unkeepable(json.loads(body.decode()), ()))
    except (ValueError, RecursionError):
        return
    if problems:
        raise UnkeepableText(problems)


def _unkeepable(value: Any, path: Path) -> Iterator[Problem]:
    match value:
        case dict():
            for name, inner in value.items():
                yield from _unkeepable(name, (*path, name))
                yield from _unkeepable(inner, (*path, name))
        case list():
            for place, inner in enumerate(value):
                yield from _unkeepable(inner, (*path, place))
        case str() if _UNKEEPABLE.search(value):
            message = "this holds a NUL character or half of a surrogate pair, which cannot be kept; take it out."
            yield Problem("unkeepable_character", path, message)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        message = "a name stands twice"
        raise ValueError(message)
    return found


_DECODER = json.JSONDecoder(object_pairs_hook=_once)
