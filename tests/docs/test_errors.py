"""docs/errors.md names every problem code there is, and none that there is not."""

from tests.docs.codes import OF_THE_READER, PUT_IN_PLAIN_WORDS, own_codes
from tests.docs.markdown import DOCS, first_cells

DOCUMENTED = first_cells((DOCS / "errors.md").read_text("utf-8"))


def test_every_problem_code_is_documented() -> None:
    assert set() == (own_codes() | PUT_IN_PLAIN_WORDS) - set(DOCUMENTED), "add a row to docs/errors.md"


def test_no_documented_problem_code_is_dead() -> None:
    assert set() == set(DOCUMENTED) - own_codes() - OF_THE_READER, "take the row out of docs/errors.md"


def test_no_problem_code_is_documented_twice() -> None:
    assert len(set(DOCUMENTED)) == len(DOCUMENTED)
