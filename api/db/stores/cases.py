"""Cases and contacts as rows."""

from typing import Final
from uuid import UUID

from sqlalchemy import text

from api.db.direct import Found
from api.db.missing import NotHere
from api.db.statements import added, changed, columns, found
from api.db.tables.cases import CareCaseRow, ContactRow
from api.db.work import Work
from api.domain.care.case import Case, Channel, Consent, Contact, FromWhom, Urgency
from api.domain.care.phases import Phase

_ONE: Final = found(CareCaseRow, Case, "id")
_HOLD: Final = _ONE.with_for_update(key_share=True)
_OF_CITIZEN: Final = found(CareCaseRow, Case, "citizen_id").order_by(text("opened_at DESC"))
_ADD: Final = added(CareCaseRow)
_CHANGED: Final = ("team_id", "coordinator_id", "phase", "urgency", "closed_at", "step", "changed_at")
_CHANGE: Final = changed(CareCaseRow, *_CHANGED)
_CONTACTS: Final = found(ContactRow, Contact, "case_id").order_by(text("received_at, id"))
_ADD_CONTACT: Final = added(ContactRow)


def _case(row: Found) -> Case:
    read = row._asdict()
    return Case(**{**read, "phase": Phase(row.phase), "urgency": Urgency(row.urgency)})


def _contact(row: Found) -> Contact:
    read = row._asdict()
    words = {"from_whom": FromWhom(row.from_whom), "channel": Channel(row.channel), "consent": Consent(row.consent)}
    return Contact(**{**read, **words})


async def get_case(work: Work, case_id: UUID, *, hold: bool = False) -> Case:
    """Give one case; raises NotHere. Held, nobody else changes it until this is done."""
    row = await work.one(_HOLD if hold else _ONE, id=case_id)
    if row is None:
        raise NotHere("case")
    return _case(row)


async def cases_of(work: Work, citizen_id: UUID) -> list[Case]:
    """List a citizen's cases, newest first."""
    return [_case(row) for row in await work.all(_OF_CITIZEN, citizen_id=citizen_id)]


async def add_case(work: Work, case: Case) -> None:
    """Insert a case."""
    await work.add(_ADD, columns(case))


async def change_case(work: Work, case: Case) -> None:
    """Write a case that was read at its version; raises Stale when somebody was faster."""
    values = {name: getattr(case, name) for name in _CHANGED}
    await work.change(_CHANGE, "case", id_=case.id, seen=case.version, **values)


async def contacts_of(work: Work, case_id: UUID) -> list[Contact]:
    """List the contacts of a case, oldest first."""
    return [_contact(row) for row in await work.all(_CONTACTS, case_id=case_id)]


async def add_contact(work: Work, contact: Contact) -> None:
    """Insert a contact."""
    await work.add(_ADD_CONTACT, columns(contact))
