"""Which language an answer is in: what the reader's browser asks for, or what is chosen outright."""

import httpx
import pytest

from tests.routers.problem import check_problem

PATH = "/api/v1/conversation"
NEGOTIATED = [
    ("da-DK", "da"),
    ("da", "da"),
    ("DA-dk", "da"),
    ("nb-NO", "nb"),
    ("nn", "nb"),
    ("nn-NO", "nb"),
    ("no", "nb"),
    ("en-GB;q=0.8", "en"),
    ("en-US,en;q=0.9", "en"),
    ("de, da;q=0.5, en;q=0.7", "en"),
    ("en;q=0.3,da;q=0.9,nb;q=0.1", "da"),
    ("da; q=0.4, en; q=0.6", "en"),
    ("en ;q=0.2 , da", "da"),
    ("nb;q=0, da", "da"),
    ("da;q=0, en;q=0.1", "en"),
    ("da;q=0.000, en", "en"),
    ("*, da", "da"),
    ("de-DE, *;q=0.1", "nb"),
    ("de", "nb"),
    ("*", "nb"),
    ("", "nb"),
    ("da;q=0", "nb"),
    ("sv, fi", "nb"),
    ("danish", "nb"),
    ("english please", "nb"),
    (";;;,,,==", "nb"),
    ("da;q=most", "nb"),
]
GARBAGE = [
    "x" * 150,
    "," * 150,
    ";q=" * 50,
    "\\'\"<>{}",
    "da;q=nan, en",
    "en;q=1e999",
    "q=1",
    "æøå".encode().decode("latin-1"),
]


@pytest.mark.parametrize(("header", "expected"), NEGOTIATED)
def test_the_answer_is_in_the_language_most_wanted_that_is_spoken_here(
    http: httpx.Client, header: str, expected: str
) -> None:
    response = http.get(PATH, headers={"accept-language": header})
    assert (200, expected, expected) == (
        response.status_code,
        response.json()["language"],
        response.headers["content-language"],
    )


@pytest.mark.parametrize("header", GARBAGE)
def test_garbage_in_the_header_is_no_error(http: httpx.Client, header: str) -> None:
    assert 200 == http.get(PATH, headers={b"accept-language": header.encode("latin-1", "replace")}).status_code


def test_a_reader_of_very_many_languages_is_answered(http: httpx.Client) -> None:
    many = ", ".join(f"x{number};q=0.9" for number in range(60))
    response = http.get(PATH, headers={"accept-language": f"{many}, da;q=1"})
    assert (200, "da") == (response.status_code, response.headers.get("content-language"))


def test_a_language_refused_outright_is_not_given_when_any_other_will_do(http: httpx.Client) -> None:
    assert http.get(PATH, headers={"accept-language": "nb;q=0, *;q=0.5"}).json()["language"] in {"da", "en"}


def test_a_reader_who_asks_for_nothing_is_answered_in_norwegian(http: httpx.Client) -> None:
    request = http.build_request("GET", PATH)
    request.headers.pop("accept-language", None)
    assert "nb" == http.send(request).json()["language"]


@pytest.mark.parametrize("language", ["nb", "da", "en"])
def test_a_language_chosen_outright_wins_over_the_header(http: httpx.Client, language: str) -> None:
    response = http.get(PATH, params={"lang": language}, headers={"accept-language": "de, en, nb, da"})
    assert (language, language) == (response.json()["language"], response.headers["content-language"])


def test_a_cache_is_told_that_the_header_matters(http: httpx.Client) -> None:
    varies = http.get(PATH).headers["vary"].lower()
    assert "accept-language" in varies


@pytest.mark.parametrize("language", ["xx", "NB", "da-DK", ""])
def test_a_language_that_is_not_spoken_here_cannot_be_chosen_outright(http: httpx.Client, language: str) -> None:
    found = check_problem(http.get(PATH, params={"lang": language}), 422)
    assert "/query/lang" == found.first["pointer"]
    assert all(f"'{spoken}'" in found.first["message"] for spoken in ("nb", "da", "en"))
