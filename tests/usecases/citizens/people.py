"""People for the tests of citizens: numbers of the synthetic ranges, and citizens added over HTTP."""

from datetime import date
from typing import Any

import httpx

from api.domain.identifiers import synthetic_norwegian
from tests.domain.identifiers.numbers import nine_digits, with_check_digits
from tests.world.town import Town

BORN = date(1941, 5, 17)
STREET = "Fjellveien 12"
ADDRESS = {"street": STREET, "postal_code": "9999", "town": "Fjordvik", "phone": "00000000", "email": None}
SOLVEIG = {"given_name": "Solveig", "family_name": "Testperson", "language": "nb", "confidentiality": "none"}
NOBODY = "00000000-0000-4000-8000-000000000000"


def number(serial: int, *, born_on: date = BORN) -> str:
    """Give the fødselsnummer of a synthetic person."""
    return synthetic_norwegian(born_on, serial).value


def d_number(*, born_on: date = BORN) -> str:
    """Give the D-number of a synthetic person: day 40 and month 80 higher."""
    tried = (with_check_digits(nine_digits(born_on, individual, day=40, month=80)) for individual in range(100))
    return next(found for found in tried if found)


def post_citizen(town: Town, who: str = "case_officer", **changed: Any) -> httpx.Response:
    """Ask to add a citizen."""
    return town.post(who, "/citizens", SOLVEIG | changed)


def add_citizen(town: Town, **changed: Any) -> str:
    """Add a citizen, and give their id."""
    return made(post_citizen(town, **changed))


def made(response: httpx.Response) -> str:
    """Give the id of what was made."""
    assert 201 == response.status_code, response.text
    return str(response.json()["id"])


def search(town: Town, said: str, *, who: str = "assessor") -> list[str]:
    """Search for a number, and give the ids of whoever was found."""
    response = town.post(who, "/citizens/search", {"national_number": said})
    assert 200 == response.status_code, response.text
    return [found["id"] for found in response.json()["citizens"]]


def codes(response: httpx.Response) -> tuple[int, list[str]]:
    """Give the status of a refusal, and the code of every problem."""
    return response.status_code, [problem["code"] for problem in response.json()["errors"]]
