"""Every error as problem+json: one shape, stable codes, and of what was sent only the names that were wrong."""

from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from pydantic import BaseModel, JsonValue
from pydantic_core import ErrorDetails
from starlette.exceptions import HTTPException

from api.db.missing import Stale
from api.db.stores.allowance import TooManyRequests
from api.domain.errors import DomainError, InvalidAnswers, InvalidFacts, Problem, UnknownName
from api.domain.problems import problems_of
from api.schemas.current import shape
from api.schemas.problem import ProblemDetails, ProblemItem, StaleDetails
from api.security.refusals import InvalidToken

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
    "invalid_token": "The token is not accepted",
    "not_permitted": "Your roles do not allow this",
    "not_here": "There is nothing of that id here",
    "already_there": "There is one already",
    "already_signed": "It is signed and stays as it is",
    "wrong_phase": "This cannot happen in the phase the case is in",
    "idempotency_key_reused": "The key was used for another request",
    "changed_meanwhile": "Somebody changed it meanwhile",
    "precondition_required": "Say which version you have seen",
    "rate_limited": "Too many requests",
    "database_unavailable": "The database cannot take this now",
    "issuer_unreachable": "The identity provider does not answer",
    "unknown_reference": "Something named is not here",
    "unusable_contact": "The contact cannot be recorded like this",
    "unusable_placement": "The placement cannot be kept like this",
    "unusable_offers": "The services cannot be read",
    "reason_missing": "A reason is missing",
    "invalid_identifier": "The national number cannot be read",
    "unusable_account": "The user cannot be like this",
    "last_administrator": "Somebody must be left who can let others in",
    "too_many_views": "So many views are kept already",
    "team_has_cases": "The team still has open cases",
    "not_synthetic": "Only where nobody is real",
    "unusable_citizen": "The citizen cannot be kept like this",
    "unusable_power_of_attorney": "The power of attorney cannot be given like this",
    "already_revoked": "It was revoked before",
    "cannot_open": "Something sealed cannot be opened",
}
STATUSES = {
    "invalid_token": HTTPStatus.UNAUTHORIZED,
    "not_permitted": HTTPStatus.FORBIDDEN,
    "not_here": HTTPStatus.NOT_FOUND,
    "already_there": HTTPStatus.CONFLICT,
    "already_signed": HTTPStatus.CONFLICT,
    "already_revoked": HTTPStatus.CONFLICT,
    "wrong_phase": HTTPStatus.CONFLICT,
    "last_administrator": HTTPStatus.CONFLICT,
    "too_many_views": HTTPStatus.CONFLICT,
    "team_has_cases": HTTPStatus.CONFLICT,
    "not_synthetic": HTTPStatus.FORBIDDEN,
    "idempotency_key_reused": HTTPStatus.CONFLICT,
    "changed_meanwhile": HTTPStatus.PRECONDITION_FAILED,
    "precondition_required": HTTPStatus.PRECONDITION_REQUIRED,
    "rate_limited": HTTPStatus.TOO_MANY_REQUESTS,
    "database_unavailable": HTTPStatus.SERVICE_UNAVAILABLE,
    "issuer_unreachable": HTTPStatus.SERVICE_UNAVAILABLE,
    "cannot_open": HTTPStatus.INTERNAL_SERVER_ERROR,
}
"""The status of an error that is not simply unreadable (422)."""

RETRY_SECONDS = 5

RESPONSES: dict[int | str, dict[str, Any]] = {
    status: {
        "description": description,
        "content": {PROBLEM_JSON: {"schema": {"$ref": "#/components/schemas/ProblemDetails"}}},
    }
    for status, description in (
        (400, "The body is not JSON"),
        (401, "The token is missing or not accepted"),
        (403, "Your roles do not allow this"),
        (404, "There is nothing of that name or id"),
        (409, "It is in the way of something that is already there"),
        (412, "Somebody changed it meanwhile; `current` says how it is now"),
        (413, "The body is too large"),
        (415, "The body is not sent as JSON"),
        (422, "The request or the facts cannot be read"),
        (428, "The If-Match header is missing"),
        (429, "Too many requests"),
        (500, "Something went wrong on our side; nothing was kept"),
        (503, "The database or the identity provider does not answer"),
    )
}
OPEN_RESPONSES: dict[int | str, dict[str, Any]] = {status: RESPONSES[status] for status in (400, 404, 413, 415, 422)}
"""What a public route with a body may answer beside the good."""
RESPONSES[412]["content"][PROBLEM_JSON]["schema"] = {"$ref": "#/components/schemas/StaleDetails"}
WORK_RESPONSES = RESPONSES
"""What a route of the tenant API may answer beside the good."""


def problem(
    status: int, code: str, detail: str, problems: Iterable[Problem] = (), *, current: JsonValue = None
) -> Response:
    """Write an error; with `current`, how something is now that somebody changed meanwhile."""
    said: dict[str, Any] = {
        "type": f"urn:mestring:problem:{code}",
        "title": TITLES[code],
        "status": status,
        "code": code,
    }
    errors = [ProblemItem.of(item) for item in problems]
    body = ProblemDetails(**said, detail=detail, errors=errors)
    if current is not None:
        body = StaleDetails(**said, detail=detail, errors=errors, current=current)
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
    status = HTTPStatus.NOT_FOUND if missing else STATUSES.get(error.code, HTTPStatus.UNPROCESSABLE_ENTITY)
    current = error.current if isinstance(error, Stale) else None
    response = problem(status, error.code, _detail(problems), problems, current=shape(current))
    response.headers.update(_headers(error, status))
    if isinstance(error, TooManyRequests):
        request.app.state.metrics.limited("user")
    return response


def _headers(error: DomainError, status: HTTPStatus) -> dict[str, str]:
    """Say what HTTP itself has a header for: how to sign in, when to come again, which version is current."""
    if isinstance(error, InvalidToken):
        return {
            "WWW-Authenticate": f'Bearer realm="mestring", error="invalid_token", error_description="{error.reason}"'
        }
    if isinstance(error, TooManyRequests):
        return {"Retry-After": str(error.seconds)}
    if isinstance(error, Stale):
        return {"ETag": f'"{getattr(error.current, "version", 0)}"'}
    return {"Retry-After": str(RETRY_SECONDS)} if status is HTTPStatus.SERVICE_UNAVAILABLE else {}


def _on_unreadable(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for this type; tells the type checker so
    found = error.errors()
    if any(item["loc"][:1] == ("body",) for item in found) and not _is_json(request):
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
