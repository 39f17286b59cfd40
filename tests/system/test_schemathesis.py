"""Whatever a description of the API allows or forbids is sent, by everybody: no answer breaks the description."""

import os
from collections.abc import Iterator
from itertools import cycle
from typing import Any, Final

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi import checks as openapi

from tests.system.operations import EXAMPLES, with_ids
from tests.system.own import Own
from tests.system.scene import Scene, make_scene
from tests.world.town import STAFF

PER_OPERATION: Final = int(os.environ.get("MESTRING_SCHEMATHESIS_EXAMPLES", "6"))
"""How many requests are made up for each operation and kind; a few hundred find what lies deeper."""
ROLES: Final = (*STAFF, "citizen", "citizen_2", "relative")
CHECKS: Final = [
    not_a_server_error,
    openapi.status_code_conformance,
    openapi.content_type_conformance,
    openapi.response_headers_conformance,
    openapi.response_schema_conformance,
]
AS_MANY: Final = settings(
    max_examples=PER_OPERATION,
    phases=[Phase.generate],
    deadline=None,
    suppress_health_check=list(HealthCheck),
    database=None,
)


@pytest.fixture(scope="module")
def schema(own: Own) -> Any:
    """Read the description the server publishes, without the tokens it asks for: who asks is not made up."""
    document = own.http.get("/openapi.json").json()
    for operations in document["paths"].values():
        for operation in operations.values():
            operation.pop("security", None)
    return schemathesis.openapi.from_dict(document)


@pytest.fixture(scope="module")
def talked_to(own: Own) -> Scene:
    """Make a scene for whatever is sent."""
    return make_scene(own.town())


@pytest.fixture(scope="module")
def session() -> Iterator[requests.Session]:
    """Open a session that goes to the server directly."""
    with requests.Session() as opened:
        opened.trust_env = False
        yield opened


def _here(case: Any, scene: Scene) -> None:
    """Let a made-up request be about somebody who is here, as first seen."""
    example = EXAMPLES.get(case.operation.definition.raw["operationId"])
    if example is not None:
        case.path_parameters.update(with_ids(dict(example.ids), scene.ids))
        if example.seen is not None:
            case.headers["If-Match"] = f'"{example.seen}"'


def _can_be(operation: Any, mode: GenerationMode) -> bool:
    """Say whether such a request exists: nothing can be wrong where nothing is asked for."""
    raw = operation.definition.raw
    return mode is GenerationMode.POSITIVE or bool(raw.get("parameters")) or "requestBody" in raw


@pytest.mark.parametrize("mode", list(GenerationMode))
def test_every_answer_is_as_described(
    own: Own, schema: Any, talked_to: Scene, session: requests.Session, mode: GenerationMode
) -> None:
    checks = [*CHECKS, openapi.negative_data_rejection] if mode is GenerationMode.NEGATIVE else CHECKS
    broken = dict[str, str]()
    operations = [found.ok() for found in schema.get_all_operations()]
    for operation in (each for each in operations if _can_be(each, mode)):

        @AS_MANY
        @given(case=operation.as_strategy(generation_mode=mode), who=st.sampled_from(ROLES), here=st.booleans())
        def ask(case: Any, who: str, *, here: bool) -> None:
            if here and mode is GenerationMode.POSITIVE:
                _here(case, talked_to)
            response = case.call(own.server.address, session, headers=talked_to.town.headers(who))
            case.validate_response(response, checks=checks)

        try:
            ask()
        except (Exception, FailureGroup) as error:  # noqa: BLE001 - whatever it is, the other operations are asked too
            broken[operation.label] = str(error)
    assert {} == broken


def test_what_follows_from_one_answer_is_as_described_too(
    own: Own, schema: Any, talked_to: Scene, session: requests.Session
) -> None:
    class Conversation(schema.as_state_machine()):  # type: ignore[misc] # made of the description while the test runs
        """Somebody who asks on with what the answers before have said."""

        def setup(self) -> None:
            self.who = cycle(ROLES)

        def get_call_kwargs(self, _case: Any) -> dict[str, Any]:
            headers = talked_to.town.headers(next(self.who))
            return {"base_url": own.server.address, "session": session, "headers": headers}

        def validate_response(self, response: Any, case: Any, **_: Any) -> None:
            case.validate_response(response, checks=CHECKS)

    Conversation.run(settings=settings(AS_MANY, stateful_step_count=20))
    assert own.server.process.poll() is None
