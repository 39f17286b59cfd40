"""docs/states.md is what the table of phases says."""

from tests.domain.care.states_page import PAGE, WRITE, page


def test_the_page_about_phases_is_drawn_from_their_table() -> None:
    assert page() == PAGE.read_text("utf-8"), WRITE
