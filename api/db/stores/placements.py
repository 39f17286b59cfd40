"""Placements as rows with who took part, and the policies behind recommended ones, kept whole."""

from collections.abc import Callable
from typing import Any, Final, TypeVar
from uuid import UUID

from sqlalchemy import bindparam, literal_column, select, text
from sqlalchemy.dialects.postgresql import JSON, insert

from api.db.direct import Found
from api.db.missing import NotHere
from api.db.statements import added, columns, table_of
from api.db.tables.placements import PlacementColleagueRow, PlacementRelativeRow, PlacementRow, PolicyVersionRow
from api.db.work import Work
from api.domain.care.basis import Basis
from api.domain.care.citizen import Relation
from api.domain.care.placement import Offer, Placement, PlacementKind, Reply
from api.domain.care.taking_part import ColleagueThere, RelativeThere, TookPart
from api.domain.policy.model import Policy
from api.domain.vocabulary import Colour, Informant

_PLACEMENTS: Final = table_of(PlacementRow)
_RELATIVES: Final = """(
    SELECT json_agg(json_build_array(r.id, r.name, r.relation, l.had_attorney) ORDER BY r.created_at, r.id)
    FROM placement_relative l JOIN relative r ON r.municipality_id = l.municipality_id AND r.id = l.relative_id
    WHERE l.municipality_id = placement.municipality_id AND l.placement_id = placement.id)"""
_COLLEAGUES: Final = """(
    SELECT json_agg(json_build_array(u.id, u.name) ORDER BY u.name, u.id)
    FROM placement_colleague l JOIN user_account u ON u.municipality_id = l.municipality_id AND u.id = l.user_id
    WHERE l.municipality_id = placement.municipality_id AND l.placement_id = placement.id)"""
_WHOLE: Final = select(
    *(column for column in _PLACEMENTS.c if column.name != "municipality_id"),
    literal_column(_RELATIVES, JSON).label("relatives"),
    literal_column(_COLLEAGUES, JSON).label("colleagues"),
).where(_PLACEMENTS.c.municipality_id == bindparam("municipality_id"), _PLACEMENTS.c.case_id == bindparam("case_id"))
_OF_CASE: Final = _WHOLE.order_by(_PLACEMENTS.c.made_at, _PLACEMENTS.c.id)
_ONE: Final = _WHOLE.where(_PLACEMENTS.c.id == bindparam("id"))
_ADD: Final = added(PlacementRow)
_ADD_RELATIVE: Final = added(PlacementRelativeRow)
_ADD_COLLEAGUE: Final = added(PlacementColleagueRow)
_POLICY: Final = text("""
    SELECT document FROM policy_version WHERE municipality_id = :municipality_id AND content_hash = :content_hash
""")
_KNOWN: Final = text("""
    SELECT 1 FROM policy_version WHERE municipality_id = :municipality_id AND content_hash = :content_hash
""")
_KEEP: Final = insert(table_of(PolicyVersionRow)).on_conflict_do_nothing()
_T = TypeVar("_T")
_BASIS: Final = tuple(Basis.__dataclass_fields__)


async def placements_of(work: Work, case_id: UUID) -> list[Placement]:
    """List every placement of a case, oldest first."""
    return [_placement(row) for row in await work.all(_OF_CASE, case_id=case_id)]


async def get_placement(work: Work, case_id: UUID, placement_id: UUID) -> Placement:
    """Give one placement of a case; raises NotHere."""
    row = await work.one(_ONE, case_id=case_id, id=placement_id)
    if row is None:
        raise NotHere("placement")
    return _placement(row)


async def add_placement(work: Work, placement: Placement) -> None:
    """Insert a placement with who took part; a recommended one needs its policy kept before."""
    await work.add(_ADD, _row(placement))
    if (there := placement.took_part) is not None:
        one = {"placement_id": placement.id}
        kin = {**one, "citizen_id": placement.citizen_id}
        named = [{**kin, "relative_id": each.id, "had_attorney": each.had_attorney} for each in there.relatives]
        await work.add(_ADD_RELATIVE, *named)
        await work.add(_ADD_COLLEAGUE, *({**one, "user_id": each.id} for each in there.colleagues))


async def keep_policy(work: Work, policy: Policy) -> None:
    """Keep a policy whole the first time it recommends something here, so that it can be read again years later."""
    if await work.one(_KNOWN, content_hash=policy.content_hash) is None:
        row = {"content_hash": policy.content_hash, "policy_id": policy.id, "version": policy.version}
        await work.add(_KEEP, {**row, "document": policy.model_dump(mode="json"), "recorded_at": work.at})


async def kept_policy(work: Work, content_hash: str) -> Any:
    """Give the document of a policy exactly as it was when it recommended something; raises NotHere."""
    row = await work.one(_POLICY, content_hash=content_hash)
    if row is None:
        raise NotHere("policy")
    return row.document


def _row(placement: Placement) -> dict[str, Any]:
    row = columns(placement)
    basis, there = row.pop("basis"), row.pop("took_part")
    said = {"citizen_took_part": there and there.citizen, "others": there and list(there.others)}
    kept = dict.fromkeys(_BASIS) if basis is None else columns(basis)
    offers = None if placement.services is None else list(map(columns, placement.services))
    return {**row, **kept, **said, "services": offers}


def _placement(row: Found) -> Placement:
    read = row._asdict()
    basis = {name: read.pop(name) for name in _BASIS}
    offers = read.pop("services")
    words: dict[str, Any] = {
        "kind": PlacementKind(read.pop("kind")),
        "colour": _or_none(Colour, read.pop("colour")),
        "informant": _or_none(Informant, read.pop("informant")),
        "services": None if offers is None else tuple(map(_offer, offers)),
        "took_part": _took_part(read),
        "basis": Basis(**basis) if basis["policy_hash"] is not None else None,
    }
    return Placement(**read, **words)


def _took_part(read: dict[str, Any]) -> TookPart | None:
    citizen, others, relatives, colleagues = map(read.pop, ("citizen_took_part", "others", "relatives", "colleagues"))
    if citizen is None:
        return None
    return TookPart(
        citizen,
        tuple(RelativeThere(UUID(each), name, Relation(is_), had) for each, name, is_, had in relatives or ()),
        tuple(ColleagueThere(UUID(each), name) for each, name in colleagues or ()),
        tuple(others),
    )


def _offer(said: dict[str, Any]) -> Offer:
    return Offer(said["service"], Reply(said["reply"]), said["words"])


def _or_none(kind: Callable[[Any], _T], value: Any) -> _T | None:
    return None if value is None else kind(value)
