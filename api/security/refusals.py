"""Why a token is refused: one code each, and no word of what the token said."""

from api.domain.errors import DomainError, Problem

MISSING = Problem("token_missing", (), "nobody is named; send the header Authorization: Bearer with a token.")
TOO_LARGE = Problem("token_too_large", (), "the token is larger than 8 KiB; ask the issuer for one with fewer claims.")
MALFORMED = Problem(
    "token_malformed", (), "the token is no signed JWT in compact form; send it exactly as the issuer gave it."
)
ALGORITHM = Problem("token_algorithm", (), "the token is signed in a way its issuer is not configured for.")
CRITICAL_HEADER = Problem(
    "token_critical_header", (), "the header asks for an extension (crit, b64); none is understood here."
)
KEY_UNKNOWN = Problem(
    "token_key_unknown", (), "the header must name, by kid, one key that its issuer publishes for that algorithm."
)
SIGNATURE = Problem("token_signature", (), "the signature does not match the token.")
ISSUER = Problem("token_issuer", (), "iss must be exactly one of the configured issuers.")
AUDIENCE = Problem("token_audience", (), "the token is meant for somebody else; aud must hold our audience.")
EXPIRED = Problem("token_expired", (), "the token is no longer valid; sign in again.")
NOT_YET_VALID = Problem("token_not_yet_valid", (), "the token is not valid yet; check the clocks.")
CLAIMS = Problem(
    "token_claims",
    (),
    "a claim is missing or cannot be used: exp, iat (numbers, at most 12 hours apart), sub, the session and the "
    "municipality the issuer speaks for.",
)
REVOKED = Problem("token_revoked", (), "the session was ended; sign in again.")
UNKNOWN_USER = Problem(
    "token_unknown_user", (), "the token is good, but the municipality knows no such user; ask it to add you."
)


class InvalidToken(DomainError):
    """A token that is not accepted; `reason` is the code of why."""

    code = "invalid_token"

    def __init__(self, problem: Problem) -> None:
        """Take one of the refusals above."""
        super().__init__([problem])

    @property
    def reason(self) -> str:
        """Give the code of the refusal."""
        return self.problems[0].code
