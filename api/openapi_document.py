"""The OpenAPI document: what FastAPI finds, with examples from the worked cases and the error shape."""

from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.content.load import SHIPPED
from api.content.read_file import read_document
from api.routers.work_route import PERMISSION
from api.schemas.problem import ProblemDetails, StaleDetails

TAGS = [
    {"name": "Cases", "description": "Cases, who got in touch, and the work list."},
    {"name": "Assessments", "description": "The window, answers as they come, facts, recommendation, signature."},
    {"name": "Placements", "description": "Where each side says that help should start, and what was jointly agreed."},
    {"name": "Citizens", "description": "Citizens and their national numbers; searched for only by POST."},
    {"name": "Relatives", "description": "Relatives, and what they may do in a citizen's name."},
    {"name": "Audit log", "description": "Who has looked, told to the citizen."},
    {"name": "Me", "description": "Who one is here, and what one may do."},
    {"name": "Users", "description": "Users, their roles and their sessions."},
    {"name": "Teams", "description": "Teams and districts."},
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
    {"name": "Sign-in", "description": "Which identity providers the web app sends people to."},
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
    for error in (ProblemDetails, StaleDetails):
        schema = error.model_json_schema(ref_template="#/components/schemas/{model}", mode="serialization")
        found["components"]["schemas"] |= {**schema.pop("$defs"), error.__name__: schema}
    cases = [read_document(SHIPPED / "cases" / f"{name}.yaml").content for name in SHOWN]
    triage = {case["id"]: _example(case, {"policy": _first(case["policy"]), "facts": case["facts"]}) for case in cases}
    compared = {case["id"]: _example(case, {"policies": [], "facts": case["facts"]}) for case in cases}
    _body(found, "/api/v1/triage")["examples"] = triage
    _body(found, "/api/v1/triage/compare")["examples"] = compared
    _name_security(found)
    return found


def _name_security(document: dict[str, Any]) -> None:
    """Say which operations ask for a token: those that name a permission; the others are public."""
    token = {"type": "http", "scheme": "bearer", "bearerFormat": "JWT", "description": "See docs/identity.md."}
    document["components"]["securitySchemes"] = {"token": token}
    for path in document["paths"].values():
        for method, operation in path.items():
            operation["security"] = [{"token": []}] if PERMISSION in operation else []
            for status in _cannot_happen(method, operation):
                operation["responses"].pop(status, None)


def _cannot_happen(method: str, operation: dict[str, Any]) -> Iterator[str]:
    """Name the errors of the tenant API that an operation cannot give: it has no body, or asks for no version."""
    if "requestBody" not in operation:
        yield from ("400", "413", "415")
    if method == "get":
        yield "409"
    if not any(parameter["name"].lower() == "if-match" for parameter in operation.get("parameters", ())):
        yield from ("412", "428")


def _first(policy: str | list[str]) -> str:
    return policy if isinstance(policy, str) else policy[0]


def _example(case: dict[str, Any], value: dict[str, Any]) -> dict[str, Any]:
    return {"summary": f"{case['id']}: {case['title']}", "value": value}


def _body(document: dict[str, Any], path: str) -> dict[str, Any]:
    body: dict[str, Any] = document["paths"][path]["post"]["requestBody"]["content"]["application/json"]
    return body
