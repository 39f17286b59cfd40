"""Content travels small, and only once, and is the same content however it travels."""

import httpx
import pytest

PATHS = ["ladders", "ladders/harstad", "services", "policies", "policies/harstad", "sources", "conversation?lang=da"]


def _get(http: httpx.Client, path: str, **headers: str) -> httpx.Response:
    return http.get(f"/api/v1/{path}", headers={name.replace("_", "-"): value for name, value in headers.items()})


@pytest.mark.parametrize("path", PATHS)
def test_what_is_compressed_is_the_same_and_smaller(http: httpx.Client, path: str) -> None:
    plain, small = (_get(http, path, Accept_Encoding=way) for way in ("identity", "gzip"))
    assert (None, "gzip") == (plain.headers.get("content-encoding"), small.headers.get("content-encoding"))
    assert plain.content == small.content
    assert int(small.headers["content-length"]) < len(plain.content) / 2


@pytest.mark.parametrize("path", PATHS)
def test_what_has_not_changed_is_not_sent_again(http: httpx.Client, path: str) -> None:
    mark = _get(http, path).headers["etag"]
    again = _get(http, path, If_None_Match=f'"other", {mark}')
    assert (304, b"", mark, "no-cache") == (
        again.status_code,
        again.content,
        again.headers["etag"],
        again.headers["cache-control"],
    )


def test_another_language_is_another_content(http: httpx.Client) -> None:
    danish = _get(http, "conversation", Accept_Language="da").headers
    norwegian = _get(http, "conversation", Accept_Language="nb", If_None_Match=danish["etag"])
    assert (200, "nb") == (norwegian.status_code, norwegian.headers["content-language"])
    assert {"Accept-Language", "Accept-Encoding"} == set(norwegian.headers["vary"].split(", "))


def test_what_is_not_there_is_said_as_before(http: httpx.Client) -> None:
    missing = _get(http, "ladders/nowhere", Accept_Encoding="gzip", If_None_Match="*")
    assert (404, "application/problem+json", "no-store") == (
        missing.status_code,
        missing.headers["content-type"],
        missing.headers["cache-control"],
    )
