"""A municipality to be peopled: its words, its staff, its policy, and what the product knows about the conversation."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from api.domain.care.fact_names import FactName, with_wheel
from api.domain.library import Library
from api.domain.municipality import Municipality
from api.domain.policy.model import Policy
from api.domain.vocabulary import Activity
from api.synthetic.chance import Chance
from api.synthetic.clock import start_of
from api.synthetic.figures import Figures, figures
from api.synthetic.plan import Plan, TownId
from api.synthetic.staff import Staff, staff_of
from api.synthetic.towns import Names, OwnWords, TownWords, names, own_words, towns

HISTORY: Final = timedelta(days=548)
"""How far back anything lies: 18 months."""


@dataclass(frozen=True, slots=True)
class Town:
    """A municipality and everything that is the same for all its people."""

    plan: Plan
    municipality: Municipality
    words: TownWords
    names: Names
    own_words: OwnWords
    staff: Staff
    policy: Policy
    steps: Mapping[str, int]
    asked_of: Mapping[str, str]
    fact_names: Mapping[str, FactName]
    wheel: Mapping[str, tuple[Activity, ...]]
    figures: Figures
    since: datetime

    @property
    def id(self) -> str:
        """Name the municipality."""
        return self.municipality.municipality_id

    @property
    def today(self) -> date:
        """The day before which everything happened."""
        return self.plan.today

    def chance(self, *place: object) -> Chance:
        """Draw for one place of this municipality."""
        return Chance(self.plan.seed, self.id, *place)


def town_of(plan: Plan, town: TownId, library: Library) -> Town:
    """Make a municipality without citizens; raises UnknownName when the library has not its policy."""
    words = towns()[town]
    municipality = words.municipality(town)
    policy = library.policy(words.policy)
    since = start_of(plan.today - HISTORY, municipality.zone)
    chance = Chance(plan.seed, town, "staff")
    return Town(
        plan=plan,
        municipality=municipality,
        words=words,
        names=names()[words.country],
        own_words=own_words()[words.language],
        staff=staff_of(town, words, names()[words.country], chance=chance, at=since),
        policy=policy,
        steps={name: entry.step for name, entry in library.catalogues[policy.catalogue].services.items()},
        asked_of=library.conversation.asked_of,
        fact_names=with_wheel(tuple(library.conversation.wheel.spokes)),
        wheel={name: spoke.activities for name, spoke in library.conversation.wheel.spokes.items()},
        figures=figures(),
        since=since,
    )
