"""The demo issuer is an issuer like any other: its tokens are verified with the keys it publishes."""

import asyncio
import json
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from jose import jws

from api.domain.errors import InvalidContent
from api.security.claims import Claims, Issuer
from api.security.demo_issuer import DemoIssuer
from api.security.grants import Session
from api.security.issuers import IssuerKeys
from api.security.keyring import Keyring
from api.security.public_keys import read_keys
from api.security.refusals import InvalidToken
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


def test_the_discovery_document_denies_what_it_would_promise_by_silence() -> None:
    found = demo().discovery()
    silent = ("response_modes_supported", "token_endpoint_auth_methods_supported", "request_uri_parameter_supported")
    assert [["query"], ["none"], False] == [found[name] for name in silent]


def test_an_id_token_says_what_the_discovery_document_promises() -> None:
    session = Session("fjordvik", "a-nurse", NOW, "a-nonce")
    said = jws.get_unverified_claims(demo().id_token(session, at=NOW))
    assert set(demo().discovery()["claims_supported"]) == set(json.loads(said))


def test_no_token_outlives_its_session() -> None:
    issuer, session = demo(), Session("fjordvik", "a-nurse", NOW)
    late = session.ends_at - timedelta(minutes=1)
    ends = [
        json.loads(jws.get_unverified_claims(write(session, at=late)))["exp"]
        for write in (issuer.access_token, issuer.id_token)
    ]
    assert [session.ends_at.timestamp()] * 2 == ends


def test_an_id_token_tells_who_leaves_also_hours_after_it_ended() -> None:
    issuer, session = demo(), Session("fjordvik", "a-nurse", NOW)
    claims = issuer.who_leaves(issuer.id_token(session, at=NOW), "fjordvik", at=later(hours=12))
    assert ("a-nurse", session.id) == (claims.subject, claims.session_id)


def test_an_access_token_tells_nobody_who_leaves() -> None:
    issuer = demo()
    with pytest.raises(InvalidToken) as refused:
        issuer.who_leaves(token_of(issuer), "fjordvik", at=NOW)
    assert "token_audience" == refused.value.reason


def test_an_id_token_of_another_installation_tells_nobody_who_leaves() -> None:
    hinted = demo(Keyring.made(NOW)).id_token(Session("fjordvik", "a-nurse", NOW), at=NOW)
    with pytest.raises(InvalidToken) as refused:
        demo().who_leaves(hinted, "fjordvik", at=NOW)
    assert "token_key_unknown" == refused.value.reason


def test_a_municipality_is_spoken_for_from_when_it_is_there() -> None:
    known: list[str] = []
    issuer = demo()

    async def described() -> Issuer | None:
        return issuer.issuer(*known) if known else None

    tokens = Tokens((), IssuerKeys(NO_HTTP, given={URL: issuer.public_keys}), changing={URL: described})
    before = refusal(token_of(issuer), by=tokens)
    known.append("fjordvik")
    assert ("token_issuer", "a-nurse") == (before, claims_of(token_of(issuer), by=tokens).subject)


def test_an_issuer_that_changes_cannot_be_configured_too() -> None:
    async def described() -> Issuer | None:
        return None

    keys = IssuerKeys(NO_HTTP, given={URL: demo().public_keys})
    with pytest.raises(InvalidContent, match="configured twice"):
        Tokens([demo().issuer("fjordvik")], keys, changing={URL: described})
