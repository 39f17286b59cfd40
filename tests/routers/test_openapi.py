"""The OpenAPI document: everything has a name, an example, and every field an answer has is always there."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from api.schemas.instruments import ScoreRequest
from api.schemas.triage import CompareRequest, TriageRequest

Document = dict[str, Any]
TRIAGE = "/api/v1/triage"
COMPARE = "/api/v1/triage/compare"


@pytest.fixture(scope="module")
def document(http: httpx.Client) -> Document:
    """Read the document as a client would."""
    found: Document = http.get("/openapi.json").json()
    return found


@pytest.fixture(scope="module")
def operations(document: Document) -> list[Document]:
    """List every operation."""
    return [operation for item in document["paths"].values() for operation in item.values()]


def _references(part: Any) -> Iterator[str]:
    if isinstance(part, dict | list):
        for key, inner in part.items() if isinstance(part, dict) else enumerate(part):
            if key == "$ref":
                yield inner.rsplit("/", maxsplit=1)[-1]
            else:
                yield from _references(inner)


def _reachable(document: Document, start: Any) -> set[str]:
    schemas, found, waiting = document["components"]["schemas"], set[str](), [*_references(start)]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += _references(schemas[name])
    return found


def _examples(document: Document, path: str) -> dict[str, Any]:
    content = document["paths"][path]["post"]["requestBody"]["content"]["application/json"]
    return {name: example["value"] for name, example in content["examples"].items()}


def test_every_operation_has_a_tag_a_summary_a_description_and_an_id(operations: list[Document]) -> None:
    wanted = ("tags", "summary", "description", "operationId")
    assert operations
    assert [] == [operation.get("operationId") for operation in operations if not all(map(operation.get, wanted))]


def test_no_two_operations_share_an_id(operations: list[Document]) -> None:
    ids = [operation["operationId"] for operation in operations]
    assert sorted(set(ids)) == sorted(ids)


def test_every_tag_is_described(document: Document, operations: list[Document]) -> None:
    described = {tag["name"] for tag in document["tags"] if tag["description"]}
    assert {tag for operation in operations for tag in operation["tags"]} == described


def test_every_error_is_documented_as_a_problem(operations: list[Document]) -> None:
    responses = [
        (operation["operationId"], status, response)
        for operation in operations
        for status, response in operation["responses"].items()
        if status.startswith(("4", "5"))
    ]
    assert responses
    assert [] == [
        (name, status)
        for name, status, response in responses
        if {"application/problem+json": {"schema": _error_shape(status)}} != response.get("content")
    ]


def _error_shape(status: str) -> Document:
    """Give the shape of an error: a stale change is also told how it is now."""
    return {"$ref": f"#/components/schemas/{'StaleDetails' if status == '412' else 'ProblemDetails'}"}


def test_every_field_of_every_answer_is_always_there(document: Document, operations: list[Document]) -> None:
    answers = _reachable(document, [operation["responses"] for operation in operations])
    schemas = document["components"]["schemas"]
    missing = [
        f"{name}.{field}"
        for name in sorted(answers)
        for field in schemas[name].get("properties", {})
        if field not in schemas[name].get("required", ())
    ]
    assert {"TriageResponse", "ProblemDetails", "PolicyOut"} <= answers
    assert [] == missing


def test_no_field_of_an_answer_has_a_default(document: Document, operations: list[Document]) -> None:
    answers = _reachable(document, [operation["responses"] for operation in operations])
    schemas = document["components"]["schemas"]
    fields = [
        (name, field, schemas[name]["properties"][field])
        for name in answers
        for field in schemas[name].get("properties", {})
    ]
    assert [] == [f"{name}.{field}" for name, field, schema in fields if "default" in schema]


def test_every_schema_that_is_named_exists(document: Document) -> None:
    assert set() == set(_references(document)) - set(document["components"]["schemas"])


@pytest.mark.parametrize("path", [TRIAGE, COMPARE])
def test_the_examples_are_worked_cases_and_are_answered(http: httpx.Client, document: Document, path: str) -> None:
    examples = _examples(document, path)
    assert "A1" in examples
    assert {200} == {http.post(path, json=value).status_code for value in examples.values()}


def test_every_example_validates_as_what_is_asked_for(document: Document) -> None:
    asked = [TriageRequest.model_validate(value) for value in _examples(document, TRIAGE).values()]
    compared = [CompareRequest.model_validate(value) for value in _examples(document, COMPARE).values()]
    assert len(asked) == len(compared) > 3
    assert all(one.facts == other.facts for one, other in zip(asked, compared, strict=True))


def test_the_example_of_answers_is_answered(http: httpx.Client, document: Document) -> None:
    schema = document["components"]["schemas"]["ScoreRequest"]["properties"]["answers"]
    asked = ScoreRequest(answers=schema["examples"][0])
    assert 200 == http.post("/api/v1/instruments/who5/score", json=asked.model_dump()).status_code


def test_every_activity_and_fact_is_described_for_whoever_fills_it_in(document: Document) -> None:
    schemas = document["components"]["schemas"]
    assert 26 == len(schemas["Activity"]["enum"])
    assert {"functioning", "resources", "motivation", "readiness", "citizen_colour", "context", "safety"} == set(
        schemas["Facts"]["properties"]
    )


def test_a_level_is_described_as_a_whole_number_from_0_to_4_or_not_relevant(document: Document) -> None:
    level = document["components"]["schemas"]["Rating"]["properties"]["level"]
    whole, other = sorted(level["anyOf"], key=lambda one: str(one["type"]))
    assert ("integer", 0, 4) == (whole["type"], whole["minimum"], whole["maximum"])
    assert "not_relevant" == other["const"]
