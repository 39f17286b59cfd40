"""The permission table: role x action, and how far each reaches. Nothing else decides who may do what.

The roles are those of the design; which role reaches how far is our own choice, to be confirmed by each municipality's
data protection officer.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from api.domain.access.actor import About, Actor, Reach, Role
from api.domain.audit.action import Action
from api.domain.errors import DomainError, Problem

_TABLE: Final = """
                         citizen relative assessor coordinator case_officer leader policy_author administrator system
me.read                  own     own      own      own         own          own    own           own           own
session.end              own     own      own      own         own          own    own           own           own
session.revoke           -       -        -        -           -            -      -             mun           -
view.keep                -       -        own      own         own          -      -             -             -
municipality.read        mun     mun      mun      mun         mun          mun    mun           mun           mun
user.read                -       -        mun      mun         mun          mun    -             mun           -
user.create              -       -        -        -           -            -      -             mun           -
user.change              -       -        -        -           -            -      -             mun           -
team.read                -       -        mun      mun         mun          mun    -             mun           mun
team.create              -       -        -        -           -            -      -             mun           -
team.change              -       -        -        -           -            -      -             mun           -
citizen.search           -       -        mun      mun         mun          -      -             -             mun
citizen.create           -       -        mun      mun         mun          -      -             -             mun
citizen.read             own     own      team     team        mun          -      -             -             -
citizen.change           -       -        team     team        mun          -      -             -             -
citizen.number.read      -       -        team     team        mun          -      -             -             -
citizen.address.read     own     own      team     team        mun          -      -             -             -
citizen.audit.read       own     own      team     team        mun          -      -             -             -
relative.read            own     own      team     team        mun          -      -             -             -
relative.create          own     -        team     team        mun          -      -             -             -
relative.change          own     -        team     team        mun          -      -             -             -
power_of_attorney.give   -       -        team     team        mun          -      -             -             -
power_of_attorney.revoke own     own      team     team        mun          -      -             -             -
case.list                own     own      team     team        mun          -      -             -             -
case.open                own     own      mun      mun         mun          -      -             -             mun
case.read                own     own      team     team        mun          -      -             -             -
case.change              -       -        team     team        mun          -      -             -             -
contact.create           own     own      team     team        mun          -      -             -             mun
contact.read             own     own      team     team        mun          -      -             -             -
assessment.open          -       -        team     team        mun          -      -             -             -
assessment.read          own     own      team     team        mun          -      -             -             -
assessment.sign          -       -        team     team        mun          -      -             -             -
answer.save              own     own      team     team        mun          -      -             -             -
facts.read               own     own      team     team        mun          -      -             -             -
recommendation.read      -       -        team     team        mun          -      -             -             -
suggestion.read          own     own      team     team        mun          -      -             -             -
placement.create         own     own      team     team        mun          -      -             -             -
placement.read           own     own      team     team        mun          -      -             -             -
joint_decision.create    -       -        team     team        mun          -      -             -             -
"""
"""The widest reach of each role: own, team, mun(icipality); `-` is nowhere."""

_CELLS: Final = {"-": None, "own": Reach.OWN, "team": Reach.TEAM, "mun": Reach.MUNICIPALITY}


class NotPermitted(DomainError):
    """The one who asks may not do this; it is on record that they tried."""

    code = "not_permitted"

    def __init__(self, action: Action) -> None:
        """Name what was asked for; never whom it was about."""
        self.action = action
        message = f"your roles here do not allow '{action}' for this; ask the team that has the case, or a leader."
        super().__init__([Problem(self.code, (), message)])


def _read(table: str) -> Iterator[tuple[Action, dict[Role, Reach | None]]]:
    head, *rows = (line.split() for line in table.strip().splitlines())
    roles = [Role(name) for name in head]
    for name, *cells in rows:
        yield Action(name), {role: _CELLS[cell] for role, cell in zip(roles, cells, strict=True)}


PERMISSIONS: Final[Mapping[Action, Mapping[Role, Reach | None]]] = MappingProxyType(dict(_read(_TABLE)))


def allows(role: Role, action: Action, reach: Reach) -> bool:
    """Say whether a role may do an action at this reach; never in another municipality."""
    widest = PERMISSIONS[action][role]
    return widest is not None and reach.width <= widest.width and reach is not Reach.OTHER


def widest(actor: Actor, action: Action) -> Reach | None:
    """Give the widest reach any role of the actor has for an action; None when none has it at all."""
    reaches = [reach for role in actor.in_order() if (reach := PERMISSIONS[action][role]) is not None]
    return max(reaches, key=lambda reach: reach.width, default=None)


def role_for(actor: Actor, action: Action, about: About) -> Role:
    """Give the role in which the actor may do this; raises NotPermitted when there is none."""
    for role in actor.in_order():
        if allows(role, action, actor.reach(role, about)):
            return role
    raise NotPermitted(action)
