"""Every error as problem+json: one shape, stable codes, and of what was sent only the names that were wrong."""

from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from pydantic import BaseModel
from pydantic_core import ErrorDetails
from starlette.exceptions import HTTPException

from api.domain.errors import DomainError, InvalidAnswers, InvalidFacts, Problem, UnknownName
from api.domain.problems import problems_of
from api.schemas.problem import ProblemDetails, ProblemItem

PROBLEM_JSON = "application/problem+json"
TITLES = {
    "invalid_request": "The request cannot be read",
    "invalid_json": "The body is not JSON",
    "invalid_facts": "The facts cannot be read",
    "invalid_answers": "The answers cannot be read",
    "licence_not_attested": "The instrument needs a licence",
    "unknown_name": "There is nothing of that name",
    "not_found": "There is nothing here",
    "method_not_allowed": "This cannot be done here",
    "body_too_large": "The body is too large",
    "unsupported_media_type": "The body must be JSON",
    "internal_error": "Something went wrong on our side",
}

RESPONSES: dict[int | str, dict[str, Any]] = {
    status: {
        "description": description,
        "content": {PROBLEM_JSON: {"schema": {"$ref": "#/components/schemas/ProblemDetails"}}},
    }
    for status, description in (
        (400, "The body is not JSON"),
        (404, "There is nothing of that name"),
        (413, "The body is too large"),
        (415, "The body is not sent as JSON"),
        (422, "The request or the facts cannot be read"),
    )
}


def problem(status: int, code: str, detail: str, problems: Iterable[Problem] = ()) -> Response:
    """Write an error."""
    body = ProblemDetails(
        type=f"urn:mestring:problem:{code}",
        title=TITLES[code],
        status=status,
        code=code,
        detail=detail,
        errors=[ProblemItem.of(item) for item in problems],
    )
    return Response(body.model_dump_json(), status_code=status, media_type=PROBLEM_JSON)


def _detail(problems: list[Problem]) -> str:
    first = problems[0].message
    return first if len(problems) == 1 else f"{first} ({len(problems)} problems in all, see 'errors'.)"


def _on_domain_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, DomainError)  # noqa: S101 - registered for this type; tells the type checker so
    problems = list(error.problems)
    if isinstance(error, InvalidFacts):
        within = "answers" if isinstance(error, InvalidAnswers) else "facts"
        problems = [Problem(item.code, (within, *item.path), item.message, item.nearest) for item in problems]
    missing = isinstance(error, UnknownName) and error.name in request.path_params.values()
    status = HTTPStatus.NOT_FOUND if missing else HTTPStatus.UNPROCESSABLE_ENTITY
    return problem(status, error.code, _detail(problems), problems)


def _on_unreadable(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for this type; tells the type checker so
    found = error.errors()
    if request.method == "POST" and not _is_json(request):
        code, detail = _STATUS_CODES[HTTPStatus.UNSUPPORTED_MEDIA_TYPE]
        return problem(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, code, detail)
    if any(item["type"] == "json_invalid" for item in found):
        return problem(
            HTTPStatus.BAD_REQUEST,
            "invalid_json",
            "the body is not JSON, or a name stands twice in it; check quotes, commas, brackets and names.",
        )
    problems = problems_of([_without_body(item) for item in found], _asked_model(request))
    about_facts = all(item.path[:1] == ("facts",) for item in problems)
    code = "invalid_facts" if about_facts else "invalid_request"
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, code, _detail(problems), problems)


def _without_body(found: ErrorDetails) -> ErrorDetails:
    """Point into what was sent, not into how FastAPI holds it."""
    return {**found, "loc": found["loc"][1:] if found["loc"][:1] == ("body",) else found["loc"]}


def _asked_model(request: Request) -> type[BaseModel] | None:
    """Find what the route asked for, to name the fields it knows."""
    field = getattr(request.scope.get("route"), "body_field", None)
    annotation = getattr(getattr(field, "field_info", None), "annotation", None)
    return annotation if isinstance(annotation, type) and issubclass(annotation, BaseModel) else None


def _is_json(request: Request) -> bool:
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    return media_type == "application/json" or media_type.endswith("+json")


_STATUS_CODES = {
    HTTPStatus.BAD_REQUEST: (
        "invalid_json",
        "the body is not JSON, or a name stands twice in it; check quotes, commas, brackets and names.",
    ),
    HTTPStatus.NOT_FOUND: ("not_found", "there is nothing at this address; see /docs."),
    HTTPStatus.METHOD_NOT_ALLOWED: ("method_not_allowed", "this address does not take that method; see /docs."),
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: ("unsupported_media_type", "send the body as application/json."),
}


def _on_http_error(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for this type; tells the type checker so
    code, detail = _STATUS_CODES.get(HTTPStatus(error.status_code), ("invalid_request", str(error.detail)))
    response = problem(error.status_code, code, detail)
    response.headers.update(error.headers or {})
    return response


def handle_problems(app: FastAPI) -> None:
    """Make every error of an application a problem."""
    app.add_exception_handler(DomainError, _on_domain_error)
    app.add_exception_handler(RequestValidationError, _on_unreadable)
    app.add_exception_handler(HTTPException, _on_http_error)
