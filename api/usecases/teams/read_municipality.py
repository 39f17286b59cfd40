"""Read what everybody here may know: the municipality, the policy and ladder it goes by, its districts and teams."""

from dataclasses import dataclass

from api.db.stores.municipalities import get_municipality
from api.db.stores.teams import list_districts, list_teams
from api.db.work import Work
from api.domain.access.user import District, Team
from api.domain.library import Library
from api.domain.municipality import Municipality


@dataclass(frozen=True, slots=True)
class Here:
    """A municipality; `ladder_id` is None while this installation has not its policy."""

    municipality: Municipality
    ladder_id: str | None
    districts: list[District]
    teams: list[Team]


async def read_municipality(work: Work, library: Library) -> Here:
    """Read the municipality of whoever asks."""
    work.about_no_citizen()
    municipality = await get_municipality(work)
    policy = library.policies.get(municipality.policy_id)
    ladder_id = None if policy is None else policy.ladder
    return Here(municipality, ladder_id, await list_districts(work), await list_teams(work))
