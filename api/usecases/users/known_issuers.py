"""Which issuers may sign users of a municipality in: those an operator configured for it, and in a demo our own."""

from collections.abc import Iterable

from api.db.stores.municipalities import get_municipality
from api.db.work import Work
from api.domain.errors import UnknownName
from api.security.claims import Issuer
from api.security.demo_issuer import DemoIssuer


async def check_issuer(work: Work, issuer: str, configured: Iterable[Issuer], demo: DemoIssuer | None) -> None:
    """Raise UnknownName for an issuer whose tokens are not taken here: whoever it signs in would never come in."""
    own = work.municipality_id
    known = [one.issuer for one in configured if own in one.municipalities]
    if demo is not None and (await get_municipality(work)).is_synthetic:
        known.append(demo.url)
    if issuer not in known:
        raise UnknownName("issuer", issuer, known, path=("issuer",))
