"""The wire types: what goes out always has every field, and what comes in has no other."""

from collections.abc import Iterator

import pytest
from pydantic import BaseModel, ValidationError

from api.main import create_app
from api.schemas.triage import TriageRequest
from api.schemas.wire import Input, Output


def _kinds(of: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for kind in of.__subclasses__():
        yield kind
        yield from _kinds(kind)


create_app()
OUTPUTS = sorted(set(_kinds(Output)), key=lambda kind: kind.__name__)
INPUTS = sorted(set(_kinds(Input)), key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", OUTPUTS)
def test_an_output_has_no_default(kind: type[Output]) -> None:
    assert [] == [name for name, field in kind.model_fields.items() if not field.is_required()]


@pytest.mark.parametrize("kind", INPUTS)
def test_an_input_refuses_fields_nobody_knows(kind: type[Input]) -> None:
    with pytest.raises(ValidationError, match="extra_forbidden"):
        kind.model_validate({"nobody_knows": 1})


@pytest.mark.parametrize("kind", [*OUTPUTS, *INPUTS])
def test_a_wire_type_cannot_be_changed_and_says_what_it_is(kind: type[BaseModel]) -> None:
    assert kind.model_config.get("frozen")
    assert kind.__doc__


def test_nothing_a_citizen_may_not_be_judged_by_has_a_field() -> None:
    schema = str(TriageRequest.model_json_schema()).lower()
    never = ("diagnos", "gender", "ethnic", "nationalit", "postcode", "zip", "district", "religion", "birth", "name'")
    assert [] == [word for word in never if f"'{word}" in schema]
