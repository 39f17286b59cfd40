"""The product's own issuer, for demonstrations and tests. It asks for no password: never for real people.

It speaks as any provider does, through a discovery document, published keys, codes and signed tokens, so that nothing
else in the product, and not the web app either, knows a demo from the real thing.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Final

from api.security.claims import Claims, Issuer
from api.security.grants import Grants, Session
from api.security.keyring import Keyring
from api.security.public_keys import PublicKey, write_key
from api.security.tokens import verify_own, write_token
from api.security.web_client import CLIENT_ID, WebClient

TOKENS_FOR: Final = timedelta(minutes=15)
SCOPE: Final = "openid"
ACCESS: Final = "at+jwt"
"""The kind of an access token in its header (RFC 9068, 2.1)."""


class DemoIssuer:
    """An issuer at an address of ours, signing with the keys of the keyring."""

    def __init__(
        self, url: str, keyring: Callable[[], Keyring], *, audience: str, web: WebClient | None = None
    ) -> None:
        """Take its address without a slash at the end, how to get the keyring of now, and whom its tokens are for."""
        self.url = url
        self._keyring = keyring
        self._audience = audience
        self.web = web or WebClient(())
        self.grants = Grants()

    def issuer(self, *municipalities: str) -> Issuer:
        """Describe this issuer as configuration; its keys are given to IssuerKeys, not fetched."""
        return Issuer(issuer=self.url, audience=self._audience, municipalities=municipalities, algorithms=("ES256",))

    def public_keys(self) -> tuple[PublicKey, ...]:
        """Give the keys its tokens may be verified with."""
        return tuple(key.public for key in self._keyring().issuer_keys)

    def jwks(self) -> dict[str, Any]:
        """Write the JWK Set (RFC 7517)."""
        return {"keys": [write_key(key) for key in self.public_keys()]}

    def discovery(self) -> dict[str, Any]:
        """Write the discovery document (OpenID Connect Discovery 1.0, 3); what it leaves out has the default there."""
        return {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "jwks_uri": f"{self.url}/jwks",
            "end_session_endpoint": f"{self.url}/end-session",
            "scopes_supported": [SCOPE],
            "response_types_supported": ["code"],
            "response_modes_supported": ["query"],
            "grant_types_supported": ["authorization_code", "refresh_token"],
            "code_challenge_methods_supported": ["S256"],
            "token_endpoint_auth_methods_supported": ["none"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["ES256"],
            "request_uri_parameter_supported": False,
            "authorization_response_iss_parameter_supported": True,
            "ui_locales_supported": ["nb", "da", "en"],
            "claims_supported": ["iss", "sub", "aud", "iat", "exp", "auth_time", "nonce", "sid", "municipality"],
        }

    def token_for(self, subject: str, *, municipality: str, session_id: str, at: datetime, lifetime: timedelta) -> str:
        """Sign an access token that says who speaks, for which municipality and in which session."""
        claims = {
            "aud": self._audience,
            "sub": subject,
            "nbf": int(at.timestamp()),
            "sid": session_id,
            "municipality": municipality,
        }
        return self._signed(claims, at=at, until=at + lifetime, kind=ACCESS)

    def access_token(self, session: Session, *, at: datetime) -> str:
        """Sign an access token of a session, which ends with it at the latest."""
        return self.token_for(
            session.subject,
            municipality=session.municipality_id,
            session_id=session.id,
            at=at,
            lifetime=lifetime(session, at=at),
        )

    def id_token(self, session: Session, *, at: datetime) -> str:
        """Sign an ID token (OpenID Connect Core 1.0, 2): for the web app, so the service itself refuses it."""
        claims = {
            "aud": CLIENT_ID,
            "sub": session.subject,
            "auth_time": int(session.began_at.timestamp()),
            "sid": session.id,
            "municipality": session.municipality_id,
        }
        nonce = {} if session.nonce is None else {"nonce": session.nonce}
        return self._signed(claims | nonce, at=at, until=at + lifetime(session, at=at), kind="JWT")

    def who_leaves(self, id_token: str, *municipalities: str, at: datetime) -> Claims:
        """Read whose session an ID token of ours is of, also when it is no longer good; raises InvalidToken."""
        ours = self.issuer(*municipalities).model_copy(update={"audience": CLIENT_ID})
        return verify_own(id_token, ours, self.public_keys(), at=at)

    def _signed(self, claims: dict[str, Any], *, at: datetime, until: datetime, kind: str) -> str:
        key = self._keyring().issuer_keys[0]
        said = {"iss": self.url, **claims, "iat": int(at.timestamp()), "exp": int(until.timestamp())}
        return write_token(said, key=key.private, kid=key.id, kind=kind)


def lifetime(session: Session, *, at: datetime) -> timedelta:
    """Say how long tokens signed now are good: a quarter of an hour, and never beyond the session."""
    return min(TOKENS_FOR, session.ends_at - at)
