"""The web app at the address of the service: what was built into a folder, under the same rules as behind a web server.

Files with a hash in their name never change. Every other address that a browser asks for as a page is the app itself,
which finds out which; what belongs to the service, and what asks for no page, is left to the service.
"""

from collections.abc import Iterable
from mimetypes import guess_type
from os.path import normpath
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from fastapi import FastAPI
from starlette.datastructures import Headers
from starlette.responses import FileResponse
from starlette.routing import BaseRoute, Match
from starlette.types import Receive, Scope, Send

from api.domain.errors import InvalidContent, Problem

OURS: Final = frozenset({"api", "demo-issuer", "docs", "health", "metrics", "openapi.json", "swagger"})
"""The first part of every address that belongs to the service."""

START: Final = "index.html"
HASHED: Final = "/assets/"
FOREVER: Final = "public, max-age=31536000, immutable"
COMPRESSED: Final = {"br": ".br", "gzip": ".gz"}
"""How a browser names a way to compress, and how such a copy is called; the smallest first."""


def show_web_app(app: FastAPI, folder: Path, *, issuers: Iterable[str]) -> None:
    """Give an application its pages; raises InvalidContent when there are none in the folder."""
    if not (folder / START).is_file():
        message = f"MESTRING_WEB: no web app was built in '{folder}'; build it with `make web`."
        raise InvalidContent([Problem("unusable_setting", ("web",), message)])
    app.router.routes.append(WebApp(folder.resolve(), policy=policy_for(issuers)))


def policy_for(issuers: Iterable[str]) -> str:
    """Write what a page may load, and whom it may talk to: this server and the identity providers."""
    reached = " ".join(["'self'", *sorted({_origin(issuer) for issuer in issuers})])
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        f"connect-src {reached}; form-action {reached}; frame-ancestors 'none'; base-uri 'none'"
    )


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


class WebApp(BaseRoute):
    """A route that takes what nothing before it has taken, if a browser asks for a page or for a file of the app."""

    path_format = "/{page}"
    """How log and metrics call it: no address of a page is told, for it may name somebody."""

    def __init__(self, folder: Path, *, policy: str) -> None:
        """Take the folder of the app, and the content security policy of its pages."""
        self._folder = folder
        self._headers = {"Content-Security-Policy": policy, "Cross-Origin-Opener-Policy": "same-origin"}

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Say whether a request is for the app."""
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"} or scope["path"].split("/")[1] in OURS:
            return Match.NONE, {}
        wants = self._file(scope["path"]) is not None or _asks_for_page(scope)
        return (Match.FULL, {"route": self}) if wants else (Match.NONE, {})

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with a file, compressed as it was when it was built if the browser takes that."""
        found = self._file(scope["path"]) or self._folder / START
        kind, _ = guess_type(found.name)
        caching = FOREVER if scope["path"].startswith(HASHED) else "no-cache"
        headers = {"Vary": "Accept-Encoding", "Cache-Control": caching, **self._headers}
        accepted = Headers(scope=scope).get("accept-encoding", "")
        for name, ending in COMPRESSED.items():
            if name in accepted and (smaller := found.with_name(found.name + ending)).is_file():
                headers["Content-Encoding"], found = name, smaller
                break
        await FileResponse(found, headers=headers, media_type=kind)(scope, receive, send)

    def _file(self, address: str) -> Path | None:
        """Find the file of an address, and nothing outside of the folder."""
        found = Path(normpath(self._folder / address.lstrip("/")))
        return found if found.is_relative_to(self._folder) and found.is_file() else None


def _asks_for_page(scope: Scope) -> bool:
    accepted = Headers(scope=scope).get("accept", "")
    return "text/html" in accepted and not scope["path"].startswith(HASHED)
