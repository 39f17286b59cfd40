"""Pages of other origins: those that are named may ask and read everything they need, others nothing."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from pydantic import ValidationError

from api.main import create_app
from api.settings import Settings
from tests.world.app import answering

PAGE = "https://app.example"
ASKED = {"Access-Control-Request-Method": "PATCH", "Access-Control-Request-Headers": "authorization,if-match"}


@pytest.fixture(scope="module")
def known(chosen_settings: dict[str, Any]) -> Iterator[httpx.Client]:
    """Run the application for two web servers apart."""
    with answering(create_app(Settings(**chosen_settings, web_origins=(PAGE, "http://127.0.0.1:5173")))) as client:
        yield client


def read_by(response: httpx.Response) -> str | None:
    """Say whose page may read an answer."""
    origin: str | None = response.headers.get("access-control-allow-origin")
    return origin


def test_a_page_that_is_named_may_ask(known: httpx.Client) -> None:
    found = known.options("/api/v1/cases", headers={"Origin": PAGE, **ASKED})
    assert (200, PAGE) == (found.status_code, read_by(found))


def test_a_page_that_is_named_may_do_whatever_the_api_can(known: httpx.Client) -> None:
    asked = known.options("/api/v1/cases", headers={"Origin": PAGE, **ASKED})
    there = {method.upper() for path in known.get("/openapi.json").json()["paths"].values() for method in path}
    assert there == {name.strip() for name in asked.headers["access-control-allow-methods"].split(",")}


def test_a_page_that_is_named_reads_versions_places_and_when_to_come_again(known: httpx.Client) -> None:
    found = known.get("/api/v1/health", headers={"Origin": PAGE})
    exposed = {name.strip() for name in found.headers["access-control-expose-headers"].split(",")}
    assert (PAGE, {"Date", "ETag", "Location", "Retry-After", "X-Request-Id"}) == (read_by(found), exposed)


def test_no_cookies_are_asked_for(known: httpx.Client) -> None:
    found = known.get("/api/v1/health", headers={"Origin": PAGE})
    assert "access-control-allow-credentials" not in found.headers


@pytest.mark.parametrize("origin", ["https://evil.example", f"{PAGE}.evil.example", f"{PAGE}:8443", "null", f"{PAGE}/"])
def test_any_other_page_reads_nothing(known: httpx.Client, origin: str) -> None:
    before = known.options("/api/v1/cases", headers={"Origin": origin, **ASKED})
    asked = known.get("/api/v1/health", headers={"Origin": origin})
    assert (400, None, None) == (before.status_code, read_by(before), read_by(asked))


def test_a_page_can_read_that_the_edge_refused_it(known: httpx.Client) -> None:
    found = known.post("/api/v1/triage", content=b" " * 300_000, headers={"Origin": PAGE})
    assert (413, PAGE) == (found.status_code, read_by(found))


def test_unless_some_are_named_no_page_elsewhere_reads_anything(web: httpx.Client) -> None:
    found = web.get("/api/v1/health", headers={"Origin": PAGE})
    assert (200, None) == (found.status_code, read_by(found))


@pytest.mark.parametrize("said", ["*", "https://*.example", "app.example", f"{PAGE}/", "null", f"{PAGE} x"])
def test_only_whole_origins_can_be_named(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MESTRING_WEB_ORIGINS", said)
    with pytest.raises(ValidationError, match="web_origins"):
        Settings()


def test_origins_are_separated_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MESTRING_WEB_ORIGINS", f"{PAGE}, http://127.0.0.1:5173")
    assert (PAGE, "http://127.0.0.1:5173") == Settings().web_origins
