"""Where a rule, a step or a text comes from; nothing in a policy stands without one."""

from enum import StrEnum
from typing import Final

from api.domain.frozen import Frozen
from api.domain.text import Words
from api.domain.vocabulary import Country

OWN_CHOICE: Final = "own-choice"
"""The source of what no source says: the product's own choice, said openly and open to change."""


class SourceKind(StrEnum):
    """How much weight a source carries."""

    LAW = "law"
    MUNICIPALITY = "municipality"
    GUIDANCE = "guidance"
    RESEARCH = "research"
    UNVERIFIED = "unverified"
    OWN_CHOICE = "own_choice"


class Source(Frozen):
    """One source: what it is called, who published it, and where it can be read."""

    title: Words
    publisher: Words
    kind: SourceKind
    url: Words | None = None
    holds_in: Country | None = None
    """The country whose law or practice it is; None: it holds anywhere."""

    def is_cited_in(self, country: Country) -> bool:
        """Say whether a policy of a country may rest on it."""
        return self.holds_in in {None, country}
