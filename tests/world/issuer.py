"""An identity provider for tests: it signs for whoever a test names, and publishes its key on this machine."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key

from api.security.claims import Issuer
from api.security.public_keys import PublicKey, write_key
from api.security.tokens import write_token
from tests.security.jwks_server import JwksServer

NAME = "https://idp.example"
AUDIENCE = "mestring"
TOWNS = tuple(f"town-{number}" for number in range(4000))
"""The municipalities it may speak for; a test makes those it needs."""


class TestIssuer:
    """Signs tokens with one key."""

    __test__ = False

    def __init__(self, server: JwksServer) -> None:
        """Make a key and publish it."""
        self.key = generate_private_key(SECP256R1())
        self.kid = "test-key"
        server.answer.keys = [write_key(PublicKey(self.kid, frozenset({"ES256"}), self.key.public_key()))]
        self.configured = Issuer(issuer=NAME, audience=AUDIENCE, municipalities=TOWNS, jwks_url=server.url)

    def token(self, subject: str, municipality: str, *, session: str | None = None, **changed: object) -> str:
        """Sign a token that is good for an hour."""
        now = datetime.now(UTC)
        claims: dict[str, object] = {
            "iss": NAME,
            "sub": subject,
            "aud": AUDIENCE,
            "iat": int(now.timestamp()),
            "exp": int((now + timedelta(hours=1)).timestamp()),
            "sid": session or uuid4().hex,
            "municipality": municipality,
        }
        return write_token(claims | changed, key=self.key, kid=self.kid)


@contextmanager
def running_issuer() -> Iterator[TestIssuer]:
    """Publish until the block ends."""
    with JwksServer().running() as server:
        yield TestIssuer(server)
