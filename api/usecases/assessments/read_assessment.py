"""Read assessments, and the facts of a case: for each, the answer that holds, by whom, from where and when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from api.db.stores.assessments import answers_of, assessments_of, get_assessment
from api.db.stores.cases import get_case
from api.db.stores.municipalities import get_municipality
from api.db.work import Work
from api.domain.audit.action import Action
from api.domain.care.answers import Standing, standing
from api.domain.care.assessment import Assessment, Dated
from api.domain.care.informants import KEPT_FROM_CITIZENS, OWN_PAGES
from api.domain.library import Library
from api.usecases.cases.read_case import reached


@dataclass(frozen=True, slots=True)
class Known:
    """What holds for each fact, and the mark of this state; nothing is held for who has seen that mark already."""

    mark: str
    held: dict[str, Standing] | None


async def today(work: Work) -> date:
    """Give the day it is in the municipality."""
    return (await get_municipality(work)).day_of(work.at)


async def read_assessments(work: Work, case_id: UUID) -> list[Dated]:
    """Read the assessments of a case, oldest first."""
    await reached(work, Action.ASSESSMENT_READ, case_id)
    on = await today(work)
    return [Dated(assessment, on) for assessment in await assessments_of(work, case_id)]


async def read_assessment(work: Work, case_id: UUID, assessment_id: UUID) -> Dated:
    """Read one assessment."""
    await reached(work, Action.ASSESSMENT_READ, case_id, subject=f"assessment/{assessment_id}")
    return Dated(await get_assessment(work, case_id, assessment_id), await today(work))


async def read_facts(work: Work, library: Library, case_id: UUID, *, seen: str | None = None) -> Known:
    """Read what holds for each fact; a citizen and their relatives are not shown what is for professionals only.

    Who has seen all there is is told only that: nothing is shown, and no entry says that something was.
    """
    case = await get_case(work, case_id)
    entry = work.permit(Action.FACTS_READ, case.about(work.municipality_id))
    assessments = await assessments_of(work, case_id)
    mark = mark_of(assessments)  # before the answers: one that comes in between is shown twice, never missed
    if seen == mark:
        work.about_no_citizen()
        return Known(mark, None)
    work.record(entry)
    held = standing(await answers_of(work, case_id), library.conversation.asked_of)
    kept = KEPT_FROM_CITIZENS if entry.role in OWN_PAGES else frozenset()
    return Known(mark, {name: held[name] for name in held if name not in kept})


def mark_of(assessments: Sequence[Assessment]) -> str:
    """Mark a state: how many answers there are, and how often an assessment was opened or signed; both only grow."""
    return f"{sum(one.answers for one in assessments)}-{sum(one.version for one in assessments)}"
