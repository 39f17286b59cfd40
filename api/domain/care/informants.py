"""Who may give which answers, and which facts are kept from the pages of a citizen and their relatives."""

from collections.abc import Mapping
from typing import Final

from api.domain.access.actor import Role
from api.domain.care.answers import Voice
from api.domain.errors import Path, Problem
from api.domain.vocabulary import Informant

KEPT_FROM_CITIZENS: Final = frozenset({"abuse_suspected"})
"""A relative may read along; what only reasons for professionals rest on is in no list a citizen's page shows."""

_INFORMANTS: Final[Mapping[Role, frozenset[Informant]]] = {
    Role.CITIZEN: frozenset({Informant.CITIZEN, Informant.CITIZEN_WITH_RELATIVE}),
    Role.RELATIVE: frozenset({Informant.RELATIVE, Informant.CITIZEN_WITH_RELATIVE}),
    Role.SYSTEM: frozenset({Informant.CARE_SYSTEM}),
}
OWN_PAGES: Final = frozenset({Role.CITIZEN, Role.RELATIVE})
"""Who answers at home, on the citizen's own pages."""


def informant_problem(
    role: Role, informant: Informant, fact: str, asked_of: Mapping[str, str], *, path: Path = ()
) -> Problem | None:
    """Say why somebody in this role cannot record such an answer; None when they can."""
    allowed = _INFORMANTS.get(role, frozenset(Informant))
    if informant not in allowed:
        message = f"signed in as {role}, the informant is one of: {', '.join(sorted(allowed))}."
        return Problem("speaks_for_another", (*path, "informant"), message)
    if role in OWN_PAGES and asked_of.get(fact) != Voice.CITIZEN:
        message = f"'{fact}' is for a professional to answer; leave it out here."
        return Problem("asked_of_professionals", (*path, "fact"), message)
    return None
