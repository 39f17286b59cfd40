"""Prove that a restored database is whole: every chain, every recommendation, every sealed value."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from api.domain.audit.chain import genesis
from api.domain.audit.export import read_head
from api.domain.care.basis import Basis, hash_of
from api.domain.policy.recommendation import ENGINE_VERSION
from api.security.keyring import Keyring
from api.usecases.operations.archive_file import DamagedArchive, Manifest
from api.usecases.operations.sealed_values import check_opens, sealed_in
from api.usecases.operations.trail import municipalities, verdict
from api.usecases.placements.prove import holds

_POLICIES: Final = text("SELECT municipality_id, content_hash, document FROM policy_version")
_RECOMMENDED: Final = text("""
    SELECT municipality_id, id, step, policy_id, policy_version, policy_hash, engine, facts, result, result_hash
    FROM placement WHERE kind = 'recommended'
""")


@dataclass(frozen=True, slots=True)
class Proven:
    """How much was proven."""

    municipalities: int
    links: int
    recommendations: int
    other_engine: int
    """Recommendations of an earlier engine: their hashes fit, but another engine cannot recompute them."""
    sealed: int


async def prove(connection: AsyncConnection, manifest: Manifest, keyring: Keyring) -> Proven:
    """Prove what is in a transaction against the manifest it came with; raises DamagedArchive or Unopened."""
    names = {table.name for table in manifest.tables}
    towns = await municipalities(connection)
    links = await _chains(connection, towns, manifest) if "audit_link" in names else 0
    recommended = await _recommendations(connection) if "placement" in names else (0, 0)
    sealed = await check_opens(connection, sealed_in(names), keyring)
    return Proven(len(towns), links, *recommended, sealed)


async def _chains(connection: AsyncConnection, towns: Collection[str], manifest: Manifest) -> int:
    known = {head.municipality_id: head for head in map(read_head, manifest.heads)}
    links = 0
    for town in towns:
        head = known.pop(town, genesis(town))
        found = await verdict(connection, town, known=head)
        if found.damage is not None or found.head != head:
            said = found.damage or f"it ends at number {found.head.number}, not at {head.number}."
            raise DamagedArchive("damaged_trail", f"the audit trail of {town} does not hold: {said}")
        links += found.head.number
    if known:
        raise DamagedArchive("damaged_trail", f"the audit trail of {min(known)} is in the manifest only.")
    return links


async def _recommendations(connection: AsyncConnection) -> tuple[int, int]:
    """Recompute every recommendation, and give how many there are and how many another engine made."""
    documents = {row[:2]: row.document for row in await connection.execute(_POLICIES)}
    count = other = 0
    async for municipality_id, placement_id, step, *kept in await connection.stream(_RECOMMENDED):
        basis = Basis(*kept)
        count, other = count + 1, other + (basis.engine != ENGINE_VERSION)
        if not _stands(basis, documents[municipality_id, basis.policy_hash], step):
            message = f"recommendation {placement_id} of {municipality_id} is not what its policy says of its facts."
            raise DamagedArchive("recommendation_differs", message)
    return count, other


def _stands(basis: Basis, document: Any, step: int | None) -> bool:
    if basis.engine == ENGINE_VERSION:
        return holds(basis, document, step=step)
    return (hash_of(document), hash_of(basis.result)) == (basis.policy_hash, basis.result_hash)
