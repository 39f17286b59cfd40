"""The routes of users, teams and sessions, asked in every role: the table decides, and a refusal is on record."""

from typing import Any
from uuid import UUID

import httpx
import pytest

from api.domain.access.actor import Role
from api.domain.access.permissions import PERMISSIONS
from api.domain.audit.action import Action
from tests.conftest import TownMaker
from tests.routers.accounts import account
from tests.world.issuer import NAME
from tests.world.town import Town

NOBODY = UUID(int=0)
ROUTES: list[tuple[Action, str, str, Any]] = [
    (Action.ME_READ, "GET", "/me", None),
    (Action.SESSION_END, "POST", "/me/session-end", {}),
    (Action.SESSION_REVOKE, "POST", "/sessions/revocation", {"issuer": NAME, "session_id": "nobodys"}),
    (Action.MUNICIPALITY_READ, "GET", "/municipality", None),
    (Action.USER_READ, "GET", "/users", None),
    (Action.USER_READ, "GET", f"/users/{NOBODY}", None),
    (Action.USER_CREATE, "POST", "/users", account("system")),
    (Action.USER_CHANGE, "PATCH", f"/users/{NOBODY}", {"active": False}),
    (Action.TEAM_READ, "GET", "/teams", None),
    (Action.TEAM_READ, "GET", f"/teams/{NOBODY}", None),
    (Action.TEAM_CREATE, "POST", "/teams", {"name": "Team north"}),
    (Action.TEAM_CHANGE, "PATCH", f"/teams/{NOBODY}", {"active": False}),
    (Action.TEAM_CHANGE, "PUT", f"/teams/{NOBODY}/members", {"members": []}),
    (Action.TEAM_READ, "GET", "/districts", None),
    (Action.TEAM_CREATE, "POST", "/districts", {"name": "north"}),
]
"""Everything that is asked for here, so that it changes nothing when it is permitted."""

NAMES = [f"{method} {path}" for _, method, path, _ in ROUTES]


@pytest.fixture(scope="module")
def shared(make: TownMaker) -> Town:
    """Make one town for every role and route, since nothing is changed."""
    return make()


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize(("action", "method", "path", "body"), ROUTES, ids=NAMES)
def test_a_role_may_ask_what_the_table_says(  # noqa: PLR0913, PLR0917 - a route is four things
    shared: Town, role: Role, action: Action, method: str, path: str, body: Any
) -> None:
    status = shared.call(role.value, method, path, body, If_Match='"1"').status_code
    assert (PERMISSIONS[action][role] is None) == (status == 403)


@pytest.mark.parametrize(("action", "method", "path", "body"), ROUTES, ids=NAMES)
def test_a_refusal_is_on_record(town: Town, action: Action, method: str, path: str, body: Any) -> None:
    for role in (role for role in Role if PERMISSIONS[action][role] is None):
        town.call(role.value, method, path, body, If_Match='"1"')
    expected = [(action.value, "refused", role.value) for role in Role if PERMISSIONS[action][role] is None]
    assert expected == [(entry["action"], entry["outcome"], entry["role"]) for entry in town.audit()]


@pytest.mark.parametrize(("method", "path", "body"), [route[1:] for route in ROUTES], ids=NAMES)
def test_nobody_is_answered_without_a_token(web: httpx.Client, method: str, path: str, body: Any) -> None:
    response = web.request(method, f"/api/v1{path}", json=body)
    assert (401, "token_missing") == (response.status_code, response.json()["errors"][0]["code"])
