"""The edge: what every request and every answer goes through once, before and after the routes.

A request gets an id, is refused when its address sends too many or its body is too large, and whatever breaks becomes a
problem. The answer gets the headers that protect who reads it. Then one line is logged and one request is counted,
under the template of the route: never a path, an address or a name.

Whoever has verified a token sets `municipality`, its id, in the state of the request; `request_id` is there, a UUID.
"""

import re
from http import HTTPMethod, HTTPStatus
from math import ceil
from random import getrandbits
from time import perf_counter
from typing import Any, Final
from uuid import UUID

import structlog
from fastapi import Response
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.observing.logs import what_broke
from api.observing.metrics import Metrics
from api.routers.address_limit import AddressLimit, ProvenTokens
from api.routers.problems import problem

Headers = list[tuple[bytes, bytes]]

PROTECTING: Final[Headers] = [
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"),
    (b"cache-control", b"no-store"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (
        b"permissions-policy",
        b"camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
]
"""On every answer, unless a route has set the header itself: what is public says so in its own Cache-Control."""

ENCRYPTED_ONLY: Final = (b"strict-transport-security", b"max-age=31536000")

NO_ROUTE: Final = "none"
NOT_ANSWERED: Final = 499
"""Counted as the status of a request whose caller went away, as web servers in front do."""

_PROTECTED: Final = {name for name, _ in PROTECTING}
_UUID: Final = re.compile(rb"[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", re.IGNORECASE)
_METHODS: Final = frozenset(HTTPMethod)


class BodyTooLarge(Exception):
    """More bytes came than are read."""


class Edge:
    """Middleware around the whole application."""

    def __init__(self, app: ASGIApp, *, body_limit: int, addresses: AddressLimit, metrics: Metrics) -> None:
        """Take the application, the largest body in bytes, what an address may send, and where to count."""
        self._app = app
        self._body_limit = body_limit
        self._addresses = addresses
        self._proven = ProvenTokens()
        self._metrics = metrics
        self._log: Any = structlog.get_logger().bind()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and its answer back."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = perf_counter()
        self._metrics.in_flight += 1
        passage = Passage(scope, receive, send, self._body_limit)
        try:
            refusal = self._refusal(passage, now=began) or await self._passed_on(passage)
            if refusal is not None:
                await passage.refuse(refusal)
        finally:
            self._metrics.in_flight -= 1
            self._tell(passage, perf_counter() - began)

    def _refusal(self, passage: "Passage", *, now: float) -> Response | None:
        """Say no to a request before it is read."""
        client = passage.scope.get("client")
        if client and passage.token not in self._proven and (wait := self._addresses.spend(client[0], now=now)):
            self._metrics.limited("address")
            return _too_many(wait)
        return _too_large(self._body_limit) if passage.declared > self._body_limit else None

    async def _passed_on(self, passage: "Passage") -> Response | None:
        """Let the application answer; gives what to say instead when it could not."""
        try:
            await self._app(passage.scope, passage.receive, passage.send)
        except ClientDisconnect:
            return None  # nobody is there to be told; the request line says 499
        except Exception as error:  # noqa: BLE001 - whatever breaks becomes a problem, and is logged by kind and place
            if not passage.too_large:
                self._log.error("crashed", **passage.named(), **what_broke(error))
                return _crashed()
        if passage.token:
            self._proven.learn(passage.token, good="municipality" in passage.state)
        return _too_large(self._body_limit) if passage.too_large else None

    def _tell(self, passage: "Passage", seconds: float) -> None:
        named = passage.named()
        status = passage.status or NOT_ANSWERED
        self._metrics.requests.count(named["route"], named["method"], status, seconds)
        self._log.info("request", **named, status=status, duration_ms=round(seconds * 1000, 3))


class Passage:
    """One request on its way through, and its answer on the way back."""

    __slots__ = (
        "_limit",
        "_receive",
        "_received",
        "_send",
        "declared",
        "id",
        "scope",
        "state",
        "status",
        "token",
        "too_large",
    )

    def __init__(self, scope: Scope, receive: Receive, send: Send, limit: int) -> None:
        """Read of the headers what the edge needs, and give the request its id."""
        self.scope, self._receive, self._send, self._limit = scope, receive, send, limit
        self.declared = self.status = self._received = 0
        self.too_large = False
        self.token = asked_id = b""
        for name, value in scope["headers"]:
            if name == b"content-length":
                self.declared = int(value[:20]) if value.isdigit() else 0
            elif name == b"authorization":
                self.token = value
            elif name == b"x-request-id":
                asked_id = value
        given = UUID(asked_id.decode()) if asked_id and _UUID.fullmatch(asked_id) else _random_id()
        self.id = str(given)
        self.state: dict[str, Any] = scope.setdefault("state", {})
        self.state["request_id"] = given

    async def receive(self) -> Message:
        """Give the application the next part of the body; raises BodyTooLarge when it is too much."""
        message = await self._receive()
        self._received += len(message.get("body", b""))
        if self._received > self._limit:
            self.too_large = True
            raise BodyTooLarge
        return message

    async def send(self, message: Message) -> None:
        """Send what the application answers, unless more came than it was given: then nothing it says counts."""
        if not self.too_large:
            await self._send(self._protected(message) if message["type"] == "http.response.start" else message)

    async def refuse(self, refusal: Response) -> None:
        """Send an answer of our own in place of the application's, if that has not begun."""
        if not self.status:
            self.too_large = False
            await refusal(self.scope, self._receive, self.send)

    def _protected(self, start: Message) -> Message:
        self.status = start["status"]
        given: Headers = start.get("headers", [])
        names = {name for name, _ in given}
        ours = PROTECTING if _PROTECTED.isdisjoint(names) else [one for one in PROTECTING if one[0] not in names]
        headers = [*given, *ours, (b"x-request-id", self.id.encode())]
        if self.scope["scheme"] == "https":
            headers.append(ENCRYPTED_ONLY)
        start["headers"] = headers
        return start

    def named(self) -> dict[str, str]:
        """Name the request in a log line."""
        method = self.scope["method"]
        found = {
            "request_id": self.id,
            "method": method if method in _METHODS else "OTHER",
            "route": route_of(self.scope),
        }
        if municipality := self.state.get("municipality"):
            found["municipality"] = municipality
        return found


def _random_id() -> UUID:
    """Make a random UUID without asking the system for chance, which every request would wait for."""
    return UUID(int=getrandbits(128), version=4)


def route_of(scope: Scope) -> str:
    """Give the template of the route that was taken, as the OpenAPI document has it; `none` when there is none."""
    taken = scope.get("fastapi", {}).get("effective_route_context") or scope.get("route")
    template: str | None = getattr(taken, "path_format", None)
    if template is not None:
        return template
    if "app_root_path" in scope:
        mounted: str = scope["root_path"].removeprefix(scope["app_root_path"])
        return f"{mounted}/*"
    if "endpoint" in scope and not scope.get("path_params"):
        path: str = scope["path"].removeprefix(scope.get("root_path", ""))
        return path
    return NO_ROUTE


def _too_many(wait: float) -> Response:
    seconds = ceil(wait)
    refusal = problem(
        HTTPStatus.TOO_MANY_REQUESTS,
        "rate_limited",
        f"too many requests came from this address; try again in {seconds} seconds, or send a token.",
    )
    refusal.headers["Retry-After"] = str(seconds)
    return refusal


def _too_large(limit: int) -> Response:
    detail = f"at most {limit:,} bytes are read; send less."
    return problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "body_too_large", detail)


def _crashed() -> Response:
    detail = "nothing was stored; try again, and tell us if it goes on."
    return problem(HTTPStatus.INTERNAL_SERVER_ERROR, "internal_error", detail)
