"""Sign somebody of a synthetic municipality in without a password, as the demo issuer."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import uuid4

from sqlalchemy import text

from api.db.engine import unavailable_when_away
from api.db.missing import NotHere
from api.db.stores.users import Person, signed_in_by, signs_in
from api.db.work import transaction
from api.domain.errors import DomainError, Problem
from api.security.demo_issuer import DemoIssuer
from api.usecases.installation import Installation

LIFETIME: Final = timedelta(hours=8)
"""A day of showing the product; our own choice."""
SHOWN: Final = 200

_SYNTHETIC: Final = text("SELECT synthetic_municipalities()")


class NotSynthetic(DomainError):
    """Nobody is signed in without a password where people are real."""

    code = "not_synthetic"

    def __init__(self, synthetic: list[str]) -> None:
        """Name the municipalities where it can be done."""
        message = f"the demo issuer serves only municipalities without real people: {', '.join(synthetic) or 'none'}."
        super().__init__([Problem(self.code, ("municipality",), message)])


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A token, and for how long it is good."""

    token: str
    lifetime: timedelta


async def people_of(installation: Installation, demo: DemoIssuer, municipality: str) -> list[Person]:
    """List whom one can sign in as, those who work there first; raises NotSynthetic."""
    await _check_synthetic(installation, municipality)
    async with transaction(installation.engine, municipality) as connection:
        return await signed_in_by(connection, municipality, demo.issuer(municipality).issuer, limit=SHOWN)


async def sign_in(
    installation: Installation, demo: DemoIssuer, municipality: str, subject: str, *, at: datetime
) -> SignedIn:
    """Sign in as somebody; raises NotSynthetic, and NotHere for somebody it does not know."""
    await _check_synthetic(installation, municipality)
    async with transaction(installation.engine, municipality) as connection:
        if not await signs_in(connection, municipality, demo.issuer(municipality).issuer, subject):
            raise NotHere("user")
    token = demo.token_for(subject, municipality=municipality, session_id=uuid4().hex, at=at, lifetime=LIFETIME)
    return SignedIn(token, LIFETIME)


async def _check_synthetic(installation: Installation, municipality: str) -> None:
    """Ask the database each time: a municipality that takes real people in must be closed to demos at once."""
    async with unavailable_when_away(), installation.engine.connect() as connection:
        synthetic = [str(name) for name in (await connection.execute(_SYNTHETIC)).scalars()]
    if municipality not in synthetic:
        raise NotSynthetic(synthetic)
