"""The product's own issuer, for demonstrations and tests. It asks for no password: never for real people.

It speaks as any provider does, through a discovery document, published keys and signed tokens, so that nothing else in
the product knows a demo from the real thing.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from api.security.claims import Issuer
from api.security.keyring import Keyring
from api.security.public_keys import PublicKey, write_key
from api.security.tokens import write_token


class DemoIssuer:
    """An issuer at an address of ours, signing with the keys of the keyring."""

    def __init__(self, url: str, keyring: Callable[[], Keyring], *, audience: str) -> None:
        """Take its address without a slash at the end, how to get the keyring of now, and whom its tokens are for."""
        self._url = url
        self._keyring = keyring
        self._audience = audience

    def issuer(self, *municipalities: str) -> Issuer:
        """Describe this issuer as configuration; its keys are given to IssuerKeys, not fetched."""
        return Issuer(issuer=self._url, audience=self._audience, municipalities=municipalities, algorithms=("ES256",))

    def public_keys(self) -> tuple[PublicKey, ...]:
        """Give the keys its tokens may be verified with."""
        return tuple(key.public for key in self._keyring().issuer_keys)

    def jwks(self) -> dict[str, Any]:
        """Write the JWK Set (RFC 7517)."""
        return {"keys": [write_key(key) for key in self.public_keys()]}

    def discovery(self) -> dict[str, Any]:
        """Write the discovery document (OpenID Connect Discovery 1.0, 3)."""
        return {
            "issuer": self._url,
            "authorization_endpoint": f"{self._url}/authorize",
            "token_endpoint": f"{self._url}/token",
            "jwks_uri": f"{self._url}/jwks",
            "response_types_supported": ["code"],
            "grant_types_supported": ["authorization_code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["ES256"],
            "claims_supported": ["iss", "sub", "aud", "iat", "nbf", "exp", "sid", "municipality"],
        }

    def token_for(self, subject: str, *, municipality: str, session_id: str, at: datetime, lifetime: timedelta) -> str:
        """Sign a token that says who speaks, for which municipality and in which session."""
        key = self._keyring().issuer_keys[0]
        claims = {
            "iss": self._url,
            "sub": subject,
            "aud": self._audience,
            "iat": int(at.timestamp()),
            "nbf": int(at.timestamp()),
            "exp": int((at + lifetime).timestamp()),
            "sid": session_id,
            "municipality": municipality,
        }
        return write_token(claims, key=key.private, kid=key.id)
