"""What every wire type shares: frozen, exact, and readable straight from the domain's values."""

from pydantic import BaseModel, ConfigDict, StringConstraints


class Output(BaseModel):
    """Something the service says; every field is always there."""

    model_config = ConfigDict(frozen=True, from_attributes=True)


class Input(BaseModel):
    """Something the service is told; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def one_line(longest: int) -> StringConstraints:
    """Take one line of text that says something; the blanks around it are left out."""
    return StringConstraints(strip_whitespace=True, min_length=1, max_length=longest, pattern=r"^[^\x00-\x1f\x7f]+$")
