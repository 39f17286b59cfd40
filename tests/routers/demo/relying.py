"""A web app that signs people in at the demo issuer by its discovery document alone, as any OpenID Connect client."""

import json
import secrets
from base64 import urlsafe_b64encode
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx
from jose import jws

PUBLIC = "https://demo.example"
ISSUER = f"{PUBLIC}/demo-issuer"
BACK = f"{PUBLIC}/sign-in/callback"
LEFT = f"{PUBLIC}/sign-in"
WEB = "https://app.example"
"""A web server apart from the service."""


class Relying:
    """One sign-in of the web app: what it keeps meanwhile, and what it asks."""

    def __init__(self, http: httpx.Client) -> None:
        """Discover the provider, and think of secrets."""
        self.http = http
        self.found = http.get("/demo-issuer/.well-known/openid-configuration").json()
        self.verifier, self.state, self.nonce = (secrets.token_urlsafe(48) for _ in range(3))

    def asked(self, **changed: str | None) -> dict[str, str]:
        """Write the parameters of a request for a code; None leaves one out."""
        challenge = urlsafe_b64encode(sha256(self.verifier.encode()).digest()).rstrip(b"=").decode()
        usual = {
            "client_id": "mestring-web",
            "redirect_uri": BACK,
            "response_type": "code",
            "scope": "openid",
            "state": self.state,
            "nonce": self.nonce,
            "code_challenge": challenge,
            "code_challenge_method": "S256",
        }
        return {name: value for name, value in {**usual, **changed}.items() if value is not None}

    def authorize(self, **changed: str | None) -> httpx.Response:
        """Ask for a code."""
        return self.http.get(self._path("authorization_endpoint"), params=self.asked(**changed))

    def code(self, hint: str, **changed: str | None) -> str:
        """Ask for a code as somebody."""
        return returned(self.authorize(login_hint=hint, **changed))["code"]

    def exchange(self, **form: str | None) -> httpx.Response:
        """Ask for tokens; None leaves a field out."""
        usual = {"client_id": "mestring-web", "grant_type": "authorization_code"}
        proof = {"redirect_uri": BACK, "code_verifier": self.verifier} if "code" in form else {}
        said = {name: value for name, value in {**usual, **proof, **form}.items() if value is not None}
        return self.http.post(self._path("token_endpoint"), data=said)

    def sign_in(self, hint: str) -> dict[str, Any]:
        """Sign in as somebody, and give the tokens."""
        response = self.exchange(code=self.code(hint))
        assert 200 == response.status_code, response.text
        found: dict[str, Any] = response.json()
        return found

    def renew(self, refresh_token: str) -> httpx.Response:
        """Ask for new tokens."""
        return self.exchange(grant_type="refresh_token", refresh_token=refresh_token)

    def leave(self, **said: str) -> httpx.Response:
        """Sign out."""
        return self.http.get(self._path("end_session_endpoint"), params=said)

    def claims(self, token: str) -> dict[str, Any]:
        """Verify a token with the published keys, and read it."""
        keys = self.http.get(self._path("jwks_uri")).json()
        found: dict[str, Any] = json.loads(jws.verify(token, keys, ["ES256"]))
        return found

    def status_of_me(self, tokens: dict[str, Any]) -> int:
        """Say how the service answers somebody with an access token."""
        return self.http.get("/api/v1/me", headers=bearer(tokens)).status_code

    def _path(self, name: str) -> str:
        address: str = self.found[name]
        assert address.startswith(PUBLIC)
        return address.removeprefix(PUBLIC)


def bearer(tokens: dict[str, Any]) -> dict[str, str]:
    """Write the header of a request."""
    return {"Authorization": f"Bearer {tokens['access_token']}"}


def returned(response: httpx.Response, back: str = BACK) -> dict[str, str]:
    """Read what a browser is sent back with."""
    assert 303 == response.status_code, response.text
    address = urlsplit(response.headers["location"])
    assert back == address._replace(query="").geturl()
    return dict(parse_qsl(address.query, strict_parsing=True))
