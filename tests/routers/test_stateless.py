"""Nothing is kept: the same request gives the same bytes, from this process or another."""

from typing import Any

import httpx
import pytest

from tests.routers.server import client_of, serving

FACTS: dict[str, Any] = {
    "functioning": {"washing": 2, "cooking": 3, "memory": 1},
    "resources": {"network": 1},
    "safety": {"acute_danger": True},
}
ASKED = [
    ("POST", "/api/v1/triage", {"facts": FACTS}),
    ("POST", "/api/v1/triage/compare", {"facts": FACTS}),
    ("POST", "/api/v1/triage", {"facts": {"functioning": {"wshing": 2, "memory": 9}}}),
    ("POST", "/api/v1/instruments/who5/score", {"answers": {"item_1": 3}}),
    *(
        ("GET", f"/api/v1/{name}", None)
        for name in ("conversation", "ladders", "services", "policies", "policies/bergen", "sources", "instruments")
    ),
]
NAMES = [f"{method} {path} {number}" for number, (method, path, _) in enumerate(ASKED)]


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """Ask everything of another process, in the opposite order."""
    with serving(tmp_path_factory.mktemp("elsewhere") / "written.log") as other, client_of(other) as client:
        answers = [client.request(method, path, json=body).content for method, path, body in reversed(ASKED)]
    return answers[::-1]


@pytest.mark.parametrize("number", range(len(ASKED)), ids=NAMES)
def test_the_same_request_gives_the_same_bytes_here_again_and_in_another_process(
    http: httpx.Client, elsewhere: list[bytes], number: int
) -> None:
    method, path, body = ASKED[number]
    here = [http.request(method, path, json=body).content for _ in range(2)]
    assert [elsewhere[number]] * 2 == here
