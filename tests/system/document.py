"""The operations of the tenant API, read out of the OpenAPI document, so that a new route is covered by itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, combinations
from typing import Any

from api.domain.audit.action import ABOUT_NO_CITIZEN, Action

PERMISSION = "x-permission"
Document = dict[str, Any]


@dataclass(frozen=True)
class Operation:
    """One operation: what it asks permission for, and where ids stand in its address."""

    id: str
    method: str
    path: str
    action: Action
    ids: tuple[str, ...]
    filters: tuple[str, ...]
    body_ids: frozenset[str]
    has_body: bool
    is_change: bool
    is_repeatable: bool

    @property
    def is_about_no_citizen(self) -> bool:
        """Say whether it stays on record without a citizen."""
        return self.action in ABOUT_NO_CITIZEN

    def some_ids(self) -> Iterator[tuple[str, ...]]:
        """Give every choice of one id or more of its address."""
        return chain.from_iterable(combinations(self.ids, size) for size in range(1, len(self.ids) + 1))


def operations_of(document: Document) -> dict[str, Operation]:
    """Give every operation that asks for a permission, by its id."""
    found = (
        _operation(method, path, described, document["components"]["schemas"])
        for path, methods in document["paths"].items()
        for method, described in methods.items()
        if PERMISSION in described
    )
    return {operation.id: operation for operation in found}


def _operation(method: str, path: str, described: Document, schemas: Document) -> Operation:
    body = described.get("requestBody", {})
    named = {(one["in"], one["name"].lower()): one for one in described.get("parameters", ())}
    return Operation(
        id=described["operationId"],
        method=method.upper(),
        path=path,
        action=Action(described[PERMISSION]),
        ids=tuple(name for where, name in named if where == "path"),
        filters=tuple(name for (where, name), one in named.items() if where == "query" and _takes_id(one["schema"])),
        body_ids=frozenset(_id_fields(body, schemas)),
        has_body=bool(body),
        is_change=("header", "if-match") in named,
        is_repeatable=("header", "idempotency-key") in named,
    )


def _takes_id(schema: Document) -> bool:
    inner = [*schema.get("anyOf", ()), *([schema["items"]] if "items" in schema else ())]
    return schema.get("format") == "uuid" or any(map(_takes_id, inner))


def _id_fields(part: Any, schemas: Document) -> Iterator[str]:
    """Find the fields that take an id, however deep they lie."""
    if isinstance(part, dict):
        for name, schema in part.get("properties", {}).items():
            if _takes_id(schema):
                yield name
        if "$ref" in part:
            yield from _id_fields(schemas[part["$ref"].rpartition("/")[2]], schemas)
    inner = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    for one in inner:
        yield from _id_fields(one, schemas)
