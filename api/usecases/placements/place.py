"""Place a citizen: they themselves, or the team. A newer placement follows an older one; none is changed.

The colour a citizen places themselves by is what the conversation asks for too: while an assessment is open it answers
that question, so that policies hear it, and nobody asks twice.
"""

from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from api.db.ids import new_id
from api.db.stores.assessments import assessments_of, get_assessment
from api.db.stores.cases import get_case
from api.db.stores.placements import add_placement, placements_of
from api.db.work import Work
from api.domain.access.actor import Role
from api.domain.audit.action import Action
from api.domain.care.answers import VOICES, AnswerSource, Voice
from api.domain.care.case import Case
from api.domain.care.informants import OWN_PAGES, informant_problem
from api.domain.care.phases import Event, after
from api.domain.care.placement import Placement, PlacementKind, UnusablePlacement
from api.domain.errors import Problem
from api.domain.library import Library
from api.domain.vocabulary import Colour, Informant
from api.usecases.assessments.save_answers import NewAnswer, write_answers
from api.usecases.cases.read_case import reached

COLOUR: Final = "citizen_colour"


@dataclass(frozen=True, slots=True)
class NewPlacement:
    """Where somebody says that help should start, and in their own words why."""

    kind: PlacementKind
    step: int | None
    colour: Colour | None
    words: str | None
    informant: Informant | None


async def place(work: Work, library: Library, case_id: UUID, said: NewPlacement) -> Placement:
    """Keep the citizen's or the team's placement; raises UnusablePlacement when a side speaks for another."""
    case = await get_case(work, case_id)
    entry = work.permit(Action.PLACEMENT_CREATE, case.about(work.municipality_id))
    after(case.phase, Event.PLACE)
    role = Role(entry.role)
    _check_side(said, role)
    placement = Placement(
        id=new_id(at=work.at),
        case_id=case.id,
        citizen_id=case.citizen_id,
        kind=said.kind,
        step=said.step,
        colour=said.colour,
        words=said.words,
        informant=said.informant,
        made_at=work.at,
        made_by=work.actor.user_id,
    )
    await add_placement(work, placement)
    work.record(replace(entry, subject=f"placement/{placement.id}"))
    await _answer_by_colour(work, library, case, said, role)
    return placement


async def _answer_by_colour(work: Work, library: Library, case: Case, said: NewPlacement, role: Role) -> None:
    if said.colour is None or said.informant is None:
        return
    assessments = await assessments_of(work, case.id)
    if not assessments:
        return
    assessment = await get_assessment(work, case.id, assessments[-1].id, hold=True)
    if assessment.signed_at is not None:
        return
    source = AnswerSource.HOME if role in OWN_PAGES else AnswerSource.CONVERSATION
    answer = NewAnswer(COLOUR, said.colour.value, said.informant, source, said_at=None)
    await write_answers(work, library, assessment, [answer], role=role)
    entry = work.permit(Action.ANSWER_SAVE, case.about(work.municipality_id))
    work.record(replace(entry, subject=f"assessment/{assessment.id}"))


def _check_side(said: NewPlacement, role: Role) -> None:
    if said.kind is PlacementKind.CITIZEN:
        if said.informant is None:
            message = "the citizen's own placement names who gave it in 'informant', most often 'citizen'."
            raise UnusablePlacement([Problem("missing", ("informant",), message)])
        if VOICES[said.informant] is Voice.PROFESSIONAL:
            message = f"'{said.informant}' does not speak for the citizen; what the team says is of the kind 'team'."
            raise UnusablePlacement([Problem("speaks_for_another", ("informant",), message)])
        problem = informant_problem(role, said.informant, COLOUR, {COLOUR: "citizen"})
        if problem is not None:
            raise UnusablePlacement([problem])
    elif role in OWN_PAGES:
        message = f"signed in as {role}, a placement is of the kind 'citizen'."
        raise UnusablePlacement([Problem("speaks_for_another", ("kind",), message)])


async def read_placements(work: Work, case_id: UUID) -> list[Placement]:
    """Read every placement of a case, oldest first."""
    await reached(work, Action.PLACEMENT_READ, case_id)
    return await placements_of(work, case_id)
