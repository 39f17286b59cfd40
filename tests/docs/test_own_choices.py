"""Every rule the documentation calls the product's own choice is marked so in the data."""

from api.content.load import load_library
from api.domain.source import OWN_CHOICE
from tests.docs.markdown import DOCS, first_cells

NAMED = set(first_cells((DOCS / "own-choices.md").read_text("utf-8")))


def _marked() -> set[str]:
    rows = (row for policy in load_library().policies.values() for _, row in policy.rows())
    return {row.id for row in rows if OWN_CHOICE in row.source}


def test_every_row_named_as_own_choice_is_marked_so() -> None:
    assert set() == NAMED - _marked()


def test_some_rows_are_named() -> None:
    assert len(NAMED) > 20
