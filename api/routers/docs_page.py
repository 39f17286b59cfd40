"""The docs page at /docs: Swagger UI from an installed package, so that it needs no internet and names no host."""

import re
from base64 import b64encode
from hashlib import sha256

from fastapi import APIRouter, FastAPI, Request
from fastapi.openapi.docs import get_swagger_ui_html
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.staticfiles import StaticFiles

router = APIRouter(include_in_schema=False)

ASSETS = "swagger"

_INLINE = re.compile(rb"<script>(.*?)</script>", re.DOTALL)


@router.get("/")
async def start(request: Request) -> RedirectResponse:
    """Send a visitor to the docs page, on whatever host they came to."""
    return RedirectResponse(f"{_root(request)}/docs")


@router.get("/docs")
async def docs(request: Request) -> HTMLResponse:
    """Show the API to try out."""
    app: FastAPI = request.app
    root = _root(request)
    page = get_swagger_ui_html(
        openapi_url=f"{root}{app.openapi_url}",
        title=f"{app.title} - API",
        swagger_js_url=f"{root}/{ASSETS}/swagger-ui-bundle.js",
        swagger_css_url=f"{root}/{ASSETS}/swagger-ui.css",
        swagger_favicon_url=f"{root}/{ASSETS}/favicon-32x32.png",
        swagger_ui_parameters={"filter": True, "tryItOutEnabled": True},
    )
    page.headers["Content-Security-Policy"] = allowing(bytes(page.body))
    return page


def allowing(page: bytes) -> str:
    """Write the policy under which a page of our own runs its inline scripts and nobody else's."""
    hashes = " ".join(f"'sha256-{b64encode(sha256(script).digest()).decode()}'" for script in _INLINE.findall(page))
    return (
        f"default-src 'none'; script-src 'self' {hashes}; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    )


def _root(request: Request) -> str:
    root: str = request.scope.get("root_path", "")
    return root.rstrip("/")


def show_docs(app: FastAPI) -> None:
    """Give an application its docs page and the files the page loads."""
    app.include_router(router)
    app.mount(f"/{ASSETS}", StaticFiles(packages=[("fastapi_swagger", "resources")]), name=ASSETS)
