"""Those close to a citizen, and the powers of attorney that let them act in the citizen's name."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Path, Response

from api.domain.audit.action import Action
from api.routers.citizens import CitizenId
from api.routers.problems import WORK_RESPONSES
from api.routers.work_route import WorkRoute, needs
from api.routers.working import KeysGiven, Repeatable, Seen, WorkGiven, etag
from api.schemas.citizens import address_out
from api.schemas.relatives import ContactShown, PowerCreate, PowerOut, RelativeChange, RelativeCreate, RelativeOut
from api.usecases.relatives import change_relatives as changing
from api.usecases.relatives import powers_of_attorney as powers
from api.usecases.relatives import read_relatives as reading

router = APIRouter(
    prefix="/citizens/{citizen}/relatives", tags=["Relatives"], responses=WORK_RESPONSES, route_class=WorkRoute
)

RelativeId = Annotated[UUID, Path(alias="relative", description="The relative.")]
PowerId = Annotated[UUID, Path(alias="power", description="The power of attorney.")]


@router.get(
    "",
    operation_id="list_relatives",
    summary="Who is close to a citizen",
    openapi_extra=needs(Action.RELATIVE_READ),
)
async def list_relatives(citizen: CitizenId, work: WorkGiven, keys: KeysGiven) -> list[RelativeOut]:
    """List relatives in the order they were added; `version` is what a change asks for, in If-Match."""
    return [RelativeOut.of(shown) for shown in await reading.read_relatives(work, keys, citizen)]


@router.post(
    "",
    operation_id="add_relative",
    summary="Add a relative",
    status_code=201,
    openapi_extra=needs(Action.RELATIVE_CREATE),
    dependencies=[Repeatable],
)
async def add_relative(
    citizen: CitizenId, asked: RelativeCreate, work: WorkGiven, keys: KeysGiven, response: Response
) -> RelativeOut:
    """Add somebody close to a citizen. They may do nothing in the citizen's name without a power of attorney."""
    said: dict[str, Any] = {name: getattr(asked, name) for name in RelativeCreate.model_fields}
    shown = await changing.add_relative(work, keys, citizen, changing.NewRelative(**said))
    response.headers.update(etag(shown.version))
    return RelativeOut.of(shown)


@router.patch(
    "/{relative}",
    operation_id="change_relative",
    summary="Change a relative",
    openapi_extra=needs(Action.RELATIVE_CHANGE),
)
async def change_relative(
    citizen: CitizenId,
    relative: RelativeId,
    asked: RelativeChange,
    seen: Seen,
    work: WorkGiven,
    keys: KeysGiven,
    response: Response,
) -> RelativeOut:
    """Change what is named. Of two who change it at once, the other gets 412 with the relative under `current`."""
    shown = await changing.change_relative(work, keys, citizen, relative, changing.RelativeChange(asked.fields, seen))
    response.headers.update(etag(shown.version))
    return RelativeOut.of(shown)


@router.get(
    "/{relative}/contact",
    operation_id="get_contact",
    summary="How to reach a relative, also when the citizen's address is confidential",
    openapi_extra=needs(Action.CITIZEN_ADDRESS_READ),
)
async def get_contact(citizen: CitizenId, relative: RelativeId, work: WorkGiven, keys: KeysGiven) -> ContactShown:
    """Show how to reach a relative. It is on record as a look at the citizen's address, which it may be."""
    return ContactShown(contact=address_out(await reading.read_contact(work, keys, citizen, relative)))


@router.get(
    "/{relative}/powers-of-attorney",
    operation_id="list_powers_of_attorney",
    summary="What a relative may do in the citizen's name",
    openapi_extra=needs(Action.RELATIVE_READ),
)
async def list_powers_of_attorney(citizen: CitizenId, relative: RelativeId, work: WorkGiven) -> list[PowerOut]:
    """List every power of attorney, in the order they were given, ended ones too."""
    return [PowerOut.of(shown) for shown in await powers.read_powers(work, citizen, relative)]


@router.post(
    "/{relative}/powers-of-attorney",
    operation_id="give_power_of_attorney",
    summary="Let a relative act in the citizen's name",
    status_code=201,
    openapi_extra=needs(Action.POWER_OF_ATTORNEY_GIVE),
    dependencies=[Repeatable],
)
async def give_power_of_attorney(
    citizen: CitizenId, relative: RelativeId, asked: PowerCreate, work: WorkGiven
) -> PowerOut:
    """Record a power of attorney that was given. It is in force on every day from the first to the last."""
    said = powers.NewPower(asked.given_by, asked.valid_from, asked.valid_until)
    return PowerOut.of(await powers.give_power(work, citizen, relative, said))


@router.post(
    "/{relative}/powers-of-attorney/{power}/revocation",
    operation_id="revoke_power_of_attorney",
    summary="Revoke a power of attorney",
    status_code=201,
    openapi_extra=needs(Action.POWER_OF_ATTORNEY_REVOKE),
    dependencies=[Repeatable],
)
async def revoke_power_of_attorney(
    citizen: CitizenId, relative: RelativeId, power: PowerId, work: WorkGiven
) -> PowerOut:
    """End a power of attorney at once, as the citizen, as the relative who has it, or for them: no reason is asked."""
    return PowerOut.of(await powers.revoke_power(work, citizen, relative, power))
