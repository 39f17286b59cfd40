"""The licence switch: an instrument someone owns is refused until the municipality attests that it holds the right."""

from collections.abc import Collection

from api.domain.errors import DomainError, Problem
from api.domain.instruments.definition import Instrument, Licence
from api.domain.text import Language


class LicenceNotAttested(DomainError):
    """A result was offered for an instrument the municipality has not attested a licence for."""

    code = "licence_not_attested"


def check_licence(instrument: Instrument, attested: Collection[str]) -> None:
    """Raise LicenceNotAttested unless the instrument is free or its id is among the attested ones."""
    if instrument.licence is Licence.FREE or instrument.id in set(attested):
        return
    message = (
        f"{instrument.name[Language.EN]} needs a licence: '{instrument.id}' is not among the instruments this "
        f"municipality has attested; attest '{instrument.id}' in the settings once the right to use it is in writing."
    )
    raise LicenceNotAttested([Problem(LicenceNotAttested.code, (), message, instrument.id)])
