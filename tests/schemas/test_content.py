"""Policies and the conversation on the wire."""

import pytest

from api.content.load import load_library
from api.domain.text import Language
from api.schemas.content import PolicyOut
from api.schemas.conversation import ConversationOut

LIBRARY = load_library()


@pytest.mark.parametrize("name", sorted(LIBRARY.policies))
def test_a_policy_on_the_wire_has_the_hash_of_the_policy(name: str) -> None:
    policy = LIBRARY.policy(name)
    assert policy.content_hash == PolicyOut.of(policy, dict(LIBRARY.sources)).content_hash


@pytest.mark.parametrize("name", sorted(LIBRARY.policies))
def test_every_test_of_a_cell_is_written_as_it_reads_itself(name: str) -> None:
    policy = LIBRARY.policy(name)
    written = PolicyOut.of(policy, dict(LIBRARY.sources))
    cells = {
        (row.id, column): cell for table in written.tables for row in table.rows for column, cell in row.when.items()
    }
    assert {(row.id, column): str(cell) for _, row in policy.rows() for column, cell in row.when.items()} == cells


@pytest.mark.parametrize("language", list(Language))
def test_the_conversation_is_in_one_language_throughout(language: Language) -> None:
    written = ConversationOut.of(LIBRARY.conversation, language)
    said = LIBRARY.conversation
    assert language == written.language
    assert said.questions.opening[language] == written.opening
    assert [one.label[language] for one in said.activities.activities.values()] == [
        one.label for one in written.activities
    ]
