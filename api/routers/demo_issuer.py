"""The demo issuer: signs anybody of a synthetic municipality in; given only to an application that is a demo."""

from collections.abc import Iterable
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import JSONResponse, RedirectResponse

from api.db.stores.demo_people import People, Person
from api.domain.access.actor import Role
from api.domain.library import Library
from api.domain.text import Language
from api.routers import demo_page
from api.routers.depends import LanguageAsked, LibraryGiven, preferred, spoken
from api.routers.work_route import asked_by
from api.schemas.sign_in import DemoMunicipality, DemoPerson, GrantRefused, TokensGiven
from api.security import oauth
from api.security.authorization import (
    Return,
    Said,
    check_client,
    one,
    read_authorization,
    read_parameters,
    read_return,
    read_verifier,
)
from api.security.demo_issuer import SCOPE, DemoIssuer
from api.security.oauth import SignInRefused
from api.usecases.installation import Installation
from api.usecases.sessions import sign_in_demo
from api.usecases.sessions.sign_in_demo import Signed, hint_of

router = APIRouter(prefix="/demo-issuer", include_in_schema=False)
FORM = "application/x-www-form-urlencoded"


async def the_installation(request: Request) -> Installation:
    """Give the installation."""
    installation: Installation = request.app.state.installation
    return installation


InstallationGiven = Annotated[Installation, Depends(the_installation)]


async def the_issuer(installation: InstallationGiven) -> DemoIssuer:
    """Give the demo issuer."""
    assert installation.demo_issuer is not None  # noqa: S101 - the application has these routes only as a demo
    return installation.demo_issuer


IssuerGiven = Annotated[DemoIssuer, Depends(the_issuer)]


@router.get("/.well-known/openid-configuration")
async def discovery(issuer: IssuerGiven) -> dict[str, Any]:
    """Describe the issuer (OpenID Connect Discovery 1.0)."""
    return issuer.discovery()


@router.get("/jwks")
async def jwks(issuer: IssuerGiven) -> dict[str, Any]:
    """Publish the keys its tokens are verified with."""
    return issuer.jwks()


@router.get("/people")
async def people(
    request: Request,
    installation: InstallationGiven,
    issuer: IssuerGiven,
    library: LibraryGiven,
    language: LanguageAsked,
    municipality: Annotated[str | None, Query()] = None,
) -> list[DemoMunicipality]:
    """List whom one can sign in as."""
    found = await sign_in_demo.list_people(installation, issuer, municipality, at=asked_by(request).at)
    return _listed(found, library, language)


@router.api_route("/authorize", methods=["GET", "POST"])
async def authorize(
    request: Request, installation: InstallationGiven, issuer: IssuerGiven, library: LibraryGiven
) -> Response:
    """Send the browser back with a code, or ask whom to sign in (RFC 6749, 4.1; OpenID Connect Core 1.0, 3.1.2)."""
    try:
        said = await _said(request)
        back = read_return(said, issuer.web)
    except SignInRefused:
        return demo_page.refused(_language(request))
    at = asked_by(request).at
    try:
        asked = read_authorization(said, back)
    except SignInRefused as refusal:
        return _sent_back(issuer, back, error=refusal.error, error_description=refusal.description)
    code = await sign_in_demo.give_code(installation, issuer, asked, at=at)
    if code is not None:
        return _sent_back(issuer, back, code=code)
    language = _language(request, said)
    found = await sign_in_demo.list_people(installation, issuer, None, at=at)
    return demo_page.choice(language, said, _listed(found, library, language))


@router.post("/token", response_model=TokensGiven)
async def token(request: Request, installation: InstallationGiven, issuer: IssuerGiven) -> Response:
    """Exchange a code or a refresh token for tokens (RFC 6749, 4.1.3 and 6)."""
    try:
        said = await _said(request)
        check_client(said)
        signed = await _exchanged(said, request, installation, issuer)
    except SignInRefused as refusal:
        refused = GrantRefused(error=refusal.error, error_description=refusal.description)
        return JSONResponse(refused.model_dump(), 400)
    given = TokensGiven(
        access_token=signed.access_token,
        token_type="Bearer",  # noqa: S106 - the kind of token, no secret
        expires_in=signed.seconds,
        scope=SCOPE,
        id_token=signed.id_token,
        refresh_token=signed.refresh_token,
    )
    return JSONResponse(given.model_dump())


@router.api_route("/end-session", methods=["GET", "POST"])
async def end_session(request: Request, installation: InstallationGiven, issuer: IssuerGiven) -> Response:
    """End the session of an ID token, and send the browser back (OpenID Connect RP-Initiated Logout 1.0)."""
    try:
        said = await _said(request)
        hint, address, state = (one(said, name) for name in ("id_token_hint", "post_logout_redirect_uri", "state"))
        language = _language(request, said)
    except SignInRefused:
        return demo_page.refused(_language(request))
    if hint is not None:
        await sign_in_demo.leave(installation, issuer, hint, asked_by(request))
    if address is None:
        return demo_page.left(language)
    if not issuer.web.may_leave_to(address):
        return demo_page.refused(language)
    return RedirectResponse(f"{address}?{urlencode({'state': state})}" if state else address, 303)


async def _said(request: Request) -> Said:
    """Read the parameters, wherever the method has them; raises SignInRefused."""
    if request.method == "GET":
        return read_parameters(request.scope["query_string"])
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != FORM:
        raise SignInRefused(oauth.UNREADABLE)
    return read_parameters(await request.body())


def _language(request: Request, said: Said | None = None) -> Language:
    """Choose the language of a page: as the client asks, or else as the browser does."""
    asked = one(said, "ui_locales") if said else None
    return spoken(asked or "") or preferred(request.headers.get("accept-language", "nb"))


async def _exchanged(said: Said, request: Request, installation: Installation, issuer: DemoIssuer) -> Signed:
    asked = asked_by(request)
    match one(said, "grant_type"):
        case "authorization_code":
            return await sign_in_demo.redeem_code(installation, issuer, read_verifier(said), asked)
        case "refresh_token":
            refresh_token = one(said, "refresh_token")
            if refresh_token is None:
                raise SignInRefused(oauth.NO_REFRESH_TOKEN)
            return await sign_in_demo.renew_tokens(installation, issuer, refresh_token, asked)
        case _:
            raise SignInRefused(oauth.NO_GRANT_TYPE)


def _sent_back(issuer: DemoIssuer, back: Return, **answer: str) -> Response:
    """Answer the client through the browser, saying who answers (RFC 9207)."""
    state = {} if back.state is None else {"state": back.state}
    return RedirectResponse(f"{back.redirect_uri}?{urlencode({**answer, **state, 'iss': issuer.url})}", 303)


def _listed(found: Iterable[People], library: Library, language: Language) -> list[DemoMunicipality]:
    words = {role: library.audit_phrases.roles[role].label[language] for role in Role}
    return [
        DemoMunicipality(
            id=town.municipality_id,
            name=town.name,
            language=town.language,
            people=tuple(_person(town.municipality_id, person, words) for person in town.people),
        )
        for town in found
    ]


def _person(municipality_id: str, person: Person, words: dict[Role, str]) -> DemoPerson:
    return DemoPerson(
        login_hint=hint_of(municipality_id, person.subject),
        subject=person.subject,
        name=person.name,
        roles=person.roles,
        role=", ".join(words[role] for role in person.roles),
        has_case=person.has_case,
        speaks_for_somebody=person.speaks_for_somebody,
    )
