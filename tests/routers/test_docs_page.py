"""The docs page works where there is no internet: it and all it loads come from this server."""

import re

import httpx
import pytest

LOADED = re.compile(r'(?:src|href)="([^"]+)"')
ADDRESS = re.compile(r"(?:https?:)?//([\w.-]+)")


@pytest.fixture(scope="module")
def page(http: httpx.Client) -> str:
    """Read the docs page."""
    response = http.get("/docs")
    assert 200 == response.status_code
    assert response.headers["content-type"].startswith("text/html")
    return response.text


def test_everything_the_page_loads_comes_from_this_server(http: httpx.Client, page: str) -> None:
    loaded = LOADED.findall(page)
    answers = [http.get(address) for address in loaded]
    assert {"css", "js"} <= {address.rsplit(".", maxsplit=1)[-1] for address in loaded}
    assert {200} == {answer.status_code for answer in answers}
    assert {http.base_url.host} == {answer.url.host for answer in answers}
    assert all(answer.content for answer in answers)


def test_the_page_names_no_host_but_this_one(http: httpx.Client, page: str) -> None:
    assert set(ADDRESS.findall(page)) <= {http.base_url.host}


def test_the_page_names_no_host_that_a_caller_or_a_proxy_made_up(http: httpx.Client) -> None:
    assert "elsewhere.example" not in http.get("/docs", headers={"host": "elsewhere.example"}).text


def test_what_the_page_loads_loads_nothing_from_elsewhere_in_turn(http: httpx.Client, page: str) -> None:
    sheets = [http.get(address).text for address in LOADED.findall(page) if address.endswith(".css")]
    assert sheets
    assert [] == [found for sheet in sheets for found in re.findall(r"@import[^;]+|url\(\s*['\"]?https?:[^)]+", sheet)]


def test_the_page_shows_the_document_of_this_service(http: httpx.Client, page: str) -> None:
    assert "url: '/openapi.json'" in page
    assert "Mestring" == http.get("/openapi.json").json()["info"]["title"]


def test_no_page_of_another_kind_reaches_for_the_internet(http: httpx.Client) -> None:
    assert 404 == http.get("/redoc").status_code
