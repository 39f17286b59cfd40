"""The docs page runs its own script and no other: no policy of ours allows what stands inline."""

import re
from base64 import b64encode
from hashlib import sha256

import httpx
import pytest

INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


@pytest.fixture(scope="module")
def page(http: httpx.Client) -> httpx.Response:
    """Read the docs page."""
    return http.get("/docs")


def test_exactly_the_inline_script_of_the_page_is_allowed(page: httpx.Response) -> None:
    wanted = [f"sha256-{b64encode(sha256(one.encode()).digest()).decode()}" for one in INLINE.findall(page.text)]
    assert wanted
    assert wanted == re.findall(r"'(sha256-[^']+)'", page.headers["content-security-policy"])


def test_nothing_unsafe_is_allowed_and_nothing_from_elsewhere(page: httpx.Response) -> None:
    policy = page.headers["content-security-policy"]
    assert [] == [word for word in ("unsafe", "http", "*") if word in policy]


def test_the_page_has_no_inline_style_or_handler_that_would_be_blocked(page: httpx.Response) -> None:
    assert [] == re.findall(r"<[^>]+\s(?:style|on\w+)=|<style", page.text)


def test_nobody_may_show_the_page_inside_theirs(page: httpx.Response) -> None:
    assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
