"""Where one signs in: what the web app is told before anybody is known."""

from typing import Any

import httpx
import pytest
from pydantic import ValidationError

from api.main import create_app
from api.security.claims import Issuer, WebSignIn
from api.settings import Settings
from tests.world.app import answering
from tests.world.issuer import TestIssuer

FJORDVIK = WebSignIn(name="Fjordvik kommune", client_id="mestring-web")


def told(chosen: dict[str, Any], **changed: Any) -> list[dict[str, Any]]:
    """Ask an installation with other settings."""
    with answering(create_app(Settings(**{**chosen, **changed}))) as client:
        found: list[dict[str, Any]] = client.get("/api/v1/sign-in").json()["providers"]
    return found


def test_a_provider_is_told_as_a_client_needs_it(chosen_settings: dict[str, Any], issuer: TestIssuer) -> None:
    known = issuer.configured.model_copy(update={"web": FJORDVIK})
    assert [
        {
            "name": "Fjordvik kommune",
            "authority": known.issuer,
            "client_id": "mestring-web",
            "scope": "openid offline_access",
            "people": None,
        }
    ] == told(chosen_settings, issuers=(known,))


def test_the_demo_is_told_after_the_others_with_its_people(chosen_settings: dict[str, Any], issuer: TestIssuer) -> None:
    known = issuer.configured.model_copy(update={"web": FJORDVIK})
    demo = told(chosen_settings, issuers=(known,), demo=True, public_url="https://demo.example")[1]
    assert ("https://demo.example/demo-issuer", "https://demo.example/demo-issuer/people") == (
        demo["authority"],
        demo["people"],
    )


def test_a_provider_without_a_client_of_the_web_app_is_not_told(web: httpx.Client) -> None:
    assert {"providers": []} == web.get("/api/v1/sign-in").json()


def test_nothing_else_of_the_settings_is_told(chosen_settings: dict[str, Any], issuer: TestIssuer) -> None:
    known = issuer.configured.model_copy(update={"web": FJORDVIK})
    (found,) = told(chosen_settings, issuers=(known,))
    assert {"name", "authority", "client_id", "scope", "people"} == set(found)


def test_a_secret_of_the_client_has_no_place_in_the_settings() -> None:
    said = {"name": "Fjordvik", "client_id": "mestring-web", "client_secret": "s"}
    with pytest.raises(ValidationError, match="client_secret"):
        Issuer(issuer="https://login.fjordvik.example", audience="mestring", municipalities=("fjordvik",), web=said)  # type: ignore[arg-type] # as JSON has it
