"""The application: settings, content, middleware, errors and routers put together; no logic."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware

from api.content.load import load_library
from api.observing.metrics import Metrics
from api.openapi_document import describe
from api.routers import (
    assessments,
    audit,
    cases,
    citizens,
    content,
    conversation,
    demo_issuer,
    health,
    instruments,
    me,
    placements,
    relatives,
    sessions,
    sign_in,
    teams,
    triage,
    users,
    views,
)
from api.routers import metrics as counted
from api.routers.address_limit import AddressLimit
from api.routers.docs_page import show_docs
from api.routers.edge import Edge
from api.routers.problems import handle_problems
from api.routers.web_app import show_web_app
from api.security.web_client import WebClient
from api.settings import Settings
from api.usecases.open_installation import Choices, open_installation

PREFIX = "/api/v1"
ROUTERS = (
    triage.router,
    cases.router,
    assessments.router,
    placements.router,
    citizens.router,
    relatives.router,
    audit.router,
    me.router,
    users.router,
    views.router,
    sessions.router,
    teams.router,
    conversation.router,
    content.router,
    instruments.router,
    sign_in.router,
    health.router,
)
"""What is asked most comes first: a request tries one router after another."""


def create_app(settings: Settings | None = None) -> FastAPI:
    """Make the application; raises InvalidContent when the content, shipped or a municipality's own, cannot be used."""
    settings = settings or Settings()
    library = load_library(*settings.content)

    @asynccontextmanager
    async def running(app: FastAPI) -> AsyncIterator[None]:
        async with open_installation(chosen(settings), library, unsealed=metrics.unsealed) as installation:
            app.state.installation = installation
            pool = installation.engine.sync_engine.pool
            metrics.watch_pool(in_use=pool.checkedout, size=pool.size)  # type: ignore[attr-defined] # a pool with a size
            yield

    app = FastAPI(
        title="Mestring",
        version=version("mestring"),
        summary="Where on the mastery ladder should help start, and why?",
        license_info={"name": "Mozilla Public License 2.0", "identifier": "MPL-2.0"},
        servers=[{"url": "/", "description": "This server"}],
        lifespan=running,
        docs_url=None,
        redoc_url=None,
        swagger_ui_oauth2_redirect_url=None,
    )
    app.state.library = library
    app.state.settings = settings
    app.state.metrics = metrics = Metrics()
    addresses = AddressLimit(settings.requests_per_minute_per_address)
    app.add_middleware(Edge, body_limit=settings.max_body_bytes, addresses=addresses, metrics=metrics)
    if settings.web_origins:
        let_in(app, settings.web_origins)
    handle_problems(app)
    for router in ROUTERS:
        app.include_router(router, prefix=PREFIX)
    if settings.demo:
        app.include_router(demo_issuer.router)
    if settings.metrics:
        app.include_router(counted.router)
    if settings.web:
        show_web_app(app, settings.web, issuers=issuers_of(settings))
    show_docs(app)
    describe(app)
    return app


def issuers_of(settings: Settings) -> list[str]:
    """List where people are sent to sign in."""
    return [issuer.issuer for issuer in settings.issuers] + ([settings.public_url] if settings.demo else [])


def let_in(app: FastAPI, origins: tuple[str, ...]) -> None:
    """Let pages of other origins ask; outside of the edge, so that they can read its refusals too."""
    app.add_middleware(
        CORSMiddleware,
        allow_origins=origins,
        allow_methods=("DELETE", "GET", "PATCH", "POST", "PUT"),
        allow_headers=("Authorization", "Content-Type", "If-Match", "If-None-Match", "Idempotency-Key", "X-Request-Id"),
        expose_headers=("Date", "ETag", "Location", "Retry-After", "X-Request-Id"),
    )


def chosen(settings: Settings) -> Choices:
    """Say what an installation needs to know of the settings."""
    return Choices(
        data=settings.data,
        database_url=settings.database_url,
        database_owner_url=settings.database_owner_url,
        keyring=settings.keyring,
        pool_size=settings.pool_size,
        issuers=settings.issuers,
        demo_issuer=f"{settings.public_url}/demo-issuer" if settings.demo else None,
        web=WebClient((settings.public_url, *settings.web_origins)),
        requests_per_minute=settings.requests_per_minute,
    )
