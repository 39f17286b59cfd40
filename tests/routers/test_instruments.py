"""Instruments over HTTP: which there are, and what a set of answers comes to."""

from typing import Any

import httpx
import pytest

from api.domain.instruments import INSTRUMENTS
from tests.routers.problem import check_problem

WHO5 = "/api/v1/instruments/who5/score"
ALL_THREE = {f"item_{number}": 3 for number in range(1, 6)}
WRONG = [("too high", 6), ("too low", -1), ("decimals", 2.5), ("text", "3"), ("yes", True), ("a list", [3])]


def _score(http: httpx.Client, answers: dict[str, Any]) -> dict[str, Any]:
    response = http.post(WHO5, json={"answers": answers})
    assert 200 == response.status_code, response.text
    found: dict[str, Any] = response.json()
    return found


def test_every_instrument_is_listed_with_its_licence_and_sources(http: httpx.Client) -> None:
    listed = http.get("/api/v1/instruments").json()
    assert list(INSTRUMENTS) == [one["id"] for one in listed]
    assert all(one["licence"] and one["sources"] for one in listed)


def test_answers_come_to_a_score_with_its_band_in_words(http: httpx.Client) -> None:
    found = _score(http, ALL_THREE)
    assert (60.0, 5, 5, None) == (found["score"], found["answered"], found["asked"], found["unknown_reason"])
    assert {"nb", "da", "en"} == set(found["band"]["label"])


def test_a_score_that_cannot_be_known_is_null_with_a_reason_and_never_0(http: httpx.Client) -> None:
    found = _score(http, {"item_1": 3, "item_2": None})
    assert (None, 1) == (found["score"], found["answered"])
    assert found["unknown_reason"]
    assert "item_2" in found["missing"]


@pytest.mark.parametrize("value", [wrong[1] for wrong in WRONG], ids=[wrong[0] for wrong in WRONG])
def test_an_answer_that_cannot_be_is_pointed_at(http: httpx.Client, value: object) -> None:
    found = check_problem(http.post(WHO5, json={"answers": ALL_THREE | {"item_2": value}}), 422)
    assert "/answers/item_2" == found.first["pointer"]
    assert "0 to 5" in found.first["message"]


def test_an_unknown_instrument_is_not_found_with_the_nearest_right_one(http: httpx.Client) -> None:
    found = check_problem(http.post("/api/v1/instruments/who-5/score", json={"answers": {}}), 404)
    assert ("unknown_instrument", "who5") == (found.first["code"], found.first["nearest"])


def test_an_unknown_item_is_pointed_at_with_the_nearest_right_one(http: httpx.Client) -> None:
    found = check_problem(http.post(WHO5, json={"answers": {"item1": 3}}), 422)
    assert "/answers/item1" == found.first["pointer"]
    assert str(found.first["nearest"]).startswith("item_")


def test_the_answers_of_an_instrument_are_not_called_facts(http: httpx.Client) -> None:
    found = check_problem(http.post(WHO5, json={"answers": {"item_1": 7}}), 422)
    assert "fact" not in found.body["title"].lower()


def test_an_instrument_the_municipality_has_attested_is_scored(http: httpx.Client) -> None:
    response = http.post("/api/v1/instruments/barthel/score", json={"answers": {"result": 80}})
    assert (200, 80.0) == (response.status_code, response.json().get("score"))


def test_an_item_named_like_the_instrument_in_the_address_is_a_mistake_in_the_body(http: httpx.Client) -> None:
    assert 422 == http.post(WHO5, json={"answers": {"who5": 3}}).status_code
