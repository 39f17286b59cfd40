"""Settings, read from the environment; every one is described in docs/settings.md."""

from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from api.domain.errors import InvalidContent, Problem
from api.security.claims import Issuer


def _split(said: object) -> object:
    return tuple(part.strip() for part in said.split(",") if part.strip()) if isinstance(said, str) else said


Origin = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/*,]+$")]
"""As browsers name one: scheme, host and port, with no slash at the end; never a pattern."""


class Settings(BaseSettings):
    """What an operator may choose; an environment variable is the field in capitals with `MESTRING_` before it."""

    model_config = SettingsConfigDict(env_prefix="MESTRING_", frozen=True, extra="ignore")

    content: Annotated[
        tuple[Path, ...],
        NoDecode,
        BeforeValidator(_split),
        Field(description="Folders with a municipality's own content, separated by commas."),
    ] = ()
    attested_instruments: Annotated[
        tuple[str, ...],
        NoDecode,
        BeforeValidator(_split),
        Field(description="Instruments the municipality holds a licence for, separated by commas."),
    ] = ()
    database_url: Annotated[
        str | None,
        Field(
            validation_alias="DATABASE_URL",
            description="PostgreSQL the service works with, as the role mestring_app; without it, the embedded one.",
        ),
    ] = None
    database_owner_url: Annotated[
        str | None,
        Field(description="The same database as its owner, for `mestring db`, backup, restore and seeding only."),
    ] = None
    data: Annotated[
        Path, Field(description="Folder of the embedded database and of the keyring that was made for it.")
    ] = Path(".mestring")
    keyring: Annotated[
        Path | None, Field(description="The keyring file; without it, keyring.json in the data folder.")
    ] = None
    pool_size: Annotated[int, Field(ge=1, le=200, description="Connections to the database, at most.")] = 10
    issuers: Annotated[
        tuple[Issuer, ...], Field(description="Who may sign tokens, as a JSON list; see docs/identity.md.")
    ] = ()
    demo: Annotated[
        bool,
        Field(description="Run the demo issuer, which signs anybody in without a password; never with real people."),
    ] = False
    public_url: Annotated[
        str,
        Field(
            description="Where people reach this installation; names the demo issuer.", pattern=r"^https?://\S+[^/\s]$"
        ),
    ] = "http://127.0.0.1:8000"
    web_origins: Annotated[
        tuple[Origin, ...],
        NoDecode,
        BeforeValidator(_split),
        Field(description="Origins of web servers apart from this one whose pages may ask, separated by commas."),
    ] = ()
    requests_per_minute: Annotated[
        int,
        Field(ge=20, le=1_000_000, description="Requests one user may make in a minute, over all server processes."),
    ] = 600
    requests_per_minute_per_address: Annotated[
        int, Field(ge=20, le=1_000_000, description="Requests without a valid token from one address in a minute.")
    ] = 600
    web: Annotated[
        Path | None, Field(description="Folder of the built web app, to serve it together with the API.")
    ] = None
    metrics: Annotated[bool, Field(description="Serve /metrics for Prometheus; keep it inside your network.")] = False
    max_body_bytes: Annotated[
        int, Field(ge=1_024, le=10_485_760, description="The largest request body that is read, in bytes.")
    ] = 262_144


def unusable_settings(error: ValidationError) -> InvalidContent:
    """Say which environment variables cannot be used, and what would be right."""
    problems = [
        Problem("unusable_setting", detail["loc"], f"MESTRING_{str(detail['loc'][0]).upper()}: {detail['msg']}.")
        for detail in error.errors(include_url=False, include_input=False)
    ]
    return InvalidContent(problems)
