"""Settings, read from the environment; every one is described in docs/settings.md."""

from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from api.domain.errors import InvalidContent, Problem


def _split(said: object) -> object:
    return tuple(part.strip() for part in said.split(",") if part.strip()) if isinstance(said, str) else said


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
