"""Assessments and their answers as rows; answers are only added."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import text

from api.db.direct import Found
from api.db.missing import NotHere
from api.db.statements import added, changed, columns, found
from api.db.tables.assessments import AnswerRow, AssessmentRow
from api.db.work import Work
from api.domain.care.answers import AnswerSource, RecordedAnswer
from api.domain.care.assessment import AlreadySigned, Assessment
from api.domain.vocabulary import Informant

_ONE: Final = found(AssessmentRow, Assessment, "case_id", "id")
_HOLD: Final = _ONE.with_for_update(key_share=True)
_OF_CASE: Final = found(AssessmentRow, Assessment, "case_id").order_by(text("opened_at"))
_ADD: Final = added(AssessmentRow)
_SIGN: Final = changed(AssessmentRow, "signed_at", "signed_by")
_TAKE_NUMBERS: Final = text("""
    UPDATE assessment SET answers = answers + :count
    WHERE municipality_id = :municipality_id AND id = :id AND signed_at IS NULL RETURNING answers
""")
_ADD_ANSWERS: Final = added(AnswerRow)
_ANSWERS: Final = text("""
    SELECT a.assessment_id, a.number, a.fact, a.value, a.informant, a.source, a.said_at, a.recorded_at, a.recorded_by
    FROM answer a JOIN assessment s ON s.municipality_id = a.municipality_id AND s.id = a.assessment_id
    WHERE s.municipality_id = :municipality_id AND s.case_id = :case_id
    ORDER BY a.assessment_id, a.number
""")


async def get_assessment(work: Work, case_id: UUID, assessment_id: UUID, *, hold: bool = False) -> Assessment:
    """Give one assessment of a case; raises NotHere. Held, nobody else answers or signs it until this is done."""
    row = await work.one(_HOLD if hold else _ONE, case_id=case_id, id=assessment_id)
    if row is None:
        raise NotHere("assessment")
    return Assessment(*row)


async def assessments_of(work: Work, case_id: UUID) -> list[Assessment]:
    """List the assessments of a case, oldest first."""
    return [Assessment(*row) for row in await work.all(_OF_CASE, case_id=case_id)]


async def add_assessment(work: Work, assessment: Assessment) -> None:
    """Insert an assessment."""
    await work.add(_ADD, columns(assessment))


async def sign_assessment(work: Work, assessment: Assessment) -> None:
    """Write the signature on an assessment read at its version; raises Stale when somebody was faster."""
    signed = {"signed_at": assessment.signed_at, "signed_by": assessment.signed_by}
    await work.change(_SIGN, "assessment", id_=assessment.id, seen=assessment.version, **signed)


async def take_numbers(work: Work, assessment_id: UUID, count: int) -> int:
    """Take the next numbers for so many answers and give the first; raises AlreadySigned."""
    row = await work.one(_TAKE_NUMBERS, id=assessment_id, count=count)
    if row is None:
        raise AlreadySigned
    last: int = row.answers
    return last - count + 1


async def add_answers(work: Work, assessment: Assessment, answers: Sequence[RecordedAnswer]) -> None:
    """Insert answers of one assessment."""
    place = {"case_id": assessment.case_id, "citizen_id": assessment.citizen_id}
    await work.add(_ADD_ANSWERS, *({**columns(answer), **place} for answer in answers))


async def answers_of(work: Work, case_id: UUID) -> list[RecordedAnswer]:
    """List every answer of a case, those of earlier assessments too, so that nothing is asked twice."""
    return [_answer(row) for row in await work.all(_ANSWERS, case_id=case_id)]


def _answer(row: Found) -> RecordedAnswer:
    assessment_id, number, fact, value, informant, source, *rest = row
    return RecordedAnswer(assessment_id, number, fact, value, Informant(informant), AnswerSource(source), *rest)
