"""A value: it does not change, it takes nothing it does not know, and a changed copy is worked out anew."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Self

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A frozen value of the domain; what it keeps once worked out is left behind when it is copied."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Copy the value, with some fields changed; nothing worked out from the old fields comes along."""
        copied = super().model_copy(update=update, deep=deep)
        kept = [name for name in copied.__dict__ if isinstance(getattr(type(copied), name, None), cached_property)]
        for name in kept:
            del copied.__dict__[name]
        return copied
