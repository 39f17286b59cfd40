"""Every route of the tenant API names the permission it asks for; the others are public, and named here."""

from typing import Any

import pytest

from api.domain.access.permissions import PERMISSIONS
from api.main import create_app
from api.routers.work_route import PERMISSION

PUBLIC = {
    "triage",
    "compare_policies",
    "get_conversation",
    "list_ladders",
    "get_ladder",
    "list_services",
    "get_service",
    "list_policies",
    "get_policy",
    "list_sources",
    "list_instruments",
    "score_instrument",
    "get_sign_in",
    "health",
    "ready",
}
"""What anybody may ask without a token, by operation id: content and what is worked out of what is sent."""

OPERATIONS: dict[str, dict[str, Any]] = {
    operation["operationId"]: operation
    for path in create_app().openapi()["paths"].values()
    for operation in path.values()
}
GUARDED = {name: operation for name, operation in OPERATIONS.items() if PERMISSION in operation}


def test_a_route_names_a_permission_or_is_known_to_be_public() -> None:
    assert set(OPERATIONS) - set(GUARDED) == PUBLIC


@pytest.mark.parametrize("name", sorted(GUARDED))
def test_the_permission_a_route_names_stands_in_the_table(name: str) -> None:
    assert GUARDED[name][PERMISSION] in set(PERMISSIONS)


@pytest.mark.parametrize("name", sorted(GUARDED))
def test_a_guarded_route_says_that_it_asks_for_a_token_and_may_refuse(name: str) -> None:
    operation = GUARDED[name]
    assert ([{"token": []}], {"401", "403"}) == (operation["security"], {"401", "403"} & set(operation["responses"]))


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_a_public_route_asks_for_no_token(name: str) -> None:
    assert [] == OPERATIONS[name]["security"]
