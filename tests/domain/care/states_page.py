"""The page about the phases of a case, drawn from their table; `python -m tests.domain.care.states_page` writes it."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from api.domain.care.phases import TRANSITIONS, Event, Phase
from tests.architecture.tree import ROOT

PAGE: Final = ROOT / "docs" / "states.md"
WRITE: Final = "write it again: .venv/bin/python -m tests.domain.care.states_page"

_PHASES: Final = {
    Phase.CONTACT: "somebody got in touch; nothing has been mapped yet",
    Phase.ASSESSMENT: "team and citizen map the situation, sign, and place",
    Phase.GOALS: "they have agreed on a step; goals and plan come next",
    Phase.EFFORT: "help is given and movement is followed up; later steps of the product lead here",
    Phase.CLOSED: "this course of help is over; a new contact opens a new case",
}
_EVENTS: Final = {
    Event.ADD_CONTACT: "somebody gets in touch again",
    Event.CHANGE: "the case gets another team, coordinator or urgency",
    Event.OPEN_ASSESSMENT: "an assessment opens",
    Event.SAVE_ANSWERS: "answers are saved in the open assessment",
    Event.SIGN_ASSESSMENT: "the assessment is signed, and what the policy recommends is kept",
    Event.PLACE: "the citizen or the team says where help should start",
    Event.AGREE: "what was jointly agreed is recorded",
    Event.CLOSE: "the case is closed",
}


def page() -> str:
    """Write the whole page."""
    return "\n".join([*_head(), *_diagram(), *_table(), *_meanings()]) + "\n"


def _head() -> Iterator[str]:
    yield "# The phases of a case\n"
    yield "Drawn from the table in `api/domain/care/phases.py`, and held by a test; do not edit it by hand."
    yield "What cannot happen in a phase is answered with 409 `wrong_phase`; the message names those it can happen in."
    yield "Beside the phase, an assessment that is signed takes nothing: 409 `already_signed`.\n"


def _diagram() -> Iterator[str]:
    moves = [
        (phase, leads_to, event)
        for event in Event
        for phase in Phase
        if (leads_to := TRANSITIONS[event][phase]) is not None and leads_to is not phase
    ]
    yield "```mermaid\nstateDiagram-v2\n    [*] --> contact: open"
    for (phase, leads_to), events in groupby(sorted(moves, key=_order), key=lambda move: move[:2]):
        yield f"    {phase} --> {leads_to}: {', '.join(event for *_, event in events)}"
    yield "    closed --> [*]\n```\n"


def _order(move: tuple[Phase, Phase, Event]) -> tuple[int, ...]:
    phase, leads_to, event = move
    return tuple(Phase).index(phase), tuple(Phase).index(leads_to), tuple(Event).index(event)


def _table() -> Iterator[str]:
    yield f"| what happens | {' | '.join(f'in `{phase}`' for phase in Phase)} |"
    yield f"|---|{'---|' * len(Phase)}"
    for event in Event:
        cells = [f"→ `{found}`" if (found := TRANSITIONS[event][phase]) else "-" for phase in Phase]
        yield f"| `{event}`: {_EVENTS[event]} | {' | '.join(cells)} |"
    yield ""


def _meanings() -> Iterator[str]:
    yield "| phase | means |\n|---|---|"
    yield from (f"| `{phase}` | {meaning} |" for phase, meaning in _PHASES.items())


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
