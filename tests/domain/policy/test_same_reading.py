"""The same policy and the same facts always give the same recommendation, years later and on another machine."""

import os
import subprocess
import sys

from hypothesis import given, settings

from api.domain.policy.model import Policy
from tests.builders import Answers, partial_answers
from tests.domain.policy.readings import POLICIES, each_policy, read

FEWER = settings(max_examples=30)
HASHES = "from api.content.load import load_library as l; print(*[p.content_hash for p in l().policies.values()])"


def _hashes_of_another_process(seed: str) -> list[str]:
    command = [sys.executable, "-c", HASHES]
    surroundings = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.check_output(command, env=surroundings, text=True).split()  # noqa: S603 - our own interpreter


@each_policy
@FEWER
@given(answers=partial_answers())
def test_a_policy_reads_the_same_facts_the_same_way_in_whatever_order_they_were_answered(
    policy: str, answers: Answers
) -> None:
    backwards = dict(reversed(answers.items()))
    assert read(policy, answers) == read(policy, backwards)


def test_the_hash_of_a_policy_is_the_same_in_every_process() -> None:
    assert _hashes_of_another_process("0") == _hashes_of_another_process("1")


@each_policy
def test_a_policy_written_out_and_read_back_has_the_same_hash(policy: str) -> None:
    again = Policy.model_validate(POLICIES[policy].model_dump())
    assert POLICIES[policy].content_hash == again.content_hash


@each_policy
def test_a_policy_survives_json_with_the_same_hash(policy: str) -> None:
    again = Policy.model_validate_json(POLICIES[policy].model_dump_json())
    assert POLICIES[policy].content_hash == again.content_hash


def test_a_copy_with_other_content_has_another_hash() -> None:
    policy = POLICIES["bergen"]
    assert policy.content_hash != policy.model_copy(update={"author": "somebody else"}).content_hash


def test_no_two_policies_have_the_same_hash() -> None:
    assert len(POLICIES) == len({policy.content_hash for policy in POLICIES.values()})
