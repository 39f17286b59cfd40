"""What other policies say to what is known in a case; the facts stay here."""

from uuid import UUID

from api.db.work import Work
from api.domain.audit.action import Action
from api.domain.errors import InvalidFacts
from api.domain.library import Library
from api.usecases import triage
from api.usecases.assessments.recommend import UnreadableFacts, stored_facts
from api.usecases.cases.read_case import reached


async def compare(work: Work, library: Library, case_id: UUID) -> list[triage.Triage]:
    """Read every policy for everything answered so far; nothing is kept but the look. Raises UnreadableFacts."""
    case = await reached(work, Action.RECOMMENDATION_READ, case_id)
    facts = await stored_facts(work, library, case_id)
    try:
        return triage.compare(library, (), facts)
    except InvalidFacts as error:
        raise UnreadableFacts(
            error, work.permit(Action.RECOMMENDATION_READ, case.about(work.municipality_id))
        ) from None
