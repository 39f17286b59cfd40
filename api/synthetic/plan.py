"""What is asked for: which municipalities, how many people, with how much history, and from which seed."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

CITIZENS_AT_MOST: Final = 1_000_000
"""More would need more synthetic national numbers than the common birth years have."""


class TownId(StrEnum):
    """A municipality that does not exist."""

    FJORDVIK = "fjordvik"
    SUNDKOEBING = "sundkoebing"


class History(StrEnum):
    """How much is known of everybody: all that leads to an agreement, or one case and one contact for large loads."""

    FULL = "full"
    LIGHT = "light"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The same plan gives the same people; a plan for more citizens begins with those of a plan for fewer.

    `citizens` are those of each municipality. Everything happened before `today`. `issuer` signs the users in.
    """

    seed: int
    today: date
    issuer: str
    citizens: int = 300
    history: History = History.FULL
    towns: tuple[TownId, ...] = tuple(TownId)
