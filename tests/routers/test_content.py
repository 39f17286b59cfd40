"""Ladders, services and sources: everything the content files say can be read over HTTP."""

from typing import Any

import httpx
import pytest

from tests.routers.written import differences, documents

LADDERS = documents("ladders")
SERVICES = documents("catalogue")["canonical"]["services"]
SOURCES = {name: source for file in documents("sources").values() for name, source in file.items()}


def _get(http: httpx.Client, path: str) -> Any:
    response = http.get(f"/api/v1/{path}")
    assert (200, "application/json") == (response.status_code, response.headers["content-type"])
    return response.json()


@pytest.mark.parametrize("name", sorted(LADDERS))
def test_a_ladder_is_shown_as_its_file_says(http: httpx.Client, name: str) -> None:
    assert [] == list(differences(LADDERS[name], _get(http, f"ladders/{name}")))


def test_the_ladders_are_listed_by_id_as_each_is_shown_alone(http: httpx.Client) -> None:
    assert [_get(http, f"ladders/{name}") for name in sorted(LADDERS)] == _get(http, "ladders")


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_a_service_is_shown_as_its_file_says(http: httpx.Client, name: str) -> None:
    assert [] == list(differences(SERVICES[name], _get(http, f"services/{name}")))


def test_the_catalogue_lists_each_service_as_it_is_shown_alone(http: httpx.Client) -> None:
    catalogue = next(one for one in _get(http, "services") if one["id"] == "canonical")
    assert {name: _get(http, f"services/{name}") for name in SERVICES} == catalogue["services"]


def test_every_source_is_shown_as_its_file_says(http: httpx.Client) -> None:
    shown = _get(http, "sources")
    assert sorted(SOURCES) == list(shown)
    assert [] == list(differences(SOURCES, shown))


def test_every_step_names_services_that_can_be_looked_up(http: httpx.Client) -> None:
    named = {service for one in _get(http, "ladders") for step in one["steps"] for service in step["services"]}
    assert named
    assert set() == named - set(SERVICES)


def test_health_says_what_is_loaded(http: httpx.Client) -> None:
    health = _get(http, "health")
    assert ("ok", len(LADDERS), len(documents("triage"))) == (health["status"], health["ladders"], health["policies"])
    assert health["version"]
    assert health["engine"]
