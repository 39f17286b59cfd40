"""A small application behind the edge, and a way to ask it from any address without a network."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import httpx
from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.responses import StreamingResponse
from starlette.staticfiles import StaticFiles
from starlette.types import Message, Scope

from api.observing.metrics import Metrics
from api.routers import metrics
from api.routers.address_limit import AddressLimit
from api.routers.edge import Edge
from api.routers.problems import handle_problems

ELSEWHERE = "203.0.113.7"
BODY_LIMIT = 1_000
GOOD = {"authorization": "Bearer good"}
WORD = "Zebrafinken"


def application(*, per_minute: int = 600) -> FastAPI:
    """Make an application with a route for everything the edge looks after."""
    app = FastAPI()
    app.state.metrics = Metrics()
    app.add_middleware(Edge, body_limit=BODY_LIMIT, addresses=AddressLimit(per_minute), metrics=app.state.metrics)
    handle_problems(app)
    app.include_router(metrics.router)
    _good_routes(app)
    _broken_routes(app)
    app.mount("/files", StaticFiles(packages=[("fastapi_swagger", "resources")]))
    return app


def _good_routes(app: FastAPI) -> None:
    @app.get("/id")
    async def the_id(request: Request) -> dict[str, UUID]:
        return {"id": request.state.request_id}

    @app.get("/named/{name}")
    async def named(name: str) -> int:
        return len(name)

    @app.get("/public")
    async def public() -> Response:
        return Response(headers={"Cache-Control": "public, max-age=60", "Content-Security-Policy": "sandbox"})

    @app.get("/signed-in")
    async def signed_in(request: Request, revoked: str = "") -> None:
        if revoked or request.headers.get("authorization") != GOOD["authorization"]:
            raise HTTPException(401)
        request.state.municipality = "fjordvik"


def _broken_routes(app: FastAPI) -> None:
    @app.get("/crash")
    async def crash(request: Request) -> None:
        request.state.municipality = "fjordvik"
        raise RuntimeError(WORD)

    @app.get("/listens")
    async def listens(request: Request) -> Response:
        return Response(await request.body())

    @app.get("/late-crash")
    async def late_crash() -> Response:
        async def parts() -> AsyncIterator[bytes]:
            yield b"begun"
            raise RuntimeError(WORD)

        return StreamingResponse(parts())

    @app.post("/careless")
    async def careless(request: Request) -> Response:
        try:
            await request.body()
        except Exception as error:  # noqa: BLE001 - the carelessness that is tested
            return Response(type(error).__name__)
        return Response("all of it")


def sent_by(app: FastAPI, path: str, *, gone: bool = False) -> list[Message]:
    """Ask as a server does, and list every message the application sends; `gone`: the caller hangs up at once."""
    sent: list[Message] = []

    async def receive() -> Message:
        if gone:
            return {"type": "http.disconnect"}
        return await asyncio.Future()  # a caller who has said everything and waits

    async def send(message: Message) -> None:
        sent.append(message)

    scope: Scope = {"type": "http", "method": "GET", "scheme": "http", "path": path, "query_string": b"", "headers": []}
    asyncio.run(app(scope, receive, send))
    return sent


def ask(
    app: FastAPI, path: str, method: str = "GET", *, client: str = ELSEWHERE, scheme: str = "http", **given: Any
) -> httpx.Response:
    """Ask once, from this address."""

    async def asked() -> httpx.Response:
        transport = httpx.ASGITransport(app, client=(client, 50_000))
        async with httpx.AsyncClient(transport=transport, base_url=f"{scheme}://here") as http:
            return await http.request(method, path, **given)

    return asyncio.run(asked())
