"""What a synthetic history puts on record: the same entries its acts would have left behind."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from uuid import UUID

from api.domain.access.actor import About, Actor, Role
from api.domain.access.permissions import NotPermitted, role_for
from api.domain.audit.action import Action
from api.domain.audit.entry import Entry, Outcome, Purpose
from api.synthetic.chance import Chance

ORIGIN: Final = "synthetic"
"""Where a synthetic act came from, in place of an address."""

PURPOSES: Final = {
    Role.CITIZEN: Purpose.OWN_ACCESS,
    Role.RELATIVE: Purpose.OWN_ACCESS,
    Role.ASSESSOR: Purpose.CARE,
    Role.COORDINATOR: Purpose.COORDINATION,
    Role.CASE_OFFICER: Purpose.DECISION,
    Role.SYSTEM: Purpose.SYSTEM,
}
"""Why somebody in a role looks, as the unit of work has it."""


@dataclass(frozen=True, slots=True)
class Act:
    """An entry, and when it was made."""

    at: datetime
    entry: Entry


class Trail:
    """The acts about one citizen."""

    def __init__(self, chance: Chance) -> None:
        """Begin with none."""
        self._chance = chance
        self.acts = list[Act]()

    def done(self, at: datetime, by: Actor, action: Action, about: About, *, subject: str | None = None) -> None:
        """Record what somebody did; raises NotPermitted when nobody like them may."""
        entry = self._entry(at, by, role_for(by, action, about), action, about=about)
        self.acts.append(Act(at, replace(entry, subject=subject)))

    def refused(self, at: datetime, by: Actor, action: Action, about: About) -> None:
        """Record what somebody tried and was refused; raises ValueError when they may do it."""
        try:
            role_for(by, action, about)
        except NotPermitted:
            entry = self._entry(at, by, next(by.in_order()), action, about=about)
            self.acts.append(Act(at, replace(entry, outcome=Outcome.REFUSED)))
            return
        message = f"'{action}' is permitted"
        raise ValueError(message)

    def _entry(self, at: datetime, by: Actor, role: Role, action: Action, *, about: About) -> Entry:
        return Entry(
            actor_id=by.user_id,
            role=role,
            unit_id=_unit(by, about),
            action=action,
            purpose=PURPOSES[role],
            citizen_ids=() if about.citizen_id is None else (about.citizen_id,),
            case_id=about.case_id,
            origin=ORIGIN,
            request_id=self._chance.id(at),
        )


def _unit(by: Actor, about: About) -> UUID | None:
    if about.team_id in by.teams:
        return about.team_id
    return next(iter(by.teams)) if len(by.teams) == 1 else None
