"""docs/http.md names every endpoint, and none that does not exist."""

import re

import pytest

from api.main import create_app
from tests.docs.markdown import DOCS, code_words, documents, prose

ENDPOINT = re.compile(r"(GET|POST|PUT|PATCH|DELETE) (/api/\S+)")
ENDPOINTS = {f"{method.upper()} {path}" for path, item in create_app().openapi()["paths"].items() for method in item}


@pytest.mark.parametrize("endpoint", sorted(ENDPOINTS))
def test_every_endpoint_is_documented(endpoint: str) -> None:
    assert endpoint in code_words(prose(DOCS / "http.md"))


def test_no_document_names_an_endpoint_that_does_not_exist() -> None:
    named = {
        " ".join(found) for path in documents() for word in code_words(prose(path)) for found in ENDPOINT.findall(word)
    }
    assert set() == named - ENDPOINTS
