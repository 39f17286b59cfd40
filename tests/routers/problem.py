"""What every error of the service looks like: problem details (RFC 9457) with a stable code."""

from dataclasses import dataclass
from typing import Any

import httpx

FIELDS = {"type", "title", "status", "code", "detail", "errors"}
ITEM_FIELDS = {"code", "pointer", "message", "nearest"}


@dataclass(frozen=True)
class Found:
    """An error, and the first single problem in it."""

    body: dict[str, Any]

    @property
    def code(self) -> str:
        """Give the stable code of the error."""
        return str(self.body["code"])

    @property
    def first(self) -> dict[str, Any]:
        """Give the first single problem."""
        item: dict[str, Any] = self.body["errors"][0]
        return item


def check_problem(response: httpx.Response, status: int) -> Found:
    """Claim that an answer is a whole problem of this status, and give it."""
    assert status == response.status_code, response.text[:500]
    assert "application/problem+json" == response.headers["content-type"]
    body = response.json()
    assert set(body) == FIELDS
    assert all(set(item) == ITEM_FIELDS for item in body["errors"])
    assert (status, f"urn:mestring:problem:{body['code']}") == (body["status"], body["type"])
    assert body["title"]
    assert body["detail"]
    assert "Traceback" not in response.text
    return Found(body)
