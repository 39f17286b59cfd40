"""An address comes out of its seal as it went in, at its own place and nowhere else."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.care.citizen import Address
from api.security.keyring import CannotOpen, KeyringFile
from api.usecases.citizens.seal_address import opened_address, sealed_address

LINES = st.none() | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20).filter(str.strip)
ADDRESSES = st.builds(Address, street=LINES, postal_code=LINES, town=LINES, phone=LINES, email=LINES)


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> KeyringFile:
    """Make a keyring."""
    return KeyringFile.made(tmp_path_factory.mktemp("keys") / "keyring.json", at=datetime.now(UTC))


@given(ADDRESSES)
def test_an_address_opens_as_it_was_sealed(keys: KeyringFile, address: Address) -> None:
    expected = None if address == Address() else address
    assert expected == opened_address(keys, sealed_address(keys, address, about="here"), about="here")


def test_an_address_opens_nowhere_else(keys: KeyringFile) -> None:
    sealed = sealed_address(keys, Address(town="Fjordvik"), about="here")
    with pytest.raises(CannotOpen):
        opened_address(keys, sealed, about="there")
