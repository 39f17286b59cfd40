"""What the database refuses, in the words of whoever asked."""

from typing import Final

from asyncpg.exceptions import ForeignKeyViolationError, IntegrityConstraintViolationError, UniqueViolationError
from sqlalchemy.exc import IntegrityError

from api.domain.errors import DomainError, Problem


class AlreadyThere(DomainError):
    """There can be only one of these, and there is one."""

    code = "already_there"


class UnknownReference(DomainError):
    """Something was named that is not here."""

    code = "unknown_reference"


_ONLY_ONE: Final = {
    "care_case_one_open": "this citizen already has an open case; add the contact to that one.",
    "assessment_one_open": "this case already has an open assessment; go on with that one, or sign it first.",
    "citizen_number_municipality_id_number_lookup_key": "a citizen with this national number is already here; search.",
    "team_municipality_id_name_key": "there is already a team of that name; choose another.",
    "district_municipality_id_name_key": "there is already a district of that name; choose another.",
    "user_account_municipality_id_issuer_subject_key": "there is already a user for this issuer and subject.",
}
_NOT_HERE: Final = {
    "team": "team_id",
    "coordinator": "coordinator_id",
    "district": "district_id",
    "contact_person": "contact_person_id",
    "citizen": "citizen_id",
    "relative": "relative_id",
    "user": "user_id",
}


def as_problem(error: IntegrityError) -> DomainError:
    """Say what the database refused; raises the error itself when it is our own mistake."""
    cause = error.orig.__cause__ if error.orig is not None else None
    if isinstance(cause, IntegrityConstraintViolationError):
        constraint = str(cause.constraint_name)
        if isinstance(cause, UniqueViolationError) and constraint in _ONLY_ONE:
            return AlreadyThere([Problem("already_there", (), _ONLY_ONE[constraint])])
        if isinstance(cause, ForeignKeyViolationError):
            for part, field in _NOT_HERE.items():
                if f"_{part}_id_fkey" in constraint or constraint.endswith(f"_{part}"):
                    message = f"'{field}' names something that is not here; list what there is, and choose one of them."
                    return UnknownReference([Problem("unknown_reference", (field,), message)])
    raise error
