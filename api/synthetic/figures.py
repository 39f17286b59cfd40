"""The shares people are drawn by, as they stand in figures.yaml: what is published, and what is our own choice."""

from functools import cached_property, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import Field

from api.content.read_file import read_as, read_document
from api.domain.care.phases import Phase
from api.domain.frozen import Frozen
from api.domain.text import Words
from api.domain.vocabulary import ACTIVITIES, Activity
from api.synthetic.need import NeedGroup, Outcome
from api.synthetic.rules import Rules, RulesOf, Weight

M = TypeVar("M")
Ages = tuple[Annotated[int, Field(ge=0)], Annotated[int, Field(le=102)]]


class NeedAt(Frozen):
    """Shares of need in one age group."""

    ages: Ages
    need: dict[NeedGroup, Weight]


class NeedByAge(Frozen):
    """Published shares of need."""

    title: Words
    publisher: Words
    url: Words
    all: dict[NeedGroup, Weight]
    by_age: tuple[NeedAt, ...]


class Outcomes(Frozen):
    """Published numbers of citizens by what they got."""

    title: Words
    publisher: Words
    counts: dict[Outcome, int]


class Published(Frozen):
    """What others have counted."""

    need_by_age: NeedByAge
    outcomes: Outcomes


class AgeGroup(Frozen):
    """How many people are so old, and how many of them live as a couple."""

    ages: Ages
    share: Weight
    couples: Weight


class Opened(Frozen):
    """How many cases were opened so many days ago."""

    days: tuple[int, int]
    share: Weight


class Shares(Frozen):
    """How often in a hundred times something happens."""

    no_case: Weight
    spouse_is_citizen_too: Weight
    urgent: Weight
    second_contact: Weight
    signed_late: Weight
    left_unanswered: Weight
    citizen_answers_ahead: Weight
    answers_with_a_relative: Weight
    answers_with_staff: Weight
    has_other_wishes: Weight
    relative_differs: Weight
    citizen_differs: Weight
    takes_back_a_wish: Weight
    corrected: Weight
    step_like_recommended: Weight
    accepted_beside: Weight
    put_off: Weight
    declines_in_words: Weight
    assessed_again: Weight
    better: Weight
    closed_unchanged: Weight
    second_case: Weight
    looked_at_by_another_team: Weight
    confidential: Weight
    strictly_confidential: Weight
    renumbered: Weight
    account: Weight
    citizen_names_a_step: Weight
    relative_account: Weight
    attorney: Weight
    attorney_holds: Weight
    attorney_expired: Weight
    attorney_revoked: Weight


class Light(Frozen):
    """How large loads are told."""

    accounts: Weight
    urgent: Weight
    phases: tuple[tuple[Phase, Weight], ...]


class Figures(Frozen):
    """Everything drawn by."""

    published: Published
    ages: tuple[AgeGroup, ...]
    outcomes: dict[NeedGroup, dict[Outcome, Weight]]
    lead: Rules
    levels: tuple[RulesOf, ...]
    facts: tuple[RulesOf, ...]
    opened_days_ago: tuple[Opened, ...]
    from_whom: Rules
    channel: Rules
    consent: Rules
    shares: Shares
    light: Light
    relatives: tuple[RulesOf, ...]

    @cached_property
    def rules_of(self) -> dict[Activity, Rules]:
        """Give the rules of every activity: its own, then those of its life area."""
        return {
            activity: tuple(
                rule for name in (activity, area) for kind in self.levels if name in kind.of for rule in kind.rules
            )
            for area, activities in ACTIVITIES.items()
            for activity in activities
        }


def written(name: str, model: type[M]) -> M:
    """Read one of the files beside this module; raises InvalidContent."""
    return read_as(read_document(Path(str(files("api"))) / "synthetic" / f"{name}.yaml"), model)


@lru_cache(maxsize=1)
def figures() -> Figures:
    """Give the shares."""
    return written("figures", Figures)
