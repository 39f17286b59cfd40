"""Where a browser may be sent back to: the web app's own addresses letter by letter, and this machine at any port."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.security.web_client import CALLBACK, SIGNED_OUT, WebClient

OURS = "https://mestring.example"
CLIENT = WebClient((OURS, "https://app.example:8443"))


@pytest.mark.parametrize(
    "origin", [OURS, "https://app.example:8443", "http://127.0.0.1", "http://127.0.0.1:5173", "http://[::1]:1"]
)
def test_the_web_app_is_at_home_here(origin: str) -> None:
    assert CLIENT.may_return_to(origin + CALLBACK)


def test_who_signs_out_comes_back_to_the_sign_in_page() -> None:
    assert (True, False) == (CLIENT.may_leave_to(OURS + SIGNED_OUT), CLIENT.may_leave_to(OURS + CALLBACK))


@given(st.text(max_size=30), st.sampled_from(["before", "host", "path", "after"]))
def test_a_letter_more_anywhere_is_another_address(more: str, where: str) -> None:
    parts = {"before": "", "host": OURS, "path": CALLBACK, "after": ""}
    parts[where] += more
    assert CLIENT.may_return_to("".join(parts.values())) == (more == "")


@given(st.text(alphabet="0123456789.:@/\\[]#?\n abcx", max_size=20))
def test_what_stands_after_this_machine_is_a_port_or_nothing(more: str) -> None:
    is_port = more == "" or (more[0] == ":" and more[1:].isascii() and more[1:].isdigit() and len(more) <= 6)
    assert is_port == CLIENT.may_return_to(f"http://127.0.0.1{more}{CALLBACK}")
