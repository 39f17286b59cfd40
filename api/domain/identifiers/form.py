"""What the characters of a number make of it, before a municipality has a say."""

from dataclasses import dataclass
from datetime import date

from api.domain.errors import Problem
from api.domain.identifiers.number import IdentifierKind


@dataclass(frozen=True, slots=True)
class Form:
    """The kind, the range and the birth date of a number, and what is wrong with it."""

    kind: IdentifierKind
    synthetic: bool = False
    born_on: date | None = None
    problems: tuple[Problem, ...] = ()
