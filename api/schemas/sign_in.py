"""How people sign in, on the wire: where the web app sends them, whom the demo knows, and the tokens it gives."""

from typing import Literal

from api.domain.access.actor import Role
from api.domain.text import Language
from api.schemas.wire import Output


class SignInProvider(Output):
    """An identity provider the web app may send people to; `people` is an address only in a demo."""

    name: str
    authority: str
    client_id: str
    scope: str
    people: str | None


class SignIn(Output):
    """Where people of this installation sign in; none when tokens come from elsewhere."""

    providers: tuple[SignInProvider, ...]


class DemoPerson(Output):
    """Somebody one can sign in as; `role` says the roles in words."""

    login_hint: str
    subject: str
    name: str
    roles: tuple[Role, ...]
    role: str
    has_case: bool
    speaks_for_somebody: bool


class DemoMunicipality(Output):
    """A municipality where nobody is real, and some people of every kind there."""

    id: str
    name: str
    language: Language
    people: tuple[DemoPerson, ...]


class TokensGiven(Output):
    """The tokens of a session (RFC 6749, 5.1; OpenID Connect Core 1.0, 3.1.3.3)."""

    access_token: str
    token_type: Literal["Bearer"]
    expires_in: int
    scope: str
    id_token: str
    refresh_token: str


class GrantRefused(Output):
    """Why no token is given (RFC 6749, 5.2)."""

    error: str
    error_description: str
