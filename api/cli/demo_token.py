"""`mestring demo token`: sign a synthetic person in, for trying the API out by hand."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
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
    typer.echo(token_for(reached_last(Settings()), who, municipality))


def reached_now(settings: Settings, address: str) -> Settings:
    """Write down where a run that begins is reached, for everybody signs in there from now on, and go on with that.

    An address of the environment comes before it.
    """
    if "public_url" not in settings.model_fields_set:
        settings.data.mkdir(parents=True, exist_ok=True)
        _note(settings).write_text(address, "utf-8")
    return reached_last(settings)


def reached_last(settings: Settings) -> Settings:
    """Give the settings with where people reach the demo: the address of the environment, else that of its last run."""
    note = _note(settings)
    if "public_url" in settings.model_fields_set or not note.exists():
        return settings
    return settings.model_copy(update={"public_url": note.read_text("utf-8")})


def _note(settings: Settings) -> Path:
    return settings.data / "demo-address"


def token_for(settings: Settings, who: str, municipality: TownId) -> str:
    """Sign a token with the keys of an installation, in a session of its own."""
    keyring = Keyring.load(settings.keyring or settings.data / "keyring.json")
    issuer = DemoIssuer(f"{settings.public_url}/demo-issuer", lambda: keyring, audience=AUDIENCE)
    session, now = uuid4().hex, datetime.now(UTC)
    return issuer.token_for(who, municipality=municipality, session_id=session, at=now, lifetime=LIFETIME)
