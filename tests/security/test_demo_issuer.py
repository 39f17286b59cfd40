"""The demo issuer is an issuer like any other: its tokens are verified with the keys it publishes."""

import asyncio
import json
from datetime import UTC, datetime, timedelta

import httpx

from api.security.claims import Claims
from api.security.demo_issuer import DemoIssuer
from api.security.issuers import IssuerKeys
from api.security.keyring import Keyring
from api.security.public_keys import read_keys
from api.security.tokens import Tokens
from tests.security.jwks_server import Answer, JwksServer
from tests.security.provider import NO_HTTP, NOW, claims_of, later, refusal

URL = "http://localhost:8000/demo"
KEYRING = Keyring.made(NOW)


def demo(keyring: Keyring = KEYRING) -> DemoIssuer:
    """Run the demo issuer."""
    return DemoIssuer(URL, lambda: keyring, audience="mestring")


def token_of(issuer: DemoIssuer, *, municipality: str = "fjordvik", hours: float = 1) -> str:
    """Sign somebody in."""
    return issuer.token_for(
        "a-nurse", municipality=municipality, session_id="a-session", at=NOW, lifetime=timedelta(hours=hours)
    )


def tokens_of(issuer: DemoIssuer) -> Tokens:
    """Make an application that takes its tokens."""
    return Tokens([issuer.issuer("fjordvik", "nordhavn")], IssuerKeys(NO_HTTP, given={URL: issuer.public_keys}))


def test_who_signs_in_at_the_demo_issuer_is_known() -> None:
    expected = Claims(URL, "a-nurse", "a-session", "nordhavn", datetime(2027, 3, 1, 10, 0, tzinfo=UTC))
    assert expected == claims_of(token_of(demo(), municipality="nordhavn"), by=tokens_of(demo()))


def test_its_tokens_can_be_verified_by_anybody_who_fetches_its_keys() -> None:
    async def verified(url: str) -> Claims:
        issuer = demo().issuer("fjordvik").model_copy(update={"jwks_url": url})
        async with httpx.AsyncClient() as http:
            return await Tokens([issuer], IssuerKeys(http)).claims_of(token_of(demo()), at=NOW)

    with JwksServer().running() as server:
        server.answer = Answer(body=json.dumps(demo().jwks()).encode())
        assert "a-nurse" == asyncio.run(verified(server.url)).subject


def test_the_demo_issuer_too_speaks_only_for_its_municipalities() -> None:
    assert "token_claims" == refusal(token_of(demo(), municipality="elsewhere"), by=tokens_of(demo()))


def test_the_demo_issuer_too_gives_no_token_for_a_day() -> None:
    assert "token_claims" == refusal(token_of(demo(), hours=24), by=tokens_of(demo()))


def test_the_token_of_another_installation_is_refused() -> None:
    assert "token_key_unknown" == refusal(token_of(demo(Keyring.made(NOW))), by=tokens_of(demo()))


def test_a_token_outlives_a_rotation() -> None:
    rotated = KEYRING.issuer_rotated(later(hours=1))
    assert "a-nurse" == claims_of(token_of(demo()), by=tokens_of(demo(rotated))).subject


def test_a_token_does_not_outlive_two_rotations() -> None:
    rotated = KEYRING.issuer_rotated(later(hours=1)).issuer_rotated(later(hours=2))
    assert "token_key_unknown" == refusal(token_of(demo()), by=tokens_of(demo(rotated)))


def test_what_is_published_holds_no_private_key() -> None:
    (key,) = demo().jwks()["keys"]
    assert {"kty", "crv", "alg", "use", "kid", "x", "y"} == set(key)


def test_what_is_published_is_read_as_it_is_given() -> None:
    assert demo().public_keys() == read_keys(demo().jwks())


def test_the_discovery_document_names_the_issuer_and_its_keys() -> None:
    found = demo().discovery()
    assert (URL, f"{URL}/jwks") == (found["issuer"], found["jwks_uri"])


def test_the_discovery_document_has_what_openid_connect_requires() -> None:
    required = {
        "issuer",
        "authorization_endpoint",
        "token_endpoint",
        "jwks_uri",
        "response_types_supported",
        "subject_types_supported",
        "id_token_signing_alg_values_supported",
    }
    assert set() == required - set(demo().discovery())
