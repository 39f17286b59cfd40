"""What comes out: rows for tables, in batches, with marks where the one who has the keys seals or hashes a value.

The tables stand in an order in which every row comes after those it points to. Positions of audit entries are not here:
the database numbers them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

Record = tuple[Any, ...]
"""A row: the values of the columns, in their order."""

_COLUMNS: Final = """
municipality: name country language time_zone policy_id takes_synthetic_numbers takes_real_numbers is_synthetic
    phone phone_hours created_at
district: id name
team: id district_id name active version
policy_version: content_hash policy_id version document recorded_at
citizen: id given_name family_name born_on language confidentiality district_id is_synthetic version address_sealed
    created_at
citizen_number: id citizen_id kind number_sealed number_lookup is_current recorded_at
relative: id citizen_id name relation version contact_sealed created_at
user_account: id issuer subject name roles active citizen_id relative_id version created_at
team_member: user_id team_id
power_of_attorney: id relative_id citizen_id valid_from valid_until given_by recorded_at recorded_by revoked_at
    revoked_by
care_case: id citizen_id district_id team_id coordinator_id phase urgency opened_at closed_at step changed_at version
contact: id case_id citizen_id from_whom channel wish urgent consent received_at recorded_at recorded_by
assessment: id case_id citizen_id policy_id contact_person_id opened_at opened_by window_opens_on window_closes_on
    answers signed_at signed_by version
answer: assessment_id number fact value informant source said_at recorded_at recorded_by case_id citizen_id
placement: id case_id citizen_id kind step made_at made_by assessment_id colour words reason services informant
    recommended_id citizen_took_part others policy_id policy_version policy_hash engine facts result result_hash
placement_relative: placement_id relative_id citizen_id had_attorney
placement_colleague: placement_id user_id
audit_entry: actor_id role unit_id action purpose citizen_ids case_id subject outcome origin session_id request_id at
"""


def _read(columns: str) -> dict[str, tuple[str, ...]]:
    lines = columns.strip().replace("\n    ", " ").splitlines()
    split = (line.split(":") for line in lines)
    return {table: ("municipality_id", *names.split()) for table, names in split}


COLUMNS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(_read(_COLUMNS))
"""Every table that is filled, with its columns."""


@dataclass(frozen=True, slots=True)
class ToSeal:
    """A value to be sealed for the place it stands at."""

    plain: bytes
    about: str


@dataclass(frozen=True, slots=True)
class ToFind:
    """A value to be hashed, so that it can be found."""

    value: str
    about: str


MARKED: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "citizen": ("address_sealed",),
        "citizen_number": ("number_sealed", "number_lookup"),
        "relative": ("contact_sealed",),
    }
)
"""The columns that hold such marks."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows of some people, table by table in the order to write them, and how many citizens they make."""

    citizens: int
    rows: Mapping[str, list[Record]]
