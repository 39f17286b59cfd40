"""The phases of a case as one table: what may happen in each, and where it leads.

`docs/states.md` is drawn from this table, and a test proves it total. Later steps of the process (goals and plan,
decision, follow-up) add their events here.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from api.domain.errors import DomainError, Problem


class Phase(StrEnum):
    """Where a case stands (SST handbook: contact, assessment, goals, effort, closed)."""

    CONTACT = "contact"
    ASSESSMENT = "assessment"
    GOALS = "goals"
    EFFORT = "effort"
    CLOSED = "closed"


class Event(StrEnum):
    """What happens to a case."""

    ADD_CONTACT = "add_contact"
    CHANGE = "change"
    OPEN_ASSESSMENT = "open_assessment"
    SAVE_ANSWERS = "save_answers"
    SIGN_ASSESSMENT = "sign_assessment"
    PLACE = "place"
    AGREE = "agree"
    CLOSE = "close"


_TABLE: Final = """
                 contact     assessment  goals       effort      closed
add_contact      contact     assessment  goals       effort      -
change           contact     assessment  goals       effort      -
open_assessment  assessment  assessment  assessment  assessment  -
save_answers     -           assessment  -           -           -
sign_assessment  -           assessment  -           -           -
place            contact     assessment  goals       effort      -
agree            -           goals       goals       effort      -
close            closed      closed      closed      closed      -
"""
"""Event x phase: the phase it leads to; `-` cannot happen there."""


class WrongPhase(DomainError):
    """This cannot happen in the phase the case is in."""

    code = "wrong_phase"

    def __init__(self, phase: Phase, event: Event) -> None:
        """Say what cannot happen where, and in which phases it can."""
        possible = [each.value for each in Phase if TRANSITIONS[event][each] is not None]
        message = f"'{event}' cannot be done while the case is in '{phase}'; it can in {', '.join(possible)}."
        super().__init__([Problem(self.code, (), message)])


def _read(table: str) -> dict[Event, Mapping[Phase, Phase | None]]:
    head, *rows = (line.split() for line in table.strip().splitlines())
    phases = [Phase(name) for name in head]
    return {
        Event(event): MappingProxyType(
            {phase: None if cell == "-" else Phase(cell) for phase, cell in zip(phases, cells, strict=True)}
        )
        for event, *cells in rows
    }


TRANSITIONS: Final[Mapping[Event, Mapping[Phase, Phase | None]]] = MappingProxyType(_read(_TABLE))


def after(phase: Phase, event: Event) -> Phase:
    """Give the phase an event leads to; raises WrongPhase where it cannot happen."""
    found = TRANSITIONS[event][phase]
    if found is None:
        raise WrongPhase(phase, event)
    return found
