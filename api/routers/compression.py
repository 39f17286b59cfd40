"""Large answers travel compressed to whoever takes gzip: a kitchen table has the network it has.

Small ones are left as they are, and so is the choice of a better compression to the web server in front. How long an
answer is tells a listener something, but nobody else's page can make a browser ask: docs/security.md.
"""

import gzip
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

LARGE: Final = 8 * 1024
"""Bytes from which it is worth the while."""

_QUICK: Final = 3


def takes_gzip(request: Request) -> bool:
    """Say whether who asks can read what is compressed."""
    return "gzip" in request.headers.get("Accept-Encoding", "")


def compressed(request: Request, answer: Response) -> Response:
    """Compress an answer that is large."""
    if len(answer.body) < LARGE:
        return answer
    answer.headers.add_vary_header("Accept-Encoding")
    return packed(answer, gzip.compress(answer.body, _QUICK, mtime=0)) if takes_gzip(request) else answer


def packed(answer: Response, body: bytes) -> Response:
    """Put a compressed body in the place of what it was."""
    answer.body = body
    answer.headers.update({"Content-Encoding": "gzip", "Content-Length": str(len(body))})
    return answer
