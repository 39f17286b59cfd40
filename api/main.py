"""The application: settings, content, middleware, errors and routers put together; no logic."""

from importlib.metadata import version

from fastapi import FastAPI

from api.content.load import load_library
from api.openapi_document import describe
from api.routers import content, conversation, health, instruments, triage
from api.routers.body_limit import BodyLimit
from api.routers.crash_guard import CrashGuard
from api.routers.docs_page import show_docs
from api.routers.problems import handle_problems
from api.settings import Settings

PREFIX = "/api/v1"
ROUTERS = (triage.router, conversation.router, content.router, instruments.router, health.router)


def create_app(settings: Settings | None = None) -> FastAPI:
    """Make the application; raises InvalidContent when the content, shipped or a municipality's own, cannot be used."""
    settings = settings or Settings()
    app = FastAPI(
        title="Mestring",
        version=version("mestring"),
        summary="Where on the mastery ladder should help start, and why?",
        license_info={"name": "Mozilla Public License 2.0", "identifier": "MPL-2.0"},
        servers=[{"url": "/", "description": "This server"}],
        docs_url=None,
        redoc_url=None,
        swagger_ui_oauth2_redirect_url=None,
    )
    app.state.library = load_library(*settings.content)
    app.state.settings = settings
    app.add_middleware(BodyLimit, limit=settings.max_body_bytes)
    app.add_middleware(CrashGuard)
    handle_problems(app)
    for router in ROUTERS:
        app.include_router(router, prefix=PREFIX)
    show_docs(app)
    describe(app)
    return app
