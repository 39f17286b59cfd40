"""Citizens as rows."""

from typing import Any, Final
from uuid import UUID

from api.db.missing import NotHere
from api.db.statements import found
from api.db.tables.citizens import CitizenRow
from api.db.work import Found, Work
from api.domain.care.citizen import Citizen, Confidentiality
from api.domain.text import Language

_ONE: Final = found(CitizenRow, Citizen, "id")


async def get_citizen(work: Work, citizen_id: UUID) -> Citizen:
    """Give one citizen; raises NotHere."""
    row = await work.one(_ONE, id=citizen_id)
    if row is None:
        raise NotHere("citizen")
    return _citizen(row)


def _citizen(row: Found) -> Citizen:
    read: dict[str, Any] = row._asdict()
    words = {"language": Language(row.language), "confidentiality": Confidentiality(row.confidentiality)}
    return Citizen(**{**read, **words})
