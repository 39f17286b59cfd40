"""Every route about a citizen, as something to ask about Kari; what it needs is made before."""

from collections.abc import Callable
from itertools import count
from typing import Any, Final, NamedTuple

import httpx

from api.domain.access.actor import Reach, Role
from api.domain.audit.action import Action
from tests.usecases.citizens.people import SOLVEIG, made, number
from tests.world.town import STAFF, Town

REACHES: Final = {
    "assessor": Reach.TEAM,
    "assessor_2": Reach.TEAM,
    "assessor_south": Reach.MUNICIPALITY,
    "coordinator": Reach.TEAM,
    "case_officer": Reach.MUNICIPALITY,
    "leader": Reach.MUNICIPALITY,
    "policy_author": Reach.MUNICIPALITY,
    "administrator": Reach.MUNICIPALITY,
    "system": Reach.MUNICIPALITY,
    "citizen": Reach.OWN,
    "citizen_2": Reach.MUNICIPALITY,
    "relative": Reach.OWN,
}
"""How far Kari is from everybody while the northern team has her case."""

ROLES: Final = {name: Role(role) for name, (role, _) in STAFF.items()} | {
    "citizen": Role.CITIZEN,
    "citizen_2": Role.CITIZEN,
    "relative": Role.RELATIVE,
}

_SERIALS = count()


class Wanted(NamedTuple):
    """What is asked for, by whomever."""

    method: str
    path: str
    body: Any = None
    seen: str = '"1"'

    def ask(self, town: Town, who: str) -> httpx.Response:
        """Ask for it as somebody of a town."""
        return town.call(who, self.method, self.path, self.body, If_Match=self.seen)


def kari(town: Town) -> str:
    """Give the address of Kari."""
    return f"/citizens/{town.citizens['kari']}"


def per(town: Town) -> str:
    """Give the address of her son, who has a power of attorney."""
    return f"{kari(town)}/relatives/{town.relatives['per']}"


def powers(town: Town) -> str:
    """Give the address of his powers of attorney."""
    return f"{per(town)}/powers-of-attorney"


def give_power(town: Town, **changed: Any) -> str:
    """Give him one more power of attorney, and give its id."""
    return made(town.post("case_officer", powers(town), {"given_by": "citizen", **changed}))


def _seen(town: Town, table: str, id_: object) -> str:
    found = town.rows(f"SELECT version FROM {table} WHERE id = '{id_}'")  # noqa: S608 - our own table, and an id the test made
    return f'"{found[0]["version"]}"'


def _change_citizen(town: Town) -> Wanted:
    return Wanted("PATCH", kari(town), {"given_name": "Kari"}, _seen(town, "citizen", town.citizens["kari"]))


def _change_relative(town: Town) -> Wanted:
    return Wanted("PATCH", per(town), {"relation": "child"}, _seen(town, "relative", town.relatives["per"]))


def _numbered() -> dict[str, str]:
    return {"national_number": number(next(_SERIALS))}


Route = tuple[Action, Callable[[Town], Wanted]]

ROUTES: Final[dict[str, Route]] = {
    "read": (Action.CITIZEN_READ, lambda town: Wanted("GET", kari(town))),
    "address": (Action.CITIZEN_ADDRESS_READ, lambda town: Wanted("GET", f"{kari(town)}/address")),
    "number": (Action.CITIZEN_NUMBER_READ, lambda town: Wanted("POST", f"{kari(town)}/number")),
    "change": (Action.CITIZEN_CHANGE, _change_citizen),
    "new number": (Action.CITIZEN_CHANGE, lambda town: Wanted("POST", f"{kari(town)}/numbers", _numbered())),
    "log": (Action.CITIZEN_AUDIT_READ, lambda town: Wanted("GET", f"{kari(town)}/audit-log")),
    "relatives": (Action.RELATIVE_READ, lambda town: Wanted("GET", f"{kari(town)}/relatives")),
    "contact": (Action.CITIZEN_ADDRESS_READ, lambda town: Wanted("GET", f"{per(town)}/contact")),
    "powers": (Action.RELATIVE_READ, lambda town: Wanted("GET", powers(town))),
    "add relative": (
        Action.RELATIVE_CREATE,
        lambda town: Wanted("POST", f"{kari(town)}/relatives", {"name": "Eva", "relation": "friend"}),
    ),
    "change relative": (Action.RELATIVE_CHANGE, _change_relative),
    "give power": (
        Action.POWER_OF_ATTORNEY_GIVE,
        lambda town: Wanted("POST", powers(town), {"given_by": "citizen"}),
    ),
    "revoke power": (
        Action.POWER_OF_ATTORNEY_REVOKE,
        lambda town: Wanted("POST", f"{powers(town)}/{give_power(town)}/revocation"),
    ),
}
"""Routes whose permission depends on who has Kari's case."""

OPEN_ROUTES: Final[dict[str, Route]] = {
    "create": (Action.CITIZEN_CREATE, lambda _: Wanted("POST", "/citizens", SOLVEIG)),
    "search": (Action.CITIZEN_SEARCH, lambda _: Wanted("POST", "/citizens/search", _numbered())),
}
"""Routes about nobody who is here yet."""
