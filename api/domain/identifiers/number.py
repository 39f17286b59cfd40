"""A national number: what kind it is, which register gave it, and that no text ever shows it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class IdentifierKind(StrEnum):
    """What a number is; every kind belongs to one country."""

    CPR = "cpr"
    X_ECPR = "x_ecpr"
    D_ECPR = "d_ecpr"
    FODSELSNUMMER = "fodselsnummer"
    D_NUMBER = "d_number"
    H_NUMBER = "h_number"
    FH_NUMBER = "fh_number"


SYSTEMS: Final[Mapping[IdentifierKind, str]] = MappingProxyType(
    {
        IdentifierKind.CPR: "urn:oid:1.2.208.176.1.2",
        IdentifierKind.X_ECPR: "urn:oid:1.2.208.176.1.6.1.1",
        IdentifierKind.D_ECPR: "urn:oid:1.2.208.176.1.6.1.3",
        IdentifierKind.FODSELSNUMMER: "urn:oid:2.16.578.1.12.4.1.4.1",
        IdentifierKind.D_NUMBER: "urn:oid:2.16.578.1.12.4.1.4.2",
        IdentifierKind.H_NUMBER: "HNR",
        IdentifierKind.FH_NUMBER: "urn:oid:2.16.578.1.12.4.1.4.3",
    }
)
"""Where a kind comes from, as dk-core and no-basis write it; a region's own D-eCPR has a longer one."""

_TEMPORARY: Final = frozenset({IdentifierKind.X_ECPR, IdentifierKind.D_ECPR})


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NationalNumber:
    """A number of one person; two are the same when `system` and `value` are.

    It is written without its value, so that no log, message or traceback repeats it. `born_on` is what the digits say
    of the birth date, and None when they do not say it for sure: the register is the authority, in Norway the only one
    from 2032. Nothing is said about sex.
    """

    kind: IdentifierKind
    system: str
    value: str
    synthetic: bool = field(compare=False)
    born_on: date | None = field(compare=False)

    def __repr__(self) -> str:
        """Say what it is, and no character of it."""
        return f"<{'synthetic ' if self.synthetic else ''}{self.kind}>"

    @property
    def temporary(self) -> bool:
        """Say whether it stands in for a number that is not known yet (FHIR: use is temp)."""
        return self.kind in _TEMPORARY
