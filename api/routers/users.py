"""Users: who may sign in, as what, and until when."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Query, Request, Response

from api.db.stores.users import Place, Wanted
from api.db.work import Work
from api.domain.access.actor import Role
from api.domain.access.user import AccountKind, User
from api.domain.audit.action import Action
from api.routers.depends import SettingsGiven
from api.routers.problems import WORK_RESPONSES
from api.routers.work_route import WorkRoute, needs
from api.routers.working import KeysGiven, Limit, Repeatable, Seen, UnusableCursor, WorkGiven, etag
from api.schemas.users import UserChange, UserCreate, UserList, UserOut, UserPlace
from api.security.demo_issuer import DemoIssuer
from api.security.keyring import CannotOpen, KeyringFile
from api.usecases.users import change_user as changing
from api.usecases.users import create_user as creating
from api.usecases.users import read_users as reading
from api.usecases.users.known_issuers import check_issuer

router = APIRouter(prefix="/users", tags=["Users"], responses=WORK_RESPONSES, route_class=WorkRoute)

UserId = Annotated[UUID, Path(alias="user", description="The user.")]
_LONGEST: Final = 2_000


async def the_demo_issuer(request: Request) -> DemoIssuer | None:
    """Give the demo issuer of an installation that has one."""
    demo: DemoIssuer | None = request.app.state.installation.demo_issuer
    return demo


DemoGiven = Annotated[DemoIssuer | None, Depends(the_demo_issuer)]


@router.get("", operation_id="list_users", summary="Who works here", openapi_extra=needs(Action.USER_READ))
async def list_users(
    work: WorkGiven,
    keys: KeysGiven,
    role: Annotated[Role | None, Query(description="Only users with this role.")] = None,
    team: Annotated[UUID | None, Query(description="Only users in this team.")] = None,
    active: Annotated[bool | None, Query(description="Only users who may sign in, or only the others.")] = None,
    kind: Annotated[
        AccountKind, Query(description="Staff, or the accounts of citizens or relatives; those only administrators.")
    ] = AccountKind.STAFF,
    cursor: Annotated[str | None, Query(max_length=_LONGEST, description="`next` of the page before.")] = None,
    limit: Limit = 50,
) -> UserList:
    """List users by name; citizens and relatives are not among them unless they are asked for."""
    wanted = Wanted(kind=kind, role=role, team=team, active=active)
    found = await reading.list_users(work, wanted, after=_place(cursor, keys, work), limit=limit)
    more = _cursor(found[limit - 1], keys, work) if len(found) > limit else None
    return UserList(users=tuple(map(UserOut.of, found[:limit])), next=more)


@router.post(
    "",
    operation_id="create_user",
    summary="Let somebody in",
    status_code=201,
    openapi_extra=needs(Action.USER_CREATE),
    dependencies=[Repeatable],
)
async def create_user(
    asked: UserCreate, work: WorkGiven, settings: SettingsGiven, demo: DemoGiven, response: Response
) -> UserOut:
    """Add a user, known by issuer and subject.

    A citizen's or relative's account is that of a private person: it has no other role and no team.
    """
    await check_issuer(work, asked.issuer, settings.issuers, demo)
    said = creating.NewUser(**{name: getattr(asked, name) for name in UserCreate.model_fields})
    user = await creating.create_user(work, said)
    response.headers.update({**etag(user.version), "Location": f"/api/v1/users/{user.id}"})
    return UserOut.of(user)


@router.get("/{user}", operation_id="get_user", summary="One user", openapi_extra=needs(Action.USER_READ))
async def get_user(user: UserId, work: WorkGiven, response: Response) -> UserOut:
    """Show a user; the account of a citizen or relative only to administrators."""
    found = await reading.read_user(work, user)
    response.headers.update(etag(found.version))
    return UserOut.of(found)


@router.patch("/{user}", operation_id="change_user", summary="Change a user", openapi_extra=needs(Action.USER_CHANGE))
async def change_user(user: UserId, asked: UserChange, seen: Seen, work: WorkGiven, response: Response) -> UserOut:
    """Change name, roles or teams, or end access with `active: false`; the last active administrator stays one."""
    fields: dict[str, Any] = {name: getattr(asked, name) for name in asked.model_fields_set}
    found = await changing.change_user(work, user, fields, seen=seen)
    response.headers.update(etag(found.version))
    return UserOut.of(found)


def _cursor(end: User, keys: KeyringFile, work: Work) -> str:
    """Write where a page ends, sealed: a name orders the list, and no name may stand in an address."""
    place = UserPlace(name=end.name, id=end.id)
    sealed = keys.current.seal(place.model_dump_json().encode(), about=_about(work))
    return urlsafe_b64encode(sealed).decode().rstrip("=")


def _place(cursor: str | None, keys: KeyringFile, work: Work) -> Place | None:
    """Read where a page begins; raises UnusableCursor."""
    if cursor is None:
        return None
    try:
        sealed = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        place = UserPlace.model_validate_json(keys.opened(sealed, about=_about(work)))
    except (CannotOpen, ValueError):
        raise UnusableCursor from None
    return Place(place.name, place.id)


def _about(work: Work) -> str:
    return f"{work.municipality_id}/cursor/users"
