"""Errors as problem details (RFC 9457), with a stable code and every single problem found."""

from pydantic import JsonValue

from api.domain.errors import Problem
from api.schemas.wire import Output


class ProblemItem(Output):
    """One thing that is wrong: where (JSON Pointer), what, and the nearest right name if there is one."""

    code: str
    pointer: str
    message: str
    nearest: str | None

    @classmethod
    def of(cls, problem: Problem) -> "ProblemItem":
        """Write a problem of the domain."""
        return cls(code=problem.code, pointer=problem.pointer, message=problem.message, nearest=problem.nearest)


class ProblemDetails(Output):
    """What went wrong, as `application/problem+json`; `code` is stable, `detail` may be reworded."""

    type: str
    title: str
    status: int
    code: str
    detail: str
    errors: list[ProblemItem]


class StaleDetails(ProblemDetails):
    """Somebody changed it meanwhile: how it is now stands in the shape the same address answers with."""

    current: JsonValue
