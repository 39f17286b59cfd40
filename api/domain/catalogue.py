"""The service catalogue: for whom, not for whom, what to expect, what we expect (Etne's form), step, law, codes."""

from collections.abc import Collection, Iterator
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from api.domain.errors import Problem, unknown_names
from api.domain.frozen import Frozen
from api.domain.ladder import Ordinal, Sources
from api.domain.text import Text
from api.domain.vocabulary import Country


class Provider(StrEnum):
    """Who gives a service."""

    MUNICIPALITY = "municipality"
    REGION = "region"
    ASSOCIATION = "association"
    PRIVATE = "private"


class DecisionNeeded(StrEnum):
    """Whether a service takes a formal decision (vedtak, afgørelse)."""

    YES = "yes"
    NO = "no"
    IF_LASTING = "if_lasting"


class InCountry(Frozen):
    """What holds for a service in one country; codes are KPR service types (NO) or FSIII interventions (DK)."""

    legal_basis: tuple[str, ...]
    decision: DecisionNeeded
    codes: tuple[str, ...] = ()
    source: Sources


class CatalogueEntry(Frozen):
    """One service, in words for the citizen."""

    name: Text
    for_whom: Text
    not_for_whom: Text
    expect: Text
    we_expect: Text
    step: Ordinal
    provider: Provider
    time_limited: bool
    countries: dict[Country, InCountry]


class Catalogue(Frozen):
    """The services a municipality can propose, by their canonical ids."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
    title: Text
    services: dict[str, CatalogueEntry]


def check_catalogue(catalogue: Catalogue, *, sources: Collection[str]) -> Iterator[Problem]:
    """Find sources that do not exist."""
    for service, entry in catalogue.services.items():
        for country, details in entry.countries.items():
            path = ("services", service, "countries", country.value, "source")
            yield from unknown_names("source", details.source, sources, path=path)
