"""Every operation of the tenant API has an example that goes well, so that other tests walk through all of it."""

from tests.system.document import Operation
from tests.system.operations import EXAMPLES, examples_of, fields_with_ids
from tests.system.walk import Walked


def test_every_operation_has_an_example(operations: dict[str, Operation]) -> None:
    assert set(operations) == set(EXAMPLES)


def test_every_example_names_the_ids_of_its_address(operations: dict[str, Operation]) -> None:
    assert {name: set(operations[name].ids) for name in EXAMPLES} == {
        name: set(EXAMPLES[name].ids) for name in EXAMPLES
    }


def test_every_example_fills_the_filters_that_take_an_id(operations: dict[str, Operation]) -> None:
    filled = {name: set(EXAMPLES[name].filters) for name in EXAMPLES}
    assert {name: set(operations[name].filters) for name in EXAMPLES} == filled


def test_every_field_that_takes_an_id_has_one_in_an_example(operations: dict[str, Operation]) -> None:
    filled = {
        name: set[str]().union(*(fields_with_ids(asked.body) for asked in examples_of(operation)))
        for name, operation in operations.items()
    }
    assert {name: set(operation.body_ids) for name, operation in operations.items()} == filled


def test_every_example_goes_well(walked: dict[str, Walked]) -> None:
    refused = {name: one.response.text for name, one in walked.items() if not one.response.is_success}
    assert {} == refused
