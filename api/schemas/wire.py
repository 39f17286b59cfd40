"""What every wire type shares: frozen, exact, and readable straight from the domain's values."""

from pydantic import BaseModel, ConfigDict


class Output(BaseModel):
    """Something the service says; every field is always there."""

    model_config = ConfigDict(frozen=True, from_attributes=True)


class Input(BaseModel):
    """Something the service is told; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")
