"""One file asks jose, and jose asks the cryptography package."""

import ast
from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
from jose import jwk
from jose.backends import cryptography_backend

from tests.architecture.tree import named, parsed, python
from tests.security.forge import ec_jwk
from tests.security.provider import EC


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def _files_importing(*packages: str) -> set[str]:
    return {named(path) for path in python("api/") if {name.split(".")[0] for name in _imported(path)} & set(packages)}


def test_one_file_imports_jose() -> None:
    assert {"api/security/tokens.py"} == _files_importing("jose")


def test_no_file_imports_what_jose_would_fall_back_to() -> None:
    assert set() == _files_importing("ecdsa", "rsa", "Crypto", "Cryptodome")


def test_jose_uses_the_cryptography_package() -> None:
    keys = {jwk.get_key(algorithm) for algorithm in ("ES256", "ES384", "RS256")}
    assert {cryptography_backend.CryptographyECKey, cryptography_backend.CryptographyRSAKey} == keys


def test_a_key_of_jose_is_a_key_of_the_cryptography_package() -> None:
    key = cryptography_backend.CryptographyECKey(ec_jwk(EC, "ec"), "ES256")
    assert isinstance(key.prepared_key, EllipticCurvePublicKey)
