"""Routes for content: the same for everybody and as long as the service runs, so it travels small, and only once.

It is compressed once.
"""

import gzip
from collections.abc import Callable, Coroutine
from functools import lru_cache
from hashlib import sha256
from typing import Any, Final

from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import Response

from api.routers.compression import packed, takes_gzip

UNCHANGED: Final[dict[int | str, dict[str, Any]]] = {
    304: {"description": "Nothing has changed since the `ETag` in `If-None-Match`"}
}
_KEPT: Final = frozenset({"cache-control", "content-language", "etag", "vary"})


class ContentRoute(APIRoute):
    """A route whose answer is marked with an ETag, and compressed."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Stand between the route and whoever asks."""
        answered = super().get_route_handler()

        async def marked(request: Request) -> Response:
            return _marked(request, await answered(request))

        return marked


def _marked(request: Request, answer: Response) -> Response:
    body = bytes(answer.body)
    mark = f'W/"{_mark(body)}"'
    answer.headers.update({"ETag": mark, "Cache-Control": "no-cache"})
    answer.headers.add_vary_header("Accept-Encoding")
    if mark in request.headers.get("If-None-Match", ""):
        return Response(status_code=304, headers={name: answer.headers[name] for name in _KEPT & set(answer.headers)})
    return packed(answer, _compressed(body)) if takes_gzip(request) else answer


@lru_cache(maxsize=256)
def _mark(body: bytes) -> str:
    return sha256(body).hexdigest()[:32]


@lru_cache(maxsize=256)
def _compressed(body: bytes) -> bytes:
    return gzip.compress(body, mtime=0)
