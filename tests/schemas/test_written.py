"""What is put together from kept parts is, byte for byte, what the wire type writes."""

import pytest
from hypothesis import given

from api.content.load import load_library
from api.domain.read_facts import read_facts
from api.schemas.triage import TriageResponse
from api.schemas.written import written
from api.usecases.triage import triage
from tests.builders import Answers, document, partial_answers

LIBRARY = load_library()


@pytest.mark.parametrize("policy", sorted(LIBRARY.policies))
@given(answers=partial_answers().filter(bool))
def test_the_two_ways_of_writing_a_triage_agree(policy: str, answers: Answers) -> None:
    found = triage(LIBRARY, policy, read_facts(document(answers)))
    assert TriageResponse.of(found).model_dump_json().encode() == written(found)
    assert TriageResponse.of(found).model_dump_json().encode() == written(found)
