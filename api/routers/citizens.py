"""Citizens: added, found by national number alone, read, changed; their address and their number asked for apart."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Header, Path, Response

from api.domain.audit.action import Action
from api.domain.errors import DomainError, Problem
from api.routers.problems import WORK_RESPONSES
from api.routers.work_route import WorkRoute, needs
from api.routers.working import STATED, KeysGiven, Repeatable, Seen, WorkGiven, etag
from api.schemas.citizens import (
    AddressShown,
    CitizenChange,
    CitizenCreate,
    CitizenFound,
    CitizenOut,
    CitizensFound,
    NumberGiven,
    NumberShown,
    NumberWithdrawn,
    address_out,
)
from api.usecases.citizens import add_citizen as adding
from api.usecases.citizens import change_citizen as changing
from api.usecases.citizens import find_citizen as finding
from api.usecases.citizens import read_citizen as reading
from api.usecases.citizens import withdraw_number as withdrawing

router = APIRouter(prefix="/citizens", tags=["Citizens"], responses=WORK_RESPONSES, route_class=WorkRoute)

CitizenId = Annotated[UUID, Path(alias="citizen", description="The citizen.")]


class NeverKept(DomainError):
    """An answer that names a person by number, or a search for one, is never kept to be given again."""

    code = "invalid_request"

    def __init__(self) -> None:
        """Say what to do."""
        message = "this answer is never kept to be given again; send the request without an Idempotency-Key."
        super().__init__([Problem("idempotency_key_refused", (), message)])


async def never_kept(
    key: Annotated[str | None, Header(alias="Idempotency-Key", include_in_schema=False)] = None,
) -> None:
    """Refuse to keep an answer: a kept one is given again without asking who may see it, and without a record."""
    if key is not None:
        raise NeverKept


Fresh = Depends(never_kept)


@router.post(
    "",
    operation_id="add_citizen",
    summary="Add a citizen",
    status_code=201,
    openapi_extra=needs(Action.CITIZEN_CREATE),
    dependencies=[Repeatable],
)
async def add_citizen(asked: CitizenCreate, work: WorkGiven, keys: KeysGiven, response: Response) -> CitizenOut:
    """Add somebody who is not here yet. A number that is here already, also as somebody's earlier one, gives 409."""
    named = {name: getattr(asked, name) for name in CitizenCreate.model_fields if name != "national_number"}
    number = None if asked.national_number is None else asked.national_number.get_secret_value()
    shown = await adding.add_citizen(work, keys, adding.NewCitizen(**named, national_number=number))
    response.headers.update({**etag(shown.version), "Location": f"/api/v1/citizens/{shown.citizen.id}"})
    return CitizenOut.of(shown)


@router.post(
    "/search",
    operation_id="find_citizen",
    summary="Find a citizen by national number",
    openapi_extra=needs(Action.CITIZEN_SEARCH),
    dependencies=[Fresh],
)
async def find_citizen(asked: NumberGiven, work: WorkGiven, keys: KeysGiven) -> CitizensFound:
    """Find whoever has or had this number. There is no search by name, and a number is never part of an address."""
    found = await finding.find_citizen(work, keys, asked.national_number.get_secret_value())
    return CitizensFound(citizens=tuple(map(CitizenFound.model_validate, found)))


@router.get(
    "/{citizen}",
    operation_id="get_citizen",
    summary="One citizen",
    openapi_extra=needs(Action.CITIZEN_READ),
)
async def get_citizen(citizen: CitizenId, work: WorkGiven, keys: KeysGiven, response: Response) -> CitizenOut:
    """Show a citizen without the number, and without the address when it is confidential."""
    shown = await reading.read_citizen(work, keys, citizen)
    response.headers.update(etag(shown.version))
    return CitizenOut.of(shown)


@router.patch(
    "/{citizen}",
    operation_id="change_citizen",
    summary="Change a citizen",
    openapi_extra=needs(Action.CITIZEN_CHANGE),
)
async def change_citizen(
    citizen: CitizenId, asked: CitizenChange, seen: Seen, work: WorkGiven, keys: KeysGiven, response: Response
) -> CitizenOut:
    """Change what is named. Of two who change it at once, the other gets 412 with the citizen under `current`."""
    shown = await changing.change_citizen(work, keys, citizen, asked.fields, seen=seen)
    response.headers.update(etag(shown.version))
    return CitizenOut.of(shown)


@router.get(
    "/{citizen}/address",
    operation_id="get_address",
    summary="Where a citizen lives, also when that is confidential",
    openapi_extra=needs(Action.CITIZEN_ADDRESS_READ),
)
async def get_address(citizen: CitizenId, work: WorkGiven, keys: KeysGiven) -> AddressShown:
    """Show the address. It is on record as a look of its own, which the citizen reads in their log."""
    return AddressShown(address=address_out(await reading.read_address(work, keys, citizen)))


@router.post(
    "/{citizen}/number",
    operation_id="get_national_number",
    summary="The national number of a citizen",
    openapi_extra=needs(Action.CITIZEN_NUMBER_READ),
    dependencies=[Fresh],
)
async def get_national_number(citizen: CitizenId, work: WorkGiven, keys: KeysGiven) -> NumberShown:
    """Show the current number. It is a POST so that nothing on the way keeps the answer."""
    return NumberShown.of(await reading.read_number(work, keys, citizen))


@router.post(
    "/{citizen}/numbers",
    operation_id="replace_national_number",
    summary="Give a citizen another national number",
    status_code=201,
    openapi_extra=needs(Action.CITIZEN_CHANGE),
    responses={201: STATED},
    dependencies=[Repeatable],
)
async def replace_national_number(
    citizen: CitizenId, asked: NumberGiven, work: WorkGiven, keys: KeysGiven, response: Response
) -> CitizenOut:
    """Let a number be the current one, as when a D-number becomes a fødselsnummer; the earlier ones still find them."""
    shown = await changing.replace_number(work, keys, citizen, asked.national_number.get_secret_value())
    response.headers.update(etag(shown.version))
    return CitizenOut.of(shown)


@router.post(
    "/{citizen}/numbers/withdrawal",
    operation_id="withdraw_national_number",
    summary="Withdraw a national number that a citizen was given by mistake",
    status_code=201,
    openapi_extra=needs(Action.CITIZEN_CHANGE),
    responses={201: STATED},
    dependencies=[Repeatable],
)
async def withdraw_national_number(
    citizen: CitizenId, asked: NumberWithdrawn, work: WorkGiven, keys: KeysGiven, response: Response
) -> CitizenOut:
    """Free a number for whoever it belongs to: from now on it finds nobody, and what was done stays on record."""
    said = asked.national_number.get_secret_value()
    shown = await withdrawing.withdraw_number(work, keys, citizen, said, asked.reason)
    response.headers.update(etag(shown.version))
    return CitizenOut.of(shown)
