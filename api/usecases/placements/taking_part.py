"""Find those who are said to have taken part: relatives of this very citizen, and colleagues of this municipality."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from uuid import UUID

from api.db.stores.relatives import relatives_of
from api.db.stores.users import colleagues_named
from api.db.violations import UnknownReference
from api.db.work import Work
from api.domain.care.case import Case
from api.domain.care.taking_part import ColleagueThere, RelativeThere, TookPart
from api.domain.errors import Problem
from api.usecases.relatives.read_relatives import attorneys_today


@dataclass(frozen=True, slots=True)
class SaidToTakePart:
    """Who took part, as told: relatives and colleagues by their ids."""

    citizen: bool
    relatives: Sequence[UUID]
    colleagues: Sequence[UUID]
    others: Sequence[str]


async def who_took_part(work: Work, case: Case, said: SaidToTakePart) -> TookPart:
    """Name everybody, each once, and whether a relative had a power of attorney that day; raises UnknownReference."""
    close = {kept.relative.id: kept.relative for kept in await relatives_of(work, case.citizen_id)}
    colleagues = await colleagues_named(work, said.colleagues)
    problems = [
        *_unknown("relatives", said.relatives, close, "somebody who is not close to this citizen"),
        *_unknown("colleagues", said.colleagues, colleagues, "somebody who does not work here"),
    ]
    if problems:
        raise UnknownReference(problems)
    attorneys = await attorneys_today(work, case.citizen_id)
    kin = [close[each] for each in dict.fromkeys(said.relatives)]
    return TookPart(
        said.citizen,
        tuple(RelativeThere(one.id, one.name, one.relation, one.id in attorneys) for one in kin),
        tuple(ColleagueThere(each, colleagues[each]) for each in dict.fromkeys(said.colleagues)),
        tuple(dict.fromkeys(said.others)),
    )


def _unknown(field: str, said: Sequence[UUID], known: Container[UUID], whom: str) -> list[Problem]:
    message = f"'{field}' names {whom}; list who there is, and choose some of them."
    return [
        Problem("unknown_reference", ("took_part", field, place), message)
        for place, each in enumerate(said)
        if each not in known
    ]
