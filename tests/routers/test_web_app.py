"""The web app beside the API: pages for browsers, files that never change, and nothing of the service hidden."""

import re
from gzip import compress
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from api.domain.errors import InvalidContent
from api.main import create_app
from api.routers.web_app import FOREVER, policy_for, show_web_app
from api.settings import Settings
from tests.architecture.tree import ROOT
from tests.routers.behind import application, ask

PAGE = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
JSON = {"accept": "application/json"}
SCRIPT = "assets/app-1a2b3c.js"


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    """Put a small web app beside a service."""
    folder = tmp_path_factory.mktemp("around") / "dist"
    (folder / "assets").mkdir(parents=True)
    (folder.parent / "secret.txt").write_text("not for anybody")
    (folder / "index.html").write_text("<h1>the app</h1>")
    (folder / "icon.svg").write_text("<svg/>")
    (folder / SCRIPT).write_text("plain")
    (folder / f"{SCRIPT}.br").write_bytes(b"small")
    (folder / f"{SCRIPT}.gz").write_bytes(compress(b"plain"))
    app = application()
    show_web_app(app, folder, issuers=["https://login.example/realm"])
    return app


def get(app: FastAPI, path: str, **headers: str) -> httpx.Response:
    """Ask as a browser does that opens a page."""
    return ask(app, path, headers={**PAGE, **{name.replace("_", "-"): value for name, value in headers.items()}})


@pytest.mark.parametrize("path", ["/", "/cases/17/conversation", "/administration/users/new", "/cases/a.b"])
def test_every_address_of_a_page_is_the_app(app: FastAPI, path: str) -> None:
    answer = get(app, path)
    assert (200, "<h1>the app</h1>") == (answer.status_code, answer.text)
    assert "no-cache" == answer.headers["cache-control"]


@pytest.mark.parametrize(
    "path", ["/api/v1/nothing", "/docs/nothing", "/metrics/x", "/swagger/nothing", "/demo-issuer/nothing", "/health"]
)
def test_what_belongs_to_the_service_is_never_a_page(app: FastAPI, path: str) -> None:
    assert "<h1>the app</h1>" != get(app, path).text


def test_whoever_asks_for_no_page_gets_none(app: FastAPI) -> None:
    assert 404 == ask(app, "/cases/17", headers=JSON).status_code


def test_a_file_that_is_gone_is_not_answered_with_a_page(app: FastAPI) -> None:
    assert 404 == get(app, "/assets/app-of-yesterday.js").status_code


@pytest.mark.parametrize(("accepted", "sent"), [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("identity", None)])
def test_a_file_comes_as_small_as_the_browser_takes_it(app: FastAPI, accepted: str, sent: str | None) -> None:
    answer = get(app, f"/{SCRIPT}", accept_encoding=accepted)
    kind = answer.headers["content-type"].split(";")[0]
    assert (sent, "text/javascript", FOREVER) == (
        answer.headers.get("content-encoding"),
        kind,
        answer.headers["cache-control"],
    )


@pytest.mark.parametrize("path", ["/../secret.txt", "/%2e%2e/secret.txt", "/assets/../../secret.txt", "//etc/passwd"])
def test_nothing_outside_of_the_folder_is_read(app: FastAPI, path: str) -> None:
    answer = get(app, path)
    assert answer.status_code in {200, 404}
    assert "<h1>the app</h1>" in answer.text or "not_found" in answer.text


def test_the_icon_beside_the_page_is_itself(app: FastAPI) -> None:
    answer = ask(app, "/icon.svg")
    assert ("<svg/>", "image/svg+xml") == (answer.text, answer.headers["content-type"])


def test_a_page_runs_its_own_scripts_and_talks_to_whom_people_sign_in_with(app: FastAPI) -> None:
    policy = get(app, "/").headers["content-security-policy"]
    rules = {name: sources for name, *sources in (part.split() for part in policy.split(";"))}
    assert ["'none'"] == rules["default-src"] == rules["frame-ancestors"] == rules["base-uri"]
    assert ["'self'"] == rules["script-src"] == rules["style-src"]
    assert ["'self'", "https://login.example"] == rules["connect-src"]


def test_the_web_server_of_a_deployment_sets_the_same_policy() -> None:
    template = (ROOT / "deploy" / "nginx" / "mestring.conf.template").read_text("utf-8")
    (theirs,) = re.findall(r'Content-Security-Policy "([^"]+)"', template)
    assert policy_for(["https://login.example"]) == theirs.replace("${IDENTITY_PROVIDER}", "https://login.example")


def test_the_log_tells_no_address_of_a_page(app: FastAPI) -> None:
    get(app, "/cases/17")
    assert "/cases/17" not in ask(app, "/metrics").text


def test_a_folder_without_an_app_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(InvalidContent, match="make web"):
        show_web_app(FastAPI(), tmp_path, issuers=[])


def test_the_app_takes_the_place_of_the_way_to_the_docs(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<h1>the app</h1>")
    app = create_app(Settings(web=tmp_path))
    assert ("<h1>the app</h1>", 200) == (get(app, "/").text, ask(app, "/docs").status_code)
