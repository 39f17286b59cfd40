"""Why the demo issuer refuses: the errors of RFC 6749, RFC 7636 and OpenID Connect Core, one sentence each."""

from typing import Final

from api.domain.errors import DomainError, Problem

UNREADABLE: Final = Problem("invalid_request", (), "the parameters cannot be read.")
REPEATED: Final = Problem("invalid_request", (), "every parameter stands once.")
WRONG_CLIENT: Final = Problem("invalid_client", (), "client_id must be mestring-web.")
WRONG_RETURN: Final = Problem("invalid_request", (), "redirect_uri must be an address of the web app.")
NO_RESPONSE_TYPE: Final = Problem("unsupported_response_type", (), "response_type must be code.")
WRONG_RESPONSE_MODE: Final = Problem("invalid_request", (), "response_mode must be query, or left out.")
NO_CHALLENGE: Final = Problem(
    "invalid_request", (), "code_challenge is needed, and code_challenge_method must be S256 (RFC 7636)."
)
NO_OPENID: Final = Problem("invalid_scope", (), "scope must hold openid.")
NONCE_TOO_LONG: Final = Problem("invalid_request", (), "nonce has at most 255 characters.")
NO_REQUEST_OBJECT: Final = Problem("request_not_supported", (), "request is not taken; send each parameter by name.")
NO_REQUEST_URI: Final = Problem("request_uri_not_supported", (), "request_uri is not taken.")
LOGIN_REQUIRED: Final = Problem("login_required", (), "nobody stays signed in here; use the refresh token.")
NO_GRANT_TYPE: Final = Problem("unsupported_grant_type", (), "grant_type must be authorization_code or refresh_token.")
NO_CODE: Final = Problem(
    "invalid_request", (), "code, redirect_uri and code_verifier (43 to 128 characters) are needed."
)
NO_REFRESH_TOKEN: Final = Problem("invalid_request", (), "refresh_token is needed.")
NO_SUCH_GRANT: Final = Problem("invalid_grant", (), "this was never given, or is no longer good; sign in again.")
GRANT_USED: Final = Problem("invalid_grant", (), "this was used before, so the session was ended; sign in again.")
CODE_NOT_YOURS: Final = Problem(
    "invalid_grant", (), "redirect_uri or code_verifier is not that of the code; sign in again."
)
NOT_KNOWN: Final = Problem("invalid_grant", (), "the demo does not know this user any more, or the session was ended.")


class SignInRefused(DomainError):
    """The demo issuer does not do that; its first problem has the code and the sentence for the client."""

    code = "invalid_request"

    def __init__(self, problem: Problem) -> None:
        """Take one of the refusals above."""
        super().__init__([problem])

    @property
    def error(self) -> str:
        """Give the code as OAuth calls it."""
        return self.problems[0].code

    @property
    def description(self) -> str:
        """Give the sentence; plain ASCII without quotes, as RFC 6749, 5.2 asks."""
        return self.problems[0].message
