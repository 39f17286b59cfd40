"""Save answers as they come: in small batches, by several people, and none ever overwritten."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from api.db.stores.assessments import add_answers, get_assessment, take_numbers
from api.db.stores.cases import get_case
from api.db.work import Work
from api.domain.access.actor import Role
from api.domain.audit.action import Action
from api.domain.care.answers import AnswerSource, RecordedAnswer
from api.domain.care.assessment import Assessment
from api.domain.care.fact_names import fact_name, with_wheel
from api.domain.care.informants import informant_problem
from api.domain.care.phases import Event, after
from api.domain.errors import InvalidAnswers, InvalidFacts, Problem
from api.domain.library import Library
from api.domain.vocabulary import Informant

_CLOCKS_DIFFER: Final = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class NewAnswer:
    """One answer as told; no value takes the earlier one of the same voice back."""

    fact: str
    value: Any
    informant: Informant
    source: AnswerSource
    said_at: datetime | None


async def save_answers(
    work: Work, library: Library, case_id: UUID, assessment_id: UUID, said: Sequence[NewAnswer]
) -> list[RecordedAnswer]:
    """Add answers to an open assessment; raises InvalidAnswers naming every answer that cannot be read."""
    case = await get_case(work, case_id)
    entry = work.permit(Action.ANSWER_SAVE, case.about(work.municipality_id))
    after(case.phase, Event.SAVE_ANSWERS)
    assessment = await get_assessment(work, case_id, assessment_id)
    recorded = await write_answers(work, library, assessment, said, role=Role(entry.role))
    work.record(replace(entry, subject=f"assessment/{assessment.id}"))
    return recorded


async def write_answers(
    work: Work, library: Library, assessment: Assessment, said: Sequence[NewAnswer], *, role: Role
) -> list[RecordedAnswer]:
    """Check and insert answers; nothing is on record yet."""
    assessment.check_open()
    values = _checked(work, library, said, role)
    if not said:
        return []
    first = await take_numbers(work, assessment.id, len(said))
    recorded = [
        RecordedAnswer(
            assessment_id=assessment.id,
            number=first + place,
            fact=answer.fact,
            value=value,
            informant=answer.informant,
            source=answer.source,
            said_at=min(answer.said_at or work.at, work.at),
            recorded_at=work.at,
            recorded_by=work.actor.user_id,
        )
        for place, (answer, value) in enumerate(zip(said, values, strict=True))
    ]
    await add_answers(work, assessment, recorded)
    return recorded


def _checked(work: Work, library: Library, said: Sequence[NewAnswer], role: Role) -> list[Any]:
    """Read every value; finds all that is wrong before it complains."""
    known = with_wheel(tuple(library.conversation.wheel.spokes))
    values: list[Any] = []
    problems: list[Problem] = []
    for place, answer in enumerate(said):
        try:
            name = fact_name(answer.fact, known, path=(place, "fact"))
            values.append(None if answer.value is None else name.read(answer.value, path=(place, "value")))
        except InvalidFacts as error:
            problems += error.problems
            continue
        asked_of = library.conversation.asked_of
        problem = informant_problem(role, answer.informant, answer.fact, asked_of, path=(place,))
        problems += [problem] if problem else []
        if answer.said_at is not None and answer.said_at > work.at + _CLOCKS_DIFFER:
            message = "'said_at' lies in the future; leave it out for now, or give the time it was said."
            problems.append(Problem("in_the_future", (place, "said_at"), message))
    if problems:
        raise InvalidAnswers(problems)
    return values
