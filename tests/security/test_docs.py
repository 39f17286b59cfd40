"""docs/identity.md and docs/keys.md say what the code does."""

import json

from api.domain.errors import Problem
from api.security import refusals
from api.security.claims import Issuer
from api.security.keyring import Keyring
from tests.docs.codes import given_codes
from tests.docs.markdown import DOCS, blocks, first_cells

IDENTITY, KEYS = DOCS / "identity.md", DOCS / "keys.md"
NAMED = {path: set(first_cells(path.read_text("utf-8"))) for path in (IDENTITY, KEYS)}


def test_the_example_of_a_provider_is_a_configuration() -> None:
    (example,) = (block for block in blocks(IDENTITY) if block.language == "json")
    assert ["mestring"] == [Issuer.model_validate(said).audience for said in json.loads(example.text)]


def test_every_field_of_an_issuer_is_described() -> None:
    assert set() == set(Issuer.model_fields) - NAMED[IDENTITY]


def test_every_refusal_of_a_token_is_described_and_no_other() -> None:
    codes = {value.code for value in vars(refusals).values() if isinstance(value, Problem)}
    assert codes == {name for name in NAMED[IDENTITY] if name.startswith("token_")}


def test_every_kind_of_key_is_described() -> None:
    assert set() == {name for name in Keyring.model_fields if name.endswith("_keys")} - NAMED[KEYS]


def test_every_problem_with_a_keyring_is_described_and_no_other() -> None:
    codes = {code for code in given_codes() if code.startswith(("keyring_", "sealed_"))}
    assert codes == {name for name in NAMED[KEYS] if name.startswith(("keyring_", "sealed_"))}
