"""The two municipalities: what they are called, where they lie, and who works in which team."""

from collections.abc import Mapping
from datetime import time
from enum import StrEnum
from functools import lru_cache
from typing import Annotated

from pydantic import Field

from api.domain.frozen import Frozen
from api.domain.municipality import Municipality, Opening
from api.domain.text import Language, Words
from api.domain.vocabulary import Colour, Country
from api.synthetic.figures import written
from api.synthetic.plan import TownId

Some = Annotated[tuple[Words, ...], Field(min_length=1)]


class Weekday(StrEnum):
    """The days of a week, from its first."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


Hours = tuple[time, time]
"""From when, and until when."""


class TownWords(Frozen):
    """A municipality as it stands in towns.yaml; `{district}` is filled in."""

    name: Words
    country: Country
    language: Language
    time_zone: Words
    policy: Words
    postal_code: Words
    phone: Words
    phone_hours: dict[Weekday, Hours]
    districts: Annotated[tuple[Words, ...], Field(min_length=4, max_length=4)]
    assessment_team: Words
    home_team: Words
    reablement_team: Words
    office: Words
    system: Words
    streets: Some

    def municipality(self, town: TownId) -> Municipality:
        """Make the tenant: synthetic people only."""
        return Municipality(
            municipality_id=town,
            name=self.name,
            country=self.country,
            language=self.language,
            time_zone=self.time_zone,
            policy_id=self.policy,
            takes_synthetic_numbers=True,
            takes_real_numbers=False,
            is_synthetic=True,
            phone=self.phone,
            phone_hours=tuple(Opening(list(Weekday).index(day) + 1, *hours) for day, hours in self.phone_hours.items()),
        )


class Names(Frozen):
    """Given names by when they were common, and family names."""

    older: Some
    younger: Some
    family: Some


class Theme(Frozen):
    """What somebody says whose days are about one thing."""

    wishes: Some
    matters: Some
    goals: Some


class OwnWords(Frozen):
    """What people say, in one language."""

    themes: dict[str, Theme]
    other_wishes: Some
    colours: dict[Colour, Some]
    lower_reasons: Some
    higher_reasons: Some
    accepted: Some
    declined: Some


@lru_cache(maxsize=1)
def towns() -> Mapping[TownId, TownWords]:
    """Give the municipalities."""
    return written("towns", dict[TownId, TownWords])


@lru_cache(maxsize=1)
def names() -> Mapping[Country, Names]:
    """Give the names people have in each country."""
    return written("names", dict[Country, Names])


@lru_cache(maxsize=1)
def own_words() -> Mapping[Language, OwnWords]:
    """Give what people say in each language."""
    return written("words", dict[Language, OwnWords])
