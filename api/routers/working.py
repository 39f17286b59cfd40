"""What the routes of the tenant API are given: the work, the keys, the version that was seen, and places in a list."""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Annotated, Any, Final, TypeVar
from uuid import UUID

from fastapi import Depends, Header, Path, Query, Request
from pydantic import BaseModel, ValidationError

from api.db.work import Work
from api.domain.errors import DomainError, Problem
from api.security.keyring import KeyringFile

_TAG: Final = re.compile(r'(?:W/)?"(\d{1,9})"')
_MARK: Final = re.compile(r'(?:W/)?"(\d{1,9}-\d{1,9})"')


class SeenVersionMissing(DomainError):
    """A change that does not say which version was seen."""

    code = "precondition_required"

    def __init__(self) -> None:
        """Say which header is asked for."""
        message = 'send the ETag you read in the If-Match header, such as If-Match: "3", so that no change is lost.'
        super().__init__([Problem("if_match_missing", (), message)])


class UnusableCursor(DomainError):
    """The place to go on from cannot be read."""

    code = "invalid_request"

    def __init__(self) -> None:
        """Say what to do."""
        message = "'cursor' must be a 'next' of an earlier page, unchanged; leave it out for the first page."
        super().__init__([Problem("unusable_cursor", ("query", "cursor"), message)])


async def the_work(request: Request) -> Work:
    """Give the transaction the route works in."""
    work: Work = request.state.work
    return work


async def the_keys(request: Request) -> KeyringFile:
    """Give the keys that seal and find what identifies a person."""
    keys: KeyringFile = request.app.state.installation.keys
    return keys


async def seen_version(
    if_match: Annotated[str | None, Header(description="The ETag of what was read, so that no change is lost.")] = None,
) -> int:
    """Give the version somebody has seen; raises SeenVersionMissing."""
    found = _TAG.fullmatch(if_match.strip()) if if_match else None
    if found is None:
        raise SeenVersionMissing
    return int(found[1])


def mark_seen(if_none_match: str | None) -> str | None:
    """Give the mark of what somebody has seen; none when they name several, or any."""
    found = _MARK.fullmatch(if_none_match.strip()) if if_none_match else None
    return found[1] if found else None


async def repeatable(
    _key: Annotated[
        str | None,
        Header(
            alias="Idempotency-Key",
            max_length=200,
            description="A key of your own, such as a UUID: a request that comes again with it gets its first answer.",
        ),
    ] = None,
) -> None:
    """Describe the header of requests that may be sent again; the route itself reads it."""


def etag(version: int) -> dict[str, str]:
    """Write the version of what is answered."""
    return {"ETag": f'"{version}"'}


Place = TypeVar("Place", bound=BaseModel)


def cursor_of(place: BaseModel) -> str:
    """Write the place a page ends at; it names only what orders the list, never a person."""
    return urlsafe_b64encode(place.model_dump_json().encode()).decode().rstrip("=")


def place_of(cursor: str | None, kind: type[Place]) -> Place | None:
    """Read the place a page begins after; raises UnusableCursor."""
    if cursor is None:
        return None
    try:
        return kind.model_validate_json(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValidationError, ValueError):
        raise UnusableCursor from None


WorkGiven = Annotated[Work, Depends(the_work)]
KeysGiven = Annotated[KeyringFile, Depends(the_keys)]
SeenBefore = Annotated[
    str | None,
    Header(alias="If-None-Match", max_length=200, description="The ETag of what was read, to hear only of changes."),
]
Seen = Annotated[int, Depends(seen_version)]
Repeatable = Depends(repeatable)
CaseId = Annotated[UUID, Path(alias="case", description="The case.")]
Cursor = Annotated[str | None, Query(max_length=400, description="`next` of the page before; absent for the first.")]
Limit = Annotated[int, Query(ge=1, le=200, description="Lines on a page.")]

STATED: dict[str, Any] = {"headers": {"ETag": {"description": "The version read.", "schema": {"type": "string"}}}}
