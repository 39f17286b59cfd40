"""openapi/openapi.json is what the service says of itself."""

import json

from api.main import create_app
from tests.architecture.tree import ROOT

HOW = "the committed description is out of date; write it again with: make openapi"


def test_the_committed_description_is_what_the_service_says() -> None:
    committed = (ROOT / "openapi" / "openapi.json").read_text("utf-8")
    assert json.dumps(create_app().openapi(), ensure_ascii=False, indent=2) == committed.rstrip("\n"), HOW
