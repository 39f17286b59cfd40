"""Where people sign in: what the web app has to know before anybody is known."""

from fastapi import APIRouter, Request

from api.routers.depends import SettingsGiven
from api.schemas.sign_in import SignIn, SignInProvider
from api.security.demo_issuer import SCOPE, DemoIssuer
from api.security.web_client import CLIENT_ID

router = APIRouter(tags=["Sign-in"])


@router.get("/sign-in", operation_id="get_sign_in", summary="Where does one sign in?")
async def get_sign_in(request: Request, settings: SettingsGiven) -> SignIn:
    """Name the identity providers the web app sends people to, each as an OpenID Connect client is told of it."""
    demo: DemoIssuer | None = request.app.state.installation.demo_issuer
    known = [
        SignInProvider(
            name=one.web.name, authority=one.issuer, client_id=one.web.client_id, scope=one.web.scope, people=None
        )
        for one in settings.issuers
        if one.web is not None
    ]
    return SignIn(providers=(*known, *([] if demo is None else [_demo(demo)])))


def _demo(demo: DemoIssuer) -> SignInProvider:
    return SignInProvider(
        name="Demo", authority=demo.url, client_id=CLIENT_ID, scope=SCOPE, people=f"{demo.url}/people"
    )
