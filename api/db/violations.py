"""What the database refuses, in the words of whoever asked."""

import re
from collections.abc import Iterable
from typing import Final

from asyncpg.exceptions import ForeignKeyViolationError, IntegrityConstraintViolationError, UniqueViolationError

from api.db.missing import OnRecord
from api.domain.audit.entry import Entry
from api.domain.errors import DomainError, Problem


class AlreadyThere(OnRecord):
    """There can be only one of these, and there is one."""

    code = "already_there"

    def __init__(self, problems: Iterable[Problem], *, entry: Entry | None = None) -> None:
        """Say what is there; `entry` puts on record whom that tells of."""
        self.entry = entry
        super().__init__(problems)


class UnknownReference(DomainError):
    """Something was named that is not here."""

    code = "unknown_reference"


_ONLY_ONE: Final = {
    "care_case_one_open": "this citizen already has an open case; add the contact to that one.",
    "assessment_one_open": "this case already has an open assessment; go on with that one, or sign it first.",
    "citizen_number_held": "a citizen with this national number is already here; search.",
    "team_municipality_id_name_key": "there is already a team of that name; choose another.",
    "district_municipality_id_name_key": "there is already a district of that name; choose another.",
    "saved_view_municipality_id_user_id_name_key": "you keep a view of that name already; choose another name.",
    "user_account_municipality_id_issuer_subject_key": "there is already a user for this issuer and subject.",
}
_FIRST_COLUMN: Final = re.compile(r"_municipality_id_(\w+?)_id_")
"""What a foreign key is about first, in the name PostgreSQL gives it."""

_NOT_HERE: Final = {
    "team": "team_id",
    "coordinator": "coordinator_id",
    "district": "district_id",
    "contact_person": "contact_person_id",
    "citizen": "citizen_id",
    "relative": "relative_id",
    "user": "user_id",
}


def only_one(constraint: str, *, entry: Entry | None = None) -> AlreadyThere:
    """Say that there is one already; `entry` puts on record whom that tells of."""
    return AlreadyThere([Problem("already_there", (), _ONLY_ONE[constraint])], entry=entry)


def not_here(field: str) -> UnknownReference:
    """Say that a field names something that is not here."""
    message = f"'{field}' names something that is not here; list what there is, and choose one of them."
    return UnknownReference([Problem("unknown_reference", (field,), message)])


def as_problem(error: IntegrityConstraintViolationError) -> DomainError:
    """Say what the database refused; raises the error itself when it is our own mistake."""
    constraint = str(error.constraint_name)
    if isinstance(error, UniqueViolationError) and constraint in _ONLY_ONE:
        return only_one(constraint)
    if isinstance(error, ForeignKeyViolationError):
        column = _FIRST_COLUMN.search(constraint)
        part = column[1] if column else constraint.rpartition("_")[2]
        if part in _NOT_HERE:
            return not_here(_NOT_HERE[part])
    raise error
