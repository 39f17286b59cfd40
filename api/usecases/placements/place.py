"""Place a citizen: they themselves, or the team. A newer placement follows an older one; none is changed."""

from dataclasses import dataclass, replace
from uuid import UUID

from api.db.ids import new_id
from api.db.stores.cases import get_case
from api.db.stores.placements import add_placement, placements_of
from api.db.work import Work
from api.domain.access.actor import Role
from api.domain.audit.action import Action
from api.domain.care.answers import VOICES, Voice
from api.domain.care.informants import OWN_PAGES, informant_problem
from api.domain.care.phases import Event, after
from api.domain.care.placement import Placement, PlacementKind, UnusablePlacement
from api.domain.errors import Problem
from api.domain.vocabulary import Colour, Informant
from api.usecases.cases.read_case import reached


@dataclass(frozen=True, slots=True)
class NewPlacement:
    """Where somebody says that help should start, and in their own words why."""

    kind: PlacementKind
    step: int | None
    colour: Colour | None
    words: str | None
    informant: Informant | None


async def place(work: Work, case_id: UUID, said: NewPlacement) -> Placement:
    """Keep the citizen's or the team's placement; raises UnusablePlacement when a side speaks for another."""
    case = await get_case(work, case_id)
    entry = work.permit(Action.PLACEMENT_CREATE, case.about(work.municipality_id))
    after(case.phase, Event.PLACE)
    _check_side(said, Role(entry.role))
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
    return placement


def _check_side(said: NewPlacement, role: Role) -> None:
    if said.kind is PlacementKind.CITIZEN:
        if said.informant is None:
            message = "the citizen's own placement names who gave it in 'informant', most often 'citizen'."
            raise UnusablePlacement([Problem("missing", ("informant",), message)])
        if VOICES[said.informant] is Voice.PROFESSIONAL:
            message = f"'{said.informant}' does not speak for the citizen; what the team says is of the kind 'team'."
            raise UnusablePlacement([Problem("speaks_for_another", ("informant",), message)])
        problem = informant_problem(role, said.informant, "citizen_colour", {"citizen_colour": "citizen"})
        if problem is not None:
            raise UnusablePlacement([problem])
    elif role in OWN_PAGES:
        message = f"signed in as {role}, a placement is of the kind 'citizen'."
        raise UnusablePlacement([Problem("speaks_for_another", ("kind",), message)])


async def read_placements(work: Work, case_id: UUID) -> list[Placement]:
    """Read every placement of a case, oldest first."""
    await reached(work, Action.PLACEMENT_READ, case_id)
    return await placements_of(work, case_id)
