"""The demo issuer: signs anybody of a synthetic municipality in; given only to an application that is a demo."""

from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request

from api.routers.strict_json import StrictRoute
from api.schemas.users import DemoPerson, TokenGiven, TokenRequest
from api.security.demo_issuer import DemoIssuer
from api.usecases.installation import Installation
from api.usecases.sessions import sign_in_demo

router = APIRouter(prefix="/demo-issuer", route_class=StrictRoute, include_in_schema=False)


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
    installation: InstallationGiven, issuer: IssuerGiven, municipality: Annotated[str, Query()]
) -> list[DemoPerson]:
    """List whom one can sign in as."""
    found = await sign_in_demo.people_of(installation, issuer, municipality)
    return [DemoPerson.model_validate(person) for person in found]


@router.post("/token")
async def token(asked: TokenRequest, installation: InstallationGiven, issuer: IssuerGiven) -> TokenGiven:
    """Sign somebody in, without a password."""
    signed = await sign_in_demo.sign_in(installation, issuer, asked.municipality, asked.subject, at=datetime.now(UTC))
    return TokenGiven.of(signed.token, signed.lifetime)
