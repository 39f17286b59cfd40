"""docs/users.md shows the permission table as it is, and explains every word of it."""

import pytest

from api.domain.access.actor import Reach, Role
from api.domain.access.user import AccountKind
from tests.docs.markdown import code_words
from tests.domain.access.table import DOCUMENT, PASTE, shown, written

TEXT = DOCUMENT.read_text("utf-8")


def test_the_documented_table_is_the_one_in_force() -> None:
    assert written() == shown(), PASTE


@pytest.mark.parametrize("words", [Role, Reach, AccountKind])
def test_every_role_reach_and_kind_is_explained(words: type[Role | Reach | AccountKind]) -> None:
    assert set() == set(words) - code_words(TEXT)
