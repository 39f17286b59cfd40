"""`mestring demo token`: sign a synthetic person in, for trying the API out by hand."""

from datetime import UTC, datetime, timedelta
from typing import Annotated
from uuid import uuid4

import typer

from api.security.demo_issuer import DemoIssuer
from api.security.keyring import Keyring
from api.settings import Settings
from api.synthetic.plan import TownId
from api.usecases.open_installation import AUDIENCE

LIFETIME = timedelta(hours=1)


def token(
    who: Annotated[str, typer.Argument(help="Whom to sign in, such as fjordvik-assessor-1.")],
    municipality: Annotated[TownId, typer.Option("--municipality", help="Where they belong.")] = TownId.FJORDVIK,
) -> None:
    """Write a token of the demo issuer, good for an hour, for the header Authorization: Bearer."""
    typer.echo(token_for(reached_at(Settings()), who, municipality))


def reached_at(settings: Settings, address: str | None = None) -> Settings:
    """Give the settings with the address people reach the demo at: that of the environment, else that of its last run.

    `address` is that of a run just beginning. It is written down, for everybody signs in there from now on.
    """
    if "public_url" in settings.model_fields_set:
        return settings
    note = settings.data / "demo-address"
    if address is not None:
        note.parent.mkdir(parents=True, exist_ok=True)
        note.write_text(address, "utf-8")
    elif not note.exists():
        return settings
    return settings.model_copy(update={"public_url": note.read_text("utf-8")})


def token_for(settings: Settings, who: str, municipality: TownId) -> str:
    """Sign a token with the keys of an installation, in a session of its own."""
    keyring = Keyring.load(settings.keyring or settings.data / "keyring.json")
    issuer = DemoIssuer(f"{settings.public_url}/demo-issuer", lambda: keyring, audience=AUDIENCE)
    session, now = uuid4().hex, datetime.now(UTC)
    return issuer.token_for(who, municipality=municipality, session_id=session, at=now, lifetime=LIFETIME)
