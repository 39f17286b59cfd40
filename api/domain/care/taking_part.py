"""Who took part when something was jointly agreed: the citizen, those close to them, colleagues, and others.

On the phone counts as well. That the citizen did not take part is possible, and is said openly.
"""

from dataclasses import dataclass, field
from uuid import UUID

from api.domain.care.citizen import Relation


@dataclass(frozen=True, slots=True)
class RelativeThere:
    """Somebody close to the citizen; `had_attorney`: they could act in the citizen's name on that day."""

    id: UUID
    name: str = field(repr=False)
    relation: Relation
    had_attorney: bool


@dataclass(frozen=True, slots=True)
class ColleagueThere:
    """Somebody who works in the municipality."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class TookPart:
    """Everybody who took part; `others` are roles in plain words, such as 'physiotherapist'."""

    citizen: bool
    relatives: tuple[RelativeThere, ...] = ()
    colleagues: tuple[ColleagueThere, ...] = ()
    others: tuple[str, ...] = ()
