"""What the policy recommends for a case: worked out anew from the stored facts every time, bit for bit the same."""

from uuid import UUID

from api.db.ids import new_id
from api.db.missing import OnRecord
from api.db.stores.assessments import answers_of, assessments_of
from api.db.stores.municipalities import get_municipality
from api.db.stores.placements import add_placement, keep_policy
from api.db.work import Work
from api.domain.audit.action import Action
from api.domain.audit.entry import Entry
from api.domain.care.answers import facts_of, standing
from api.domain.care.assessment import Assessment
from api.domain.care.basis import Basis
from api.domain.care.placement import Placement, PlacementKind
from api.domain.errors import InvalidFacts
from api.domain.facts import Facts
from api.domain.library import Library
from api.domain.policy.decide import decide
from api.domain.read_facts import check_facts
from api.usecases.cases.read_case import reached
from api.usecases.triage import Triage, triage


class UnreadableFacts(InvalidFacts, OnRecord):
    """No policy can read what is known; whoever asked is told what contradicts what, and that is on record."""

    def __init__(self, error: InvalidFacts, entry: Entry) -> None:
        """Take what was found, and the entry that says who was told."""
        super().__init__(error.problems)
        self.entry = entry


async def recommend(work: Work, library: Library, case_id: UUID, *, action: Action) -> Triage:
    """Read the policy of the newest assessment for everything answered so far; nothing is kept but the look."""
    case = await reached(work, action, case_id)
    assessments = await assessments_of(work, case_id)
    policy_id = assessments[-1].policy_id if assessments else (await get_municipality(work)).policy_id
    facts = await stored_facts(work, library, case_id)
    try:
        return triage(library, policy_id, facts)
    except InvalidFacts as error:
        raise UnreadableFacts(error, work.permit(action, case.about(work.municipality_id))) from None


async def stored_facts(work: Work, library: Library, case_id: UUID) -> Facts:
    """Give the facts that hold for a case."""
    return facts_of(standing(await answers_of(work, case_id), library.conversation.asked_of))


async def keep_recommendation(work: Work, library: Library, assessment: Assessment) -> Placement:
    """Keep what the policy recommends now, with everything it rests on; raises InvalidFacts when it cannot be read."""
    facts = await stored_facts(work, library, assessment.case_id)
    check_facts(facts)
    policy = library.policy(assessment.policy_id)
    found = decide(policy, facts)
    placement = Placement(
        id=new_id(at=work.at),
        case_id=assessment.case_id,
        citizen_id=assessment.citizen_id,
        kind=PlacementKind.RECOMMENDED,
        step=found.primary_step,
        made_at=work.at,
        made_by=work.actor.user_id,
        assessment_id=assessment.id,
        basis=Basis.of(found, facts),
    )
    await keep_policy(work, policy)
    await add_placement(work, placement)
    return placement
