"""The sittings of a case: how many questions somebody answered on a day, whatever was answered since."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import text

from api.db.work import Work
from api.domain.care.answers import AnswerSource
from api.domain.municipality import Municipality
from api.domain.vocabulary import Informant

_SITTINGS: Final = text("""
    SELECT max(a.recorded_at) AS at, a.recorded_by AS by, a.informant, a.source, count(DISTINCT a.fact) AS questions
    FROM assessment s JOIN answer a ON a.municipality_id = s.municipality_id AND a.assessment_id = s.id
    WHERE s.municipality_id = :municipality_id AND s.case_id = :case_id AND jsonb_typeof(a.value) <> 'null'
    GROUP BY CAST(a.recorded_at AT TIME ZONE :zone AS date), a.recorded_by, a.informant, a.source
    ORDER BY at, a.recorded_by, a.informant, a.source
""")


@dataclass(frozen=True, slots=True)
class Sitting:
    """What one person wrote down from one informant on one day, `at` the last time; an answer taken back is none."""

    at: datetime
    by: UUID
    informant: Informant
    source: AnswerSource
    questions: int


async def sittings_of(work: Work, municipality: Municipality, case_id: UUID) -> list[Sitting]:
    """List the sittings of a case, oldest first."""
    rows = await work.all(_SITTINGS, case_id=case_id, zone=municipality.time_zone)
    return [Sitting(row.at, row.by, Informant(row.informant), AnswerSource(row.source), row.questions) for row in rows]
