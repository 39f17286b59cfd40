"""One worked example for every operation of the tenant API, so that tests can walk through all of them.

Ids are written as the name a scene has for them, with an @ before it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

import httpx

from tests.system.document import Operation
from tests.system.scene import Scene
from tests.system.words import (
    ADDRESS,
    AGREED,
    FAMILY_NAME,
    GIVEN_NAME,
    GOAL,
    NUMBER,
    NUMBER_2,
    NUMBER_3,
    OTHER_NAME,
    PLACED,
    REASON,
    REPLY,
    TOOK_PART,
    WISH,
)
from tests.world.issuer import NAME

CONTACT: Final = {"from_whom": "citizen", "channel": "phone", "wish": WISH, "consent": "given"}
CITIZEN: Final = {
    "given_name": GIVEN_NAME,
    "family_name": FAMILY_NAME,
    "language": "nb",
    "confidentiality": "none",
    "address": ADDRESS,
    "district_id": "@north_district",
    "national_number": NUMBER_2,
}
ANSWERS: Final = [
    {"fact": "own_goals", "value": [GOAL], "informant": "citizen"},
    {"fact": "washing", "value": 2, "informant": "citizen"},
]


@dataclass(frozen=True)
class Asked:
    """One request: by whom, about which ids, with what."""

    who: str = "assessor"
    ids: Mapping[str, str] = field(default_factory=dict)
    body: Any = None
    seen: int | None = None
    filters: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)

    def headed(self, **headers: str) -> "Asked":
        """Give the same request with more headers; `X_Y` is X-Y."""
        return replace(
            self, headers={**self.headers, **{key.replace("_", "-"): value for key, value in headers.items()}}
        )


_CONTACTED: Final = {"case": "@contacted"}
_MAPPED: Final = {"case": "@mapped", "assessment": "@mapped_assessment"}
_SIGNED: Final = {"case": "@signed"}
_KARI: Final = {"citizen": "@kari"}
_PER: Final = {"citizen": "@kari", "relative": "@per"}
_TEAM: Final = {"team": "@north"}
_VIEW: Final = {"view": "@view"}
_NARROWED: Final = {"team": "@north", "district": "@north_district", "contact_person": "@assessor"}
_ADMINISTRATOR: Final = Asked("administrator")
_ACCOUNT: Final = {"issuer": NAME, "subject": "dampfnudel", "name": OTHER_NAME}

EXAMPLES: Final[dict[str, Asked]] = {
    "list_cases": Asked(filters=_NARROWED),
    "open_case": Asked(body={"citizen_id": "@liv", "team_id": "@north", "contact": CONTACT}),
    "get_case": Asked(ids=_CONTACTED),
    "get_case_overview": Asked(ids=_CONTACTED),
    "change_case": Asked(ids=_CONTACTED, body={"team_id": "@north", "coordinator_id": "@coordinator"}, seen=1),
    "list_contacts": Asked(ids=_CONTACTED),
    "add_contact": Asked(ids=_CONTACTED, body=CONTACT),
    "open_assessment": Asked(ids=_CONTACTED, body={"contact_person_id": "@assessor_2"}),
    "list_assessments": Asked(ids=_SIGNED),
    "get_assessment": Asked(ids=_MAPPED),
    "save_answers": Asked(ids=_MAPPED, body={"answers": ANSWERS}),
    "sign_assessment": Asked(ids=_MAPPED, body={"answers": ANSWERS}, seen=1),
    "get_facts": Asked(ids=_SIGNED),
    "get_recommendation": Asked(ids=_SIGNED),
    "get_suggestion": Asked("citizen_2", ids=_SIGNED),
    "list_placements": Asked(ids=_SIGNED),
    "add_placement": Asked(
        ids=_SIGNED, body={"kind": "citizen", "colour": "yellow", "words": PLACED, "informant": "citizen"}
    ),
    "prove_recommendation": Asked(ids=_SIGNED | {"placement": "@recommended"}),
    "compare_policies_for_case": Asked(ids=_SIGNED),
    "agree": Asked(
        ids=_SIGNED,
        body={
            "step": 3,
            "services": [{"service": "reablement", "reply": "accepted", "words": REPLY}],
            "words": AGREED,
            "took_part": {"citizen": False, "relatives": ["@oda"], "colleagues": ["@assessor"], "others": [TOOK_PART]},
            "reason": REASON,
        },
        seen=2,
    ),
    "add_citizen": Asked(body=CITIZEN),
    "find_citizen": Asked(body={"national_number": NUMBER}),
    "get_citizen": Asked(ids=_KARI),
    "change_citizen": Asked(
        ids={"citizen": "@ola"}, body={"given_name": OTHER_NAME, "district_id": "@north_district"}, seen=1
    ),
    "get_address": Asked(ids=_KARI),
    "get_national_number": Asked(ids=_KARI),
    "replace_national_number": Asked(ids=_KARI, body={"national_number": NUMBER_3}),
    "withdraw_national_number": Asked(ids=_KARI, body={"national_number": NUMBER, "reason": "wrong_citizen"}),
    "get_audit_log": Asked("citizen", ids=_KARI),
    "list_relatives": Asked(ids=_KARI),
    "add_relative": Asked(ids=_KARI, body={"name": OTHER_NAME, "relation": "friend", "contact": ADDRESS}),
    "change_relative": Asked(ids=_PER, body={"name": OTHER_NAME, "contact": ADDRESS}, seen=1),
    "get_contact": Asked(ids=_PER),
    "list_powers_of_attorney": Asked(ids=_PER),
    "give_power_of_attorney": Asked(ids=_PER, body={"given_by": "citizen"}),
    "revoke_power_of_attorney": Asked("citizen", ids=_PER | {"power": "@power"}),
    "get_me": Asked("relative"),
    "end_my_session": Asked("assessor_2"),
    "list_my_views": Asked(),
    "add_my_view": Asked(body={"name": "Nordover", "narrowed": _NARROWED}),
    "change_my_view": Asked(ids=_VIEW, body={"name": "Nordover", "narrowed": _NARROWED}, seen=1),
    "remove_my_view": Asked(ids=_VIEW),
    "revoke_session": replace(_ADMINISTRATOR, body={"issuer": NAME, "session_id": "Zuckerwatte"}),
    "list_users": replace(_ADMINISTRATOR, filters={"team": "@north"}),
    "create_user": replace(
        _ADMINISTRATOR,
        body=_ACCOUNT | {"roles": ["assessor"], "teams": ["@north"]},
    ),
    "get_user": replace(_ADMINISTRATOR, ids={"user": "@leader"}),
    "change_user": replace(
        _ADMINISTRATOR, ids={"user": "@leader"}, body={"name": OTHER_NAME, "teams": ["@north"]}, seen=1
    ),
    "get_municipality": Asked("citizen"),
    "list_teams": Asked(),
    "create_team": replace(_ADMINISTRATOR, body={"name": "Team Vest", "district_id": "@north_district"}),
    "get_team": Asked(ids=_TEAM),
    "change_team": replace(_ADMINISTRATOR, ids={"team": "@south"}, body={"district_id": "@north_district"}, seen=1),
    "replace_members": replace(_ADMINISTRATOR, ids=_TEAM, body={"members": ["@assessor", "@leader"]}, seen=1),
    "list_districts": Asked(),
    "create_district": replace(_ADMINISTRATOR, body={"name": "Vestby"}),
}

BESIDE: Final[dict[str, tuple[Asked, ...]]] = {
    "create_user": (
        replace(_ADMINISTRATOR, body=_ACCOUNT | {"roles": ["citizen"], "citizen_id": "@liv"}),
        replace(_ADMINISTRATOR, body=_ACCOUNT | {"roles": ["relative"], "relative_id": "@per"}),
    ),
}
"""Further examples, for fields that the first has no place for."""


def examples_of(operation: Operation) -> tuple[Asked, ...]:
    """Give every example of an operation."""
    return EXAMPLES[operation.id], *BESIDE.get(operation.id, ())


def fields_with_ids(body: Any) -> set[str]:
    """Name the fields of a body that hold ids."""
    if isinstance(body, list):
        return set().union(*map(fields_with_ids, body))
    if not isinstance(body, dict):
        return set()
    own = {name for name, value in body.items() if any(str(one).startswith("@") for one in _several(value))}
    return own.union(*map(fields_with_ids, body.values()))


def _several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def with_ids(value: Any, ids: Mapping[str, str]) -> Any:
    """Put ids in place of their names, wherever they stand."""
    match value:
        case dict():
            return {key: with_ids(inner, ids) for key, inner in value.items()}
        case list():
            return [with_ids(inner, ids) for inner in value]
        case str() if value.startswith("@"):
            return ids[value[1:]]
        case _:
            return value


def sent_as(scene: Scene, operation: Operation, asked: Asked, ids: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Give what httpx is to send; `ids` says what stands for the names, those of the scene when it is left out."""
    placed = with_ids({"path": asked.ids, "query": asked.filters, "body": asked.body}, ids or scene.ids)
    seen = {} if asked.seen is None else {"If-Match": f'"{asked.seen}"'}
    return {
        "method": operation.method,
        "url": operation.path.format(**placed["path"]),
        "params": placed["query"],
        "json": placed["body"],
        "headers": scene.headers(asked.who) | seen | dict(asked.headers),
    }


def send(scene: Scene, operation: Operation, asked: Asked, ids: Mapping[str, str] | None = None) -> httpx.Response:
    """Send a request to a scene."""
    return scene.town.http.request(**sent_as(scene, operation, asked, ids))
