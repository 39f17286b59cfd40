"""Open a case with the contact that led to it, or add a later contact."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from api.db.ids import new_id
from api.db.stores.cases import add_case, add_contact, cases_of, change_case, get_case
from api.db.stores.citizens import get_citizen
from api.db.stores.municipalities import check_team, team_for
from api.db.violations import only_one
from api.db.work import Work
from api.domain.access.actor import About, Role
from api.domain.audit.action import Action
from api.domain.audit.entry import Outcome
from api.domain.care.case import Case, Channel, Consent, Contact, FromWhom, Urgency
from api.domain.care.phases import Event, Phase, after
from api.domain.errors import DomainError, Path, Problem

_CLOCKS_DIFFER: Final = timedelta(minutes=5)
_SPEAKS_AS: Final = {
    Role.CITIZEN: FromWhom.CITIZEN,
    Role.RELATIVE: FromWhom.RELATIVE,
    Role.SYSTEM: FromWhom.CARE_SYSTEM,
}


class UnusableContact(DomainError):
    """A contact cannot be recorded like this."""

    code = "unusable_contact"


@dataclass(frozen=True, slots=True)
class NewContact:
    """Somebody got in touch, as told."""

    from_whom: FromWhom
    channel: Channel
    wish: str | None
    urgent: bool
    consent: Consent
    received_at: datetime | None


async def open_case(work: Work, citizen_id: UUID, said: NewContact, *, team_id: UUID | None) -> tuple[Case, Contact]:
    """Open a case for a citizen; without a team, one of their district gets it. Raises AlreadyThere if one is open."""
    citizen = await get_citizen(work, citizen_id)
    entry = work.permit(Action.CASE_OPEN, About(work.municipality_id, citizen_id=citizen_id))
    if any(before.closed_at is None for before in await cases_of(work, citizen_id)):
        raise only_one("care_case_one_open", entry=replace(entry, outcome=Outcome.REFUSED))
    if team_id is not None:
        await check_team(work, team_id)
    case = Case(
        id=new_id(at=work.at),
        citizen_id=citizen_id,
        district_id=citizen.district_id,
        team_id=team_id or await team_for(work, citizen_id),
        coordinator_id=None,
        phase=Phase.CONTACT,
        urgency=Urgency.NOW if said.urgent else Urgency.ORDINARY,
        opened_at=work.at,
        closed_at=None,
        step=None,
        changed_at=work.at,
        version=1,
    )
    contact = _contact(work, case, said, Role(entry.role), path=("contact",))
    await add_case(work, case)
    await add_contact(work, contact)
    work.record(replace(entry, case_id=case.id, subject=f"contact/{contact.id}"))
    return case, contact


async def record_contact(work: Work, case_id: UUID, said: NewContact) -> Contact:
    """Add a contact to an open case; an urgent one makes the case urgent."""
    case = await get_case(work, case_id, hold=True)
    entry = work.permit(Action.CONTACT_CREATE, case.about(work.municipality_id))
    phase = after(case.phase, Event.ADD_CONTACT)
    contact = _contact(work, case, said, Role(entry.role), path=())
    await add_contact(work, contact)
    if said.urgent and case.urgency is not Urgency.NOW:
        await change_case(work, replace(case, phase=phase, urgency=Urgency.NOW, changed_at=work.at))
    work.record(replace(entry, subject=f"contact/{contact.id}"))
    return contact


def _contact(work: Work, case: Case, said: NewContact, role: Role, *, path: Path) -> Contact:
    received_at = said.received_at or work.at
    if received_at > work.at + _CLOCKS_DIFFER:
        message = "'received_at' lies in the future; leave it out for now, or give the time it came in."
        raise UnusableContact([Problem("in_the_future", (*path, "received_at"), message)])
    expected = _SPEAKS_AS.get(role, said.from_whom)
    if said.from_whom is not expected:
        message = f"signed in as {role}, a contact is from_whom '{expected}'."
        raise UnusableContact([Problem("speaks_for_another", (*path, "from_whom"), message)])
    return Contact(
        id=new_id(at=work.at),
        case_id=case.id,
        citizen_id=case.citizen_id,
        from_whom=said.from_whom,
        channel=said.channel,
        wish=said.wish,
        urgent=said.urgent,
        consent=said.consent,
        received_at=received_at,
        recorded_at=work.at,
        recorded_by=work.actor.user_id,
    )
