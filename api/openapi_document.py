"""The OpenAPI document: what FastAPI finds, with examples from the worked cases and the error shape."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.content.load import SHIPPED
from api.content.read_file import read_document
from api.schemas.problem import ProblemDetails

TAGS = [
    {
        "name": "Triage",
        "description": "Facts about one citizen in, a recommendation with reasons out. Nothing is stored.",
    },
    {"name": "Conversation", "description": "What is asked, of whom, and what each answer means, in nb, da or en."},
    {
        "name": "Content",
        "description": "Ladders, services, policies with every table and text, and the sources behind them.",
    },
    {"name": "Instruments", "description": "Scoring of the instruments; an unknown is never read as 0."},
    {"name": "Operations", "description": "Whether the service is well."},
]
SHOWN = ("A1", "R3", "R4", "R7", "A11", "L1")


def describe(app: FastAPI) -> None:
    """Make an application describe itself with examples, once, when it is first asked."""

    def document() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _document(app)
        return app.openapi_schema

    app.openapi = document  # type: ignore[method-assign] # the documented way to extend FastAPI's OpenAPI


def _document(app: FastAPI) -> dict[str, Any]:
    found = get_openapi(
        title=app.title,
        version=app.version,
        summary=app.summary,
        routes=app.routes,
        tags=TAGS,
        servers=app.servers,
        license_info=app.license_info,
    )
    schema = ProblemDetails.model_json_schema(ref_template="#/components/schemas/{model}", mode="serialization")
    found["components"]["schemas"] |= {**schema.pop("$defs"), "ProblemDetails": schema}
    cases = [read_document(SHIPPED / "cases" / f"{name}.yaml").content for name in SHOWN]
    triage = {case["id"]: _example(case, {"policy": _first(case["policy"]), "facts": case["facts"]}) for case in cases}
    compared = {case["id"]: _example(case, {"policies": [], "facts": case["facts"]}) for case in cases}
    _body(found, "/api/v1/triage")["examples"] = triage
    _body(found, "/api/v1/triage/compare")["examples"] = compared
    found["security"] = []
    return found


def _first(policy: str | list[str]) -> str:
    return policy if isinstance(policy, str) else policy[0]


def _example(case: dict[str, Any], value: dict[str, Any]) -> dict[str, Any]:
    return {"summary": f"{case['id']}: {case['title']}", "value": value}


def _body(document: dict[str, Any], path: str) -> dict[str, Any]:
    body: dict[str, Any] = document["paths"][path]["post"]["requestBody"]["content"]["application/json"]
    return body
