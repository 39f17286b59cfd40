"""A real OpenID Connect provider: its real tokens, its real keys, and what happens when it changes them or is gone."""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from api.security.claims import Issuer
from api.security.issuers import IssuerKeys, IssuerUnreachable
from api.security.refusals import InvalidToken
from api.security.tokens import Tokens

PROVIDER = Path(__file__).with_name("oidc_provider.py")
USERS = {"kari": {"municipality": "fjordvik", "sid": "session-1"}, "ola": {"municipality": "elsewhere", "sid": "s"}}
BACK = "http://127.0.0.1/back"


@contextmanager
def provider(*options: str, address: str = "") -> Iterator[str]:
    """Run the provider, on a free port or again at an address, until the block ends."""
    port = str(urlsplit(address).port or 0)
    process = subprocess.Popen(  # noqa: S603 - our own script, no shell
        [sys.executable, str(PROVIDER), port, json.dumps(USERS), *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "AUTHLIB_INSECURE_TRANSPORT": "1"},
        text=True,
    )
    with process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


def sign_in(address: str, subject: str) -> str:
    """Sign in as a person would, and come back with an ID token."""
    asked = {"client_id": "mestring", "redirect_uri": BACK, "response_type": "code", "scope": "openid"}
    with httpx.Client(base_url=address) as http:
        sent_back = http.post("/oauth2/authorize", params=asked, data={"sub": subject}).headers["location"]
        (code,) = parse_qs(urlsplit(sent_back).query)["code"]
        form = {"grant_type": "authorization_code", "code": code, "redirect_uri": BACK}
        token: str = http.post("/oauth2/token", data=form, auth=("mestring", "-")).json()["id_token"]
    return token


class Relying:
    """The application, which relies on the provider; its clock runs as the test says, its calendar is real."""

    def __init__(self, address: str) -> None:
        """Read where the keys are from the discovery document, as an integrator would."""
        found = httpx.get(f"{address}/.well-known/openid-configuration").json()
        self.issuer = Issuer(
            issuer=found["issuer"], audience="mestring", municipalities=("fjordvik",), jwks_url=found["jwks_uri"]
        )
        self.clock = 1000.0
        self._runner = asyncio.Runner()
        self._http = httpx.AsyncClient()
        self._tokens = Tokens([self.issuer], IssuerKeys(self._http, clock=lambda: self.clock))

    def hears(self, token: str, *, after: float = 0.0) -> str:
        """Say who speaks, or why not, some seconds later."""
        self.clock += after
        try:
            claims = self._runner.run(self._tokens.claims_of(token, at=datetime.now(UTC)))
        except (InvalidToken, IssuerUnreachable) as error:
            return error.problems[0].code
        return f"{claims.subject} of {claims.municipality_id} in {claims.session_id}"

    def close(self) -> None:
        """Close what is open."""
        self._runner.run(self._http.aclose())
        self._runner.close()


@pytest.fixture
def rely_on() -> Iterator[Callable[[str], Relying]]:
    """The application, told which provider to rely on."""
    with ExitStack() as open_until_the_end:
        yield lambda address: open_until_the_end.enter_context(closing(Relying(address)))


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A provider that nobody changes."""
    with provider() as found:
        yield found


def test_a_person_who_signs_in_is_known(address: str, rely_on: Callable[[str], Relying]) -> None:
    assert "kari of fjordvik in session-1" == rely_on(address).hears(sign_in(address, "kari"))


def test_a_person_of_another_municipality_is_refused(address: str, rely_on: Callable[[str], Relying]) -> None:
    assert "token_claims" == rely_on(address).hears(sign_in(address, "ola"))


def test_a_provider_that_does_not_name_its_key_is_refused(rely_on: Callable[[str], Relying]) -> None:
    with provider("--nameless") as address:
        assert "token_key_unknown" == rely_on(address).hears(sign_in(address, "kari"))


def test_a_provider_changes_its_keys_and_then_falls_silent(rely_on: Callable[[str], Relying]) -> None:
    with provider() as address:
        ours, old = rely_on(address), sign_in(address, "kari")
        heard = [ours.hears(old)]
    with provider(address=address):
        new = sign_in(address, "kari")
        heard += [ours.hears(new), ours.hears(new, after=10), ours.hears(old)]
    heard += [ours.hears(new, after=70 * 60), ours.hears(new, after=1)]
    kari = "kari of fjordvik in session-1"
    assert [kari, "token_key_unknown", kari, "token_key_unknown", kari, "issuer_unreachable"] == heard
