"""National identifiers: read, told apart by kind, made for synthetic people, and never shown."""

from api.domain.identifiers.number import SYSTEMS, IdentifierKind, NationalNumber
from api.domain.identifiers.read import read_number
from api.domain.identifiers.refusals import InvalidIdentifier
from api.domain.identifiers.synthetic import synthetic_capacity, synthetic_danish, synthetic_norwegian

__all__ = [
    "SYSTEMS",
    "IdentifierKind",
    "InvalidIdentifier",
    "NationalNumber",
    "read_number",
    "synthetic_capacity",
    "synthetic_danish",
    "synthetic_norwegian",
]
