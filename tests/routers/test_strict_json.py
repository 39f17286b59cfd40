"""A body in which a name stands twice is refused and never half read."""

import httpx
import pytest

TRIAGE = "/api/v1/triage"


@pytest.mark.parametrize(
    "body",
    [
        '{"facts": {"safety": {"acute_danger": true, "acute_danger": false}}}',
        '{"policy": "harstad", "policy": "bergen", "facts": {"functioning": {"washing": 1}}}',
        '{"facts": {"functioning": {"washing": {"level": 4, "level": 0}}}}',
    ],
)
def test_a_name_that_stands_twice_is_refused(http: httpx.Client, body: str) -> None:
    response = http.post(TRIAGE, content=body, headers={"content-type": "application/json"})
    assert (400, "invalid_json") == (response.status_code, response.json()["code"])
