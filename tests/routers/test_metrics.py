"""/metrics is there when the settings ask for it, and only then."""

import httpx
import pytest

from api.main import create_app
from api.settings import Settings
from tests.routers.behind import ask


def test_there_are_no_metrics_unless_the_settings_ask_for_them(http: httpx.Client) -> None:
    assert 404 == http.get("/metrics").status_code


def test_there_are_metrics_in_the_form_prometheus_reads_when_the_settings_ask_for_them() -> None:
    response = ask(create_app(Settings(metrics=True)), "/metrics")
    assert (200, "text/plain") == (response.status_code, response.headers["content-type"].partition(";")[0])
    assert "# TYPE mestring_request_seconds histogram" in response.text


@pytest.mark.parametrize("on", [True, False])
def test_metrics_are_no_part_of_what_the_api_promises(*, on: bool) -> None:
    assert "/metrics" not in create_app(Settings(metrics=on)).openapi()["paths"]
