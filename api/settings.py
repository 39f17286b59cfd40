"""Settings, read from the environment; every one is described in docs/settings.md."""

from pathlib import Path
from typing import Annotated

from pydantic import Field
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from pydantic import field_validator


class Settings(BaseSettings):
    """What an operator may choose; names are the fields in capitals with `MESTRING_` before them."""

    model_config = SettingsConfigDict(env_prefix="MESTRING_", frozen=True, extra="ignore")

    content: Annotated[tuple[Path, ...], NoDecode] = Field((), description="Folders with a municipality's own content, separated by commas.")
    max_body_bytes: int = Field(262_144, ge=1_024, le=10_485_760, description="The largest request body that is read, in bytes.")

    @field_validator("content", mode="before")
    @classmethod
    def _split(cls, said: object) -> object:
        return tuple(part.strip() for part in said.split(",") if part.strip()) if isinstance(said, str) else said
