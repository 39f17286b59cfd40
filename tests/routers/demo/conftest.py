"""One demo for these tests: a town without real people, one with, and whom the demo signs in."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import httpx
import pytest

from api.main import create_app
from api.settings import Settings
from tests.conftest import TownMaker
from tests.routers.accounts import account
from tests.routers.demo.relying import ISSUER, PUBLIC, WEB, Relying
from tests.world.app import answering
from tests.world.town import Town


@pytest.fixture(scope="session")
def real(make: TownMaker) -> Town:
    """Make a town where people are real."""
    return make(is_synthetic=False)


@pytest.fixture(scope="session")
def demo(chosen_settings: dict[str, Any]) -> Iterator[httpx.Client]:
    """Run the application as a demo."""
    settings = Settings(**chosen_settings, demo=True, public_url=PUBLIC, web_origins=(WEB,))
    with answering(create_app(settings)) as client:
        yield client


@pytest.fixture(scope="session")
def town(make: TownMaker, demo: httpx.Client) -> Town:
    """Make a town without real people while the demo runs, with some people whom it signs in."""
    return populated(make(), demo)


def populated(town: Town, demo: httpx.Client) -> Town:
    """Let people of the demo in: two who work there, two citizens and a relative."""
    found = replace(town, http=demo)
    private: dict[str, dict[str, Any]] = {
        name: {"roles": ["citizen"], "citizen_id": str(found.citizens[who])}
        for name, who in (("a-citizen", "ola"), ("a-case", "kari"))
    }
    listed: dict[str, dict[str, Any]] = {
        "a-nurse": {},
        "a-leader": {"roles": ["leader"]},
        "a-relative": {"roles": ["relative"], "relative_id": str(found.relatives["per"])},
        **private,
    }
    for subject, changed in listed.items():
        said = account(subject, issuer=ISSUER, name=subject.title(), **changed)
        assert 201 == found.post("administrator", "/users", said).status_code
    found.open_case("kari")
    return found


@pytest.fixture
def web_app(demo: httpx.Client) -> Relying:
    """Open the web app, as one browser does."""
    return Relying(demo)
