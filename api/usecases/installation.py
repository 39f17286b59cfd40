"""What a started installation works with: its database, its keys, whom it believes, and what it knows."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncEngine

from api.db.stores.allowance import Allowances
from api.domain.library import Library
from api.security.demo_issuer import DemoIssuer
from api.security.keyring import KeyringFile
from api.security.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Installation:
    """Everything a request needs beside itself."""

    engine: AsyncEngine
    keys: KeyringFile
    tokens: Tokens
    library: Library
    allowances: Allowances
    demo_issuer: DemoIssuer | None
