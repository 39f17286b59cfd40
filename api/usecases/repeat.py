"""A request that comes again with the same idempotency key gets its first answer, and nothing is done twice.

The key is taken in the transaction of the work itself: of two at once, the second waits until the first is kept or
undone. What is kept of the answer is sealed, and forgotten after a day.
"""

from dataclasses import dataclass, replace
from datetime import timedelta
from hashlib import sha256
from json import dumps
from typing import Final

from pydantic import TypeAdapter
from sqlalchemy import text

from api.db.work import Work
from api.domain.access.actor import Actor
from api.domain.audit.entry import Entry
from api.domain.errors import DomainError, Problem
from api.security.keyring import KeyringFile

KEPT_FOR: Final = timedelta(hours=24)
LENGTH: Final = 200
_ENTRIES: Final = TypeAdapter(tuple[Entry, ...])
_HEADERS: Final = ("content-type", "etag", "location")

_FORGET: Final = text("""
    DELETE FROM idempotency_key
    WHERE municipality_id = :municipality_id AND user_id = :user_id AND created_at < :before
""")
_TAKE: Final = text("""
    INSERT INTO idempotency_key (municipality_id, user_id, key, request_hash, created_at)
    VALUES (:municipality_id, :user_id, :key, :request_hash, :at) ON CONFLICT DO NOTHING RETURNING key
""")
_READ: Final = text("""
    SELECT request_hash, status, headers, body_sealed FROM idempotency_key
    WHERE municipality_id = :municipality_id AND user_id = :user_id AND key = :key
""")
_KEEP: Final = text("""
    UPDATE idempotency_key SET status = :status, headers = CAST(:headers AS jsonb), body_sealed = :body_sealed
    WHERE municipality_id = :municipality_id AND user_id = :user_id AND key = :key
""")


class UnusableKey(DomainError):
    """The idempotency key is no key."""

    code = "invalid_request"


class KeyReused(DomainError):
    """The same idempotency key came with another request."""

    code = "idempotency_key_reused"

    def __init__(self) -> None:
        """Say what to do."""
        message = "this Idempotency-Key was used for another request; use a new key for a new request."
        super().__init__([Problem(self.code, (), message)])


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer as it was given the first time."""

    status: int
    headers: dict[str, str]
    body: bytes


async def first_answer(work: Work, keys: KeyringFile, key: str, said: bytes) -> Kept | None:
    """Give the first answer to a request that came before, on record; None takes the key for this one.

    Raises KeyReused, also for somebody who may reach something else by now than when they asked first.
    """
    if not 1 <= len(key) <= LENGTH or not key.isascii() or not key.isprintable():
        message = f"the Idempotency-Key must be 1 to {LENGTH} printable ASCII characters, such as a UUID."
        raise UnusableKey([Problem("unusable_idempotency_key", (), message)])
    mine = {"user_id": work.actor.user_id, "key": key}
    hashes = keys.current.lookups(f"{_access(work.actor)} {said.hex()}", about=_about(work, key))
    await work.run(_FORGET, user_id=work.actor.user_id, before=work.at - KEPT_FOR)
    if await work.one(_TAKE, **mine, request_hash=hashes[0], at=work.at) is not None:
        return None
    row = await work.one(_READ, **mine)
    if row is None or row.request_hash not in hashes:
        raise KeyReused
    entries, _, body = keys.opened(row.body_sealed, about=_about(work, key)).partition(b"\n")
    for entry in _ENTRIES.validate_json(entries):
        now = work.asked
        work.record(replace(entry, origin=now.origin, session_id=now.session_id, request_id=now.request_id))
    if not work.entries:
        work.about_no_citizen()
    return Kept(row.status, row.headers, body)


async def keep_answer(work: Work, keys: KeyringFile, key: str, answer: Kept) -> None:
    """Keep the answer to a request beside what the request did, and what was put on record for it."""
    headers = {name: value for name, value in answer.headers.items() if name in _HEADERS}
    entries = _ENTRIES.dump_json(work.entries)
    sealed = keys.current.seal(entries + b"\n" + answer.body, about=_about(work, key))
    mine = {"user_id": work.actor.user_id, "key": key}
    await work.run(_KEEP, **mine, status=answer.status, headers=dumps(headers), body_sealed=sealed)


def _access(actor: Actor) -> str:
    """Say what somebody reaches, so that an answer is not given again to who may no longer see it."""
    reached = (sorted(actor.roles), sorted(actor.teams), actor.citizen_id, actor.relative_id, sorted(actor.wards))
    return sha256(repr(reached).encode()).hexdigest()


def _about(work: Work, key: str) -> str:
    return f"{work.municipality_id}/idempotency/{work.actor.user_id}/{key}"
